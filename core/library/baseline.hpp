// The findings that a library began with and that are told no more: baseline.yaml. A finding is
// known by its file, its rule and what it says, not by its line. The baseline can only shrink.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "reading/tree.hpp"

namespace topset::library {

struct BaselineEntry {
  std::string file;  // from the library's root
  std::string rule;  // id
  std::string mark;
  std::int32_t count = 1;
  Origin origin = {};  // in baseline.yaml; of no source, when the entry is new
};

struct Baseline {
  std::vector<BaselineEntry> entries;
};

// Whether a finding may stand there: a warning or a note, about a file. An error is none, since
// nothing can be planned with it; what may hurt is allowed in its place, with a reason.
bool may_be_in_baseline(const Diagnostic& finding);

// The document has passed its schema. What may not stand there is an error.
Baseline read_baseline(const reading::Document& document, Diagnostics& findings);

// What a baseline takes away.
struct BaselineUse {
  Diagnostics left;                  // findings to be told
  std::size_t taken = 0;             // how many are not
  std::vector<std::int32_t> counts;  // of them for each entry
};
BaselineUse use_baseline(const Baseline& baseline, Diagnostics findings);

// A warning for each entry that has more findings than there were.
Diagnostics leftovers(const Baseline& baseline, const BaselineUse& use);

// The baseline of these findings, and the one that is left of an earlier one.
Baseline baseline_of(const Diagnostics& findings);
Baseline shrunk(const Baseline& baseline, const BaselineUse& use);

// baseline.yaml, sorted.
std::string baseline_text(const Baseline& baseline);

}  // namespace topset::library
