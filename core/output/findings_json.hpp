// Findings as JSON: findings/1, one document (schemas/findings.schema.json), and the same a line
// each for programs that read a stream. Both are whole whatever went wrong.
#pragma once

#include <string>

#include "output/findings_run.hpp"

namespace topset::output {

// `{"topset": "findings/1", "exit": 1, "errors": 1, ..., "mistakes": [...], "findings": [...]}`.
std::string findings_json(const FindingsRun& run);

// `{"topset": "finding/1", ...}` lines, `{"topset": "mistake/1", ...}` lines, and last
// `{"topset": "findings/1", ...}` with the counts alone: a text without it was cut short.
std::string findings_json_lines(const FindingsRun& run);

}  // namespace topset::output
