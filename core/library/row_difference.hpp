// What one row of a block has become, in words: `142.5 -> 145 kg, +1.8 %`, `4x5 -> 5x5, rest 3:00
// -> 2:00`.
#pragma once

#include <string>
#include <vector>

#include "library/snapshot.hpp"

namespace topset::library {

// A part for each that differs; empty: the rows are the same. What only follows from another part
// is left out: a predicted RPE beside a new load.
std::vector<std::string> row_changes(const SnapshotRow& before, Unit unit_before,
                                     const SnapshotRow& after, Unit unit_after);

// `+1.8 %`; empty: less than a tenth, or nothing to compare it with.
std::string percent_change(std::int64_t before, std::int64_t after);

// `45200 -> 46600 kg, +3.1 %`
std::string load_change(const Range<std::int64_t>& before, Unit unit_before,
                        const Range<std::int64_t>& after, Unit unit_after);

// "`knees out` -> `chest up`", "none -> `chest up`"
std::string text_change(const std::string& before, const std::string& after);

// `1x2 @ 127.5 kg`
std::string row_words(const SnapshotRow& row, Unit unit);

}  // namespace topset::library
