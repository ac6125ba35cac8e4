// How far the loads of a row are from their exact targets.
#pragma once

#include "checking/check_block.hpp"
#include "checking/findings_by_slot.hpp"

namespace topset::checking {

// Rounded to the nearest, a load is half a step off at most; up or down, less than a step. A gap
// between the loads owned makes it more. Loads under the lightest and past the heaviest are told by
// the planner.
void check_rounding(const CheckInput& input, const BlockWeek& week, const BlockExercise& exercise,
                    FindingsBySlot& findings);

}  // namespace topset::checking
