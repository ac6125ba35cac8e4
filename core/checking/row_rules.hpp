// Rules that look at one exercise of one session: how hard its rows are, and whom they are for.
#pragma once

#include "checking/check_block.hpp"
#include "checking/findings_by_slot.hpp"

namespace topset::checking {

void check_rows(const CheckInput& input, const BlockWeek& week, const BlockExercise& exercise,
                FindingsBySlot& findings);

}  // namespace topset::checking
