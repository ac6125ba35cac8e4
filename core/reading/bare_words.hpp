// Words in a mapping that have no colon and no value: what a comma cut off from the value before it
// (`{weeks: 1,3}`), or an `=` in place of a colon. Says what was most likely meant.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "reading/tree.hpp"

namespace topset::reading {

struct BareWords {
  std::vector<std::string> words;  // as written, one after another; never none
  Origin place;                    // from the first to the last
  const Member* before = nullptr;  // the entry before them; null: there is none
  bool in_braces = false;
};

// At least one finding.
Diagnostics explain_bare(const BareWords& bare);

}  // namespace topset::reading
