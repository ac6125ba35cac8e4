// A snapshot read back from its text. Strict: what topset would not have written so is an error,
// since nobody writes snapshots by hand, and a half-merged one must not pass for what was accepted.
#pragma once

#include "base/outcome.hpp"
#include "library/snapshot.hpp"

namespace topset::library {

// Every part knows its line. At most one finding (SNAP704): after the first nothing else is sure.
Outcome<Snapshot> read_snapshot(const SourcePtr& source);

// With LF at the ends of lines, as git may have changed it.
std::string with_plain_lines(std::string text);

}  // namespace topset::library
