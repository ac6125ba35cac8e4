// Findings as a JUnit report, which most CI servers show as tests: a case for each file that was
// read, one for each block that was made, and one for the run itself.
#pragma once

#include <string>

#include "output/findings_run.hpp"

namespace topset::output {

// A case fails by an error, and by a warning where the run is strict. What else was found stands
// in its output.
std::string findings_junit(const FindingsRun& run);

}  // namespace topset::output
