// In which order slots are planned: each after those it comes after, otherwise as written.
#pragma once

#include <cstddef>
#include <vector>

#include "training/program.hpp"

namespace topset::planning {

// The reader lets no circle through; slots of one would come last, as written.
std::vector<std::size_t> planning_order(const std::vector<Slot>& slots);

}  // namespace topset::planning
