// For tests: what is found in a file, as lines of text.
#pragma once

#include <fmt/format.h>
#include <memory>
#include <string>

#include "reading/compiled_schema.hpp"
#include "reading/schema.hpp"
#include "reading/yaml.hpp"

namespace topset::reading {

inline std::string told(const Diagnostics& findings) {
  std::string text;
  const auto place = [](const Origin& origin) {
    return fmt::format("{}:{}-{}", origin.span.begin.line, origin.span.begin.column,
                       origin.span.end.column);
  };
  for (const Diagnostic& finding : findings) {
    text +=
        fmt::format("{} {}: {}\n", place(finding.origin), info(finding.rule).id, finding.message);
    for (const Label& label : finding.labels)
      text += fmt::format("  {} {}\n", place(label.origin), label.text);
    for (const std::string& note : finding.notes) text += "  note: " + note + "\n";
    if (!finding.help.empty()) text += "  help: " + finding.help + "\n";
  }
  return text;
}

// Reads a file, asks what kind it is and validates it.
inline std::string told(std::string_view yaml) {
  const auto document = read_yaml(std::make_shared<Source>("file.yaml", std::string(yaml)));
  if (!document) return told(document.findings);
  Diagnostics findings;
  if (const auto kind = file_kind(*document.value, findings))
    append(findings, validate(*document.value, *find_schema(kind->kind)));
  return told(findings);
}

}  // namespace topset::reading
