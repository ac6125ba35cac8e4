#include "strategies/manifest.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "strategies/foreign_text.hpp"

namespace topset::strategies {

namespace {

// One word off the front; empty when none is left.
std::string_view take_word(std::string_view& line) {
  constexpr std::string_view kSpace = " \t\r";
  line.remove_prefix(std::min(line.find_first_not_of(kSpace), line.size()));
  const std::string_view word = line.substr(0, line.find_first_of(kSpace));
  line.remove_prefix(word.size());
  return word;
}

bool is_plain_name(std::string_view file) {
  return !file.empty() && file.front() != '.' && file.find('/') == std::string_view::npos;
}

}  // namespace

Manifest read_manifest(const std::string& path, std::string_view text, Diagnostics& findings) {
  Manifest manifest;
  for (int number = 1; !text.empty(); ++number) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    line = line.substr(0, line.find('#'));
    const std::string_view id = take_word(line);
    const std::string_view file = take_word(line);
    if (id.empty()) continue;
    const bool interpreter = id.starts_with("*.") && id.size() > 2;
    if ((!interpreter && !is_strategy_id(id)) || !is_plain_name(file) || !take_word(line).empty())
      findings.push_back(
          Diagnostic(Rule::PLUG601, {},
                     fmt::format("line {} of {} is not `strategy-id file`", number, path))
              .with_help("install topset again: its build writes this file"));
    else if (interpreter)
      manifest.interpreters.emplace(id.substr(1), file);
    else
      manifest.files.emplace(id, file);
  }
  return manifest;
}

}  // namespace topset::strategies
