// Findings for people, with an excerpt and a caret, and one finding as JSON. The formats that hold
// a whole run's findings are in files of their own: findings_json.hpp and so on.
#pragma once

#include <cstdint>
#include <string>

#include "base/diagnostic.hpp"
#include "base/json_writer.hpp"
#include "output/style.hpp"

namespace topset::output {

// One finding with its excerpt:
//   error[PROG104]: unknown parameter `bakoff` of fixed-percent-backoff
//     --> programs/novice.yaml:14:11
//      |
//   14 |           bakoff: 4x5 @ 80 %
//      |           ^^^^^^
//      = help: a parameter with a similar name exists: `backoff`
std::string finding_text(const Diagnostic& finding, const Style& style);

// All of them, an empty line between.
std::string findings_text(const Diagnostics& findings, const Style& style);

// Which name of a file a finding gives.
enum class Paths : std::uint8_t {
  as_given,    // for people at a prompt
  in_library,  // for files that are kept
};

// One finding as an object, into an array or member that the caller has begun.
void write_finding(JsonWriter& json, const Diagnostic& finding, Paths paths);

// The same members, into an object that has others too.
void write_finding_members(JsonWriter& json, const Diagnostic& finding, Paths paths);

}  // namespace topset::output
