// Which coming of one slot another slot means by "this week's" or "last time's".
#pragma once

#include <cstddef>
#include <optional>

#include "planning/slot_days.hpp"

namespace topset::planning {

// The coming of `of` on the same day as the `coming`-th of `from`, else the last before it in its
// week, else the first after it in its week; nothing when it does not come in that week.
std::optional<std::size_t> coming_in_week(const SlotDays& of, const SlotDays& from,
                                          std::size_t coming);

// The last coming on a day before that one.
std::optional<std::size_t> coming_before(const SlotDays& of, const SlotDays& from,
                                         std::size_t coming);

// The first of these two that there is.
std::optional<std::size_t> coming_nearest(const SlotDays& of, const SlotDays& from,
                                          std::size_t coming);

}  // namespace topset::planning
