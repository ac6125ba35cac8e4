// Whether a strategy would answer the same for other maxes. It is asked again with heavier and
// lighter ones: rows that stay as they are follow their max, rows that change were made for it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "strategies/host.hpp"
#include "strategies/slot_request.hpp"

namespace topset::planning {

// What a max that the strategy sets follows from.
struct MaxRule {
  enum class From : std::uint8_t {
    nothing,   // a number of its own
    previous,  // the last one set before it
    day,       // the same max as the day has it without the strategy
    one_rep,   // the day's 1RM
  };
  From from = From::nothing;
  Percent share{10000};  // of that, half up to thousandths
  std::int64_t add = 0;  // thousandths, afterwards
};

struct MaxProbe {
  std::vector<bool> rows;                     // beside PlannedSlot::rows: the same for any maxes
  std::vector<std::optional<MaxRule>> maxes;  // beside PlannedSlot::maxes; nothing: not seen
};

MaxProbe probe_maxes(const strategies::Planner& strategies, std::string_view strategy,
                     const strategies::SlotRequest& request,
                     const strategies::PlannedSlot& planned);

// The last max of the same kind and lift set before that one.
std::optional<std::size_t> previous_max(const std::vector<strategies::EmittedMax>& maxes,
                                        std::size_t index);

}  // namespace topset::planning
