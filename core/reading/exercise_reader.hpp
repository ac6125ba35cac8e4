// A library's own exercises.
#pragma once

#include <vector>

#include "reading/node_values.hpp"
#include "training/exercise.hpp"

namespace topset::reading {

// In the order of the file; each is added to the catalogue, so that they can be variations of each
// other.
std::vector<Exercise> read_exercises(const Node& node, Catalogue& catalogue, NodeValues& values);

}  // namespace topset::reading
