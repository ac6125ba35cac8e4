// A session's reps by zone, against Prilepin's table. Off unless topset.yaml turns it on: programs
// in print pass its totals as a matter of course.
#pragma once

#include "checking/check_block.hpp"
#include "checking/findings_by_slot.hpp"

namespace topset::checking {

void check_prilepin(const CheckInput& input, const BlockWeek& week, const BlockSession& session,
                    FindingsBySlot& findings);

}  // namespace topset::checking
