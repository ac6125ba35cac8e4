// A finding as data: what is wrong, where, and what to write instead. Renderers (text, json, ...)
// live in output/; nothing here prints. Messages are lower case, without a final full stop, and ask
// nothing.
#pragma once

#include <compare>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/origin.hpp"
#include "base/rules.hpp"

namespace topset {

// A further place that helps to understand a finding.
struct Label {
  Origin origin;
  std::string text;
};

// Bytes of the finding's own file, from begin up to end, and what to write in their place.
struct Edit {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string text;
  auto operator<=>(const Edit&) const = default;
};

// One way to mend a finding: edits in the order of the file, none over another.
using Fix = std::vector<Edit>;

struct Diagnostic {
  Rule rule;
  Severity severity = Severity::error;
  std::string message;
  Origin origin;  // source null: about the run, not about a file
  std::vector<Label> labels;
  std::vector<std::string> notes;
  std::string help;  // what to write or do instead; empty: nothing to add
  // Ways to mend it without changing what was meant. Of several, the one that the file can be read
  // with was meant; where more than one can, only a person knows. Empty: always for a person.
  std::vector<Fix> fixes = {};

  // Starts from the rule's own severity.
  Diagnostic(Rule which, Origin where, std::string what);

  Diagnostic&& with_help(std::string text) &&;
  Diagnostic&& with_note(std::string text) &&;
  Diagnostic&& with_label(Origin where, std::string text) &&;
  Diagnostic&& with_fix(Fix fix) &&;
  Diagnostic&& as(Severity level) &&;
};

// The bytes of a place, replaced.
Edit replaced(const Origin& place, std::string text);

using Diagnostics = std::vector<Diagnostic>;

// Ordered by file, place, rule and message, of equals the worst first, and each only once.
void sort_and_deduplicate(Diagnostics& findings);

bool has_errors(const Diagnostics& findings);

// Moves `more` to the end of `findings`.
void append(Diagnostics& findings, Diagnostics more);

}  // namespace topset
