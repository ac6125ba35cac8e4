// What a check says of a block that is not as its snapshot has it: the first changes in words, the
// load volume, and what else has changed since then.
#pragma once

#include <optional>

#include "base/diagnostic.hpp"
#include "library/snapshot.hpp"

namespace topset::library {

// SNAP702 at the first line of the snapshot that is not so any more; nothing: the blocks are equal.
// `file` is where `before` was read from.
std::optional<Diagnostic> differs(const SourcePtr& file, const Snapshot& before,
                                  const Snapshot& after);

}  // namespace topset::library
