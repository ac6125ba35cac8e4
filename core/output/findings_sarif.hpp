// Findings as SARIF 2.1.0 (OASIS Standard, 2020), which code scanning and editors read: with the
// rules they come from, and marks by which a later run knows each again.
#pragma once

#include <string>

#include "output/findings_run.hpp"

namespace topset::output {

// Files are named from the repository's root, `%SRCROOT%`. Mistakes are notifications of the tool.
std::string findings_sarif(const FindingsRun& run);

// A path as a relative reference of a URI (RFC 3986).
std::string uri_reference(std::string_view path);

}  // namespace topset::output
