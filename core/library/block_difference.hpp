// What a block has become, as a coach would tell it: `week 3 squat top set 142.5 -> 145 kg,
// +1.8 %`. Not the lines of a text that differ: a change that comes in several weeks is told once.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "library/snapshot.hpp"

namespace topset::library {

struct Change {
  std::vector<std::int32_t> weeks;  // ascending; empty: of the whole block
  std::string subject;              // `squat top set`; empty: the week itself
  std::string what;                 // `142.5 -> 145 kg, +1.8 %`
  LineNumber line = {};             // where it stood before, the first time

  std::string text() const;  // `weeks 1-3 squat top set 142.5 -> 145 kg, +1.8 %`
};

struct BlockDifference {
  std::vector<Change> changes;  // in the order of the block
  std::string volume;           // `45200 -> 46600 kg, +3.1 %`; empty: the same
  std::string volume_percent;   // `+3.1 %`; empty: the same, or too little to tell

  bool is_none() const { return changes.empty() && volume.empty(); }
};

// None exactly when the blocks are equal; but for dates, where one of them has none at all.
BlockDifference difference(const SnapshotBlock& before, const SnapshotBlock& after);

}  // namespace topset::library
