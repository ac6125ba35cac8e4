// `rotate: [squat, front_squat]` on a line: which exercise's turn it is, from week to week and on
// from cycle to cycle. A line that comes in some weeks only turns when it comes.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "training/program.hpp"

namespace topset::reading {

struct ExerciseTurn {
  std::size_t exercise = 0;            // index into the list; of those written twice the first
  WeekSet weeks;                       // of the block
  std::vector<std::uint32_t> entries;  // which entries of the line's `weekly_sets` are its own
};

// One for each exercise that gets a turn, in the order of the list. With `by_entries`, one for each
// choice of entries that an exercise has in some cycle: A B A, B A B gives both exercises two.
std::vector<ExerciseTurn> take_turns(const Program& program, WeekSet weeks,
                                     const std::vector<std::string>& exercises, bool by_entries);

}  // namespace topset::reading
