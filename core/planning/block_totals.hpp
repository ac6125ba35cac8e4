// What rows, sessions, weeks and the block add up to, and a session's minutes.
#pragma once

#include "training/block.hpp"

namespace topset::planning {

// Adds the rows of an exercise; optional rows are left out.
Totals totals_of(const BlockExercise& exercise, const Exercise& traits, const Catalogue& catalogue);

// Fills the totals of sessions, weeks and the block from those of the exercises, and hard sets by
// muscle.
void fill_totals(Block& block, const Catalogue& catalogue);

}  // namespace topset::planning
