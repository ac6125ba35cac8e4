// Findings as workflow commands of GitHub Actions, which show each beside its line in a pull
// request. GitHub keeps ten of a level for a step and drops the rest without a word: the worst come
// first, the rest stand in the log, and the last of the ten says so.
#pragma once

#include <string>

#include "output/findings_run.hpp"

namespace topset::output {

std::string findings_github(const FindingsRun& run);

}  // namespace topset::output
