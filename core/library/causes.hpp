// What may have made a block another: which of the files and versions it was made from are not
// those of its snapshot. A file counts as another by its bytes, so a new comment is one too.
#pragma once

#include <string>
#include <vector>

#include "library/snapshot.hpp"

namespace topset::library {

// `athletes/jana.yaml`, `squat 1RM 142.5 -> 145`, `strategy wave 1.0.0 -> 1.1.0`, `topset 0.5.0 ->
// 0.6.0`; empty: all is as it was. What one of them does not know is not compared.
std::vector<std::string> causes(const SnapshotHead& before, const SnapshotHead& after);

}  // namespace topset::library
