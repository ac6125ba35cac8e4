// `cycles: 3`: the same weeks run through again. Coaches write weeks of the cycle; the model holds
// weeks of the block. What a new cycle does to loads is planning's.
#pragma once

#include <cstdint>

#include "reading/program_reading.hpp"

namespace topset::reading {

// `weeks` and `cycles` of the program; told when they make a longer block than there may be.
void read_length(ProgramReading& reading, const Node& root, const Node& weeks);

// Weeks of the cycle as the weeks of the block that they are in every cycle.
WeekSet in_every_cycle(const Program& program, WeekSet weeks);

// Weeks of the block as weeks of the cycle: all that some cycle has, or those of the cycle that has
// most (the first of these).
WeekSet in_the_cycle(const Program& program, WeekSet weeks);
WeekSet in_the_fullest_cycle(const Program& program, WeekSet weeks);

}  // namespace topset::reading
