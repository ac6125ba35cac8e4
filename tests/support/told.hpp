// Findings as lines of text for tests to compare whole: `YAML013 2:4-2:6 message | help`, a note
// and a label each on a line of its own after it.
#pragma once

#include <fmt/format.h>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace topset::test {

using Told = std::vector<std::string>;

inline std::string place(const Span& span) {
  return fmt::format("{}:{}-{}:{}", span.begin.line, span.begin.column, span.end.line,
                     span.end.column);
}

inline Told told(const Diagnostics& findings) {
  Told lines;
  for (const Diagnostic& finding : findings) {
    std::string line =
        fmt::format("{} {} {}", info(finding.rule).id, place(finding.origin.span), finding.message);
    if (!finding.help.empty()) line += " | " + finding.help;
    lines.push_back(std::move(line));
    for (const Label& label : finding.labels)
      lines.push_back(fmt::format("  {} {}", place(label.origin.span), label.text));
    for (const std::string& note : finding.notes) lines.push_back("  " + note);
  }
  return lines;
}

}  // namespace topset::test
