// A mark of each finding by which a later run knows it again, although lines were added above it.
// It changes with the file, the rule, the words of the finding, and what stands at its place.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace topset::output {

// One for each finding: 32 hexadecimal digits, no two alike. Of findings that are the same but for
// their place, the mark tells their order.
std::vector<std::string> fingerprints(const Diagnostics& findings,
                                      const std::function<std::string(const Source&)>& path);

}  // namespace topset::output
