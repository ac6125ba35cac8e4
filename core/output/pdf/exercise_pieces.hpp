// Exercises as groups of pieces: one exercise, or a superset tied together, never parted while it
// fits on a page.
#pragma once

#include <vector>

#include "output/pdf/columns.hpp"
#include "output/pdf/kit.hpp"
#include "output/pdf/piece.hpp"

namespace topset::output::pdf {

// `around`: top loads that an autoregulation table shows on either side of the planned one.
std::vector<Group> exercise_groups(const Kit& kit, const Columns& columns,
                                   const BlockSession& session, std::size_t around);

}  // namespace topset::output::pdf
