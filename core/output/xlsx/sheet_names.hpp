// Names that every spreadsheet takes for its sheets: 31 characters at most, none of []:*?/\, no
// apostrophe at an end, not `History`, and each only once, whatever its case.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace topset::output::xlsx {

class SheetNames {
 public:
  // The name nearest to the one wanted that is still free: `Jana`, `Jana 2`. It is taken then.
  std::string take(std::string_view wanted);

 private:
  std::set<std::string> taken_;  // in lower case
};

}  // namespace topset::output::xlsx
