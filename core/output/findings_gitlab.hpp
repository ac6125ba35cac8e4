// Findings as GitLab's Code Quality report, which a merge request shows beside its changes.
#pragma once

#include <string>

#include "output/findings_run.hpp"

namespace topset::output {

// A list of issues, each with a fingerprint of its own: GitLab drops those that share one.
std::string findings_gitlab(const FindingsRun& run);

}  // namespace topset::output
