// How fast loads and load volume rise from week to week.
#pragma once

#include "checking/check_block.hpp"
#include "checking/findings_by_slot.hpp"

namespace topset::checking {

// A lift's heaviest load, against the heaviest of all weeks before: a wave may come back to where
// it was.
void check_load_jumps(const CheckInput& input, FindingsBySlot& findings);

// A week's load volume, against the most of the four weeks before: after a lighter week it may come
// back.
Diagnostics check_volume_jumps(const CheckInput& input);

}  // namespace topset::checking
