// A block's snapshot, made from the block itself.
#pragma once

#include <string>

#include "library/snapshot.hpp"
#include "training/block.hpp"

namespace topset::library {

// What a block does not know of how it was made.
struct Provenance {
  std::string athlete_sha256;
  std::string library_file;  // empty: no topset.yaml
  std::string library_sha256;
  std::string topset;  // version
};

Snapshot snapshot_of(const Block& block, const Provenance& provenance);

}  // namespace topset::library
