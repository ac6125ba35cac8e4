// What topset.yaml says is different for single athletes. Whether a program has what it speaks of
// is found out when it is applied: see overrides.hpp.
#pragma once

#include "reading/node_values.hpp"
#include "training/exercise.hpp"
#include "training/library_file.hpp"

namespace topset::reading {

// Into library.overrides; its gyms and warm-up schemes have been read.
void read_overrides(const Node& node, const Catalogue& catalogue, Library& library,
                    NodeValues& values);

}  // namespace topset::reading
