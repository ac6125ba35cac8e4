// Which max a percent is of, where the head of the sheet says another: later weeks of a program
// with `step:` or `maxes:`, goals, and maxes of several reps.
#pragma once

#include "training/block.hpp"

namespace topset::planning {

// Takes base_max from the rows whose max stands in the head.
void leave_out_told_maxes(Block& block);

}  // namespace topset::planning
