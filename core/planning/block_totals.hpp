// What rows, sessions, weeks and the block add up to, and a session's minutes.
#pragma once

#include <span>

#include "training/block.hpp"

namespace topset::planning {

// Adds the rows of an exercise; optional rows are left out.
Totals totals_of(const BlockExercise& exercise, const Exercise& traits, const Catalogue& catalogue);

// Whether the sets of a row count as hard: at RPE 6 or more, or at 60 % and over where none can be
// known (more than twelve reps, as many as possible, seconds). Warm-up, ramp and optional sets do
// not.
bool is_hard(const PlannedRow& row);

// The exercise a row is of: its own, or that of its line.
const Exercise& traits_of(const PlannedRow& row, const Exercise& line, const Catalogue& catalogue);

// Sides x hands: how often a rep of the row counts in the load volume.
std::int32_t times_of(const PlannedRow& row, const Exercise& line, const Catalogue& catalogue);

// Fills the totals of sessions, weeks and the block from those of the exercises, minutes, and hard
// sets by muscle. `slots` are the exercises of the program's slots, in its order.
void fill_totals(Block& block, std::span<const Exercise* const> slots, const Catalogue& catalogue);

}  // namespace topset::planning
