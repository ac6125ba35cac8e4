// A block's snapshot, made from the block/1 file that generate wrote of it: the same as the one
// made from the block, but for what such a file does not say (the hash of the athlete's file, and
// topset.yaml).
#pragma once

#include "library/snapshot.hpp"
#include "reading/tree.hpp"

namespace topset::library {

// The document has passed the schema of block/1.
Snapshot snapshot_of(const reading::Document& document);

}  // namespace topset::library
