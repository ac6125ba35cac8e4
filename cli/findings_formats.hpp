// The formats findings are told in, and what --findings asks for: one to the terminal or a pipe,
// any number into files.
#pragma once

#include <expected>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/flag_parser.hpp"
#include "output/findings_run.hpp"

namespace topset::cli {

struct FindingsFormat {
  std::string_view word;  // `sarif`
  std::string_view doc;
  // Null: text, which is for people and tells of nothing but findings.
  std::string (*render)(const output::FindingsRun& run);
};

struct FindingsFile {
  const FindingsFormat* format;
  std::string path;
};

struct FindingsOrder {
  const FindingsFormat* stream = nullptr;  // null: unsaid, text
  std::vector<FindingsFile> files;

  bool is_for_machines() const { return stream != nullptr && stream->render != nullptr; }
};

std::span<const FindingsFormat> all_findings_formats();

// From the values of --findings: `json`, or `sarif:findings.sarif` for a file.
std::expected<FindingsOrder, ParseMistake> read_findings_order(
    const std::vector<std::string>& values);

}  // namespace topset::cli
