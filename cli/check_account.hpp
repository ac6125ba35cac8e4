// What one check has seen and found, as a value: what is told at its end is all in here.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace topset::cli {

// One program planned for one athlete.
struct CheckedBlock {
  std::string program, athlete;  // paths, as they are shown
  Diagnostics findings;
  bool withheld = false;  // with an error
};

struct CheckAccount {
  std::vector<std::string> files;  // as they are shown
  Diagnostics findings;            // but for those of blocks
  std::vector<CheckedBlock> blocks;
  std::map<Rule, std::size_t> allowed;  // findings that a comment or topset.yaml does not want told
  std::size_t in_baseline = 0;          // findings that baseline.yaml has
  bool all_opened = true;

  // Everything found, sorted, each once.
  Diagnostics all_findings() const;
  // Forgets what is not among these; what is among them and in no block is of none.
  void tell_only(Diagnostics told);

  // The last line of a check: how much was looked at, and what was allowed.
  std::string summary() const;
};

}  // namespace topset::cli
