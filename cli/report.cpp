#include "cli/report.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "base/utf8.hpp"
#include "output/findings.hpp"

namespace topset::cli {

Report::Report(const Arguments& arguments, World& world) : world_(world) {
  checked_.strict = arguments.has("strict");
}

void Report::add(Diagnostics findings) {
  if (keeps_all()) append(checked_.outside_blocks, findings);
  append(findings_, std::move(findings));
}

void Report::add_block(const std::string& program, const std::string& athlete,
                       Diagnostics findings) {
  if (keeps_all()) {
    sort_and_deduplicate(findings);
    checked_.blocks.push_back({program, athlete, findings});
  }
  append(findings_, std::move(findings));
}

void Report::saw(const std::string& file) {
  if (keeps_all()) checked_.files.push_back(file);
}

Printer& Report::words() const { return world_.desk ? world_.desk->words() : world_.out; }

void Report::tell_so_far() {
  if (keeps_all() || findings_.empty()) return;
  sort_and_deduplicate(findings_);
  world_.err.print(output::findings_text(findings_, world_.err_style) + "\n");
  for (const Diagnostic& finding : findings_) ++told_[static_cast<std::size_t>(finding.severity)];
  findings_.clear();
}

std::size_t Report::count(Severity severity) const {
  const auto left = std::ranges::count(findings_, severity, &Diagnostic::severity);
  return told_[static_cast<std::size_t>(severity)] + static_cast<std::size_t>(left);
}

std::string Report::summary() const {
  std::vector<std::string> parts;
  const auto add = [&](std::string_view word, std::size_t many) {
    if (many > 0) parts.push_back(fmt::format("{} {}{}", many, word, many == 1 ? "" : "s"));
  };
  add("error", count(Severity::error));
  add("warning", count(Severity::warning));
  add("note", count(Severity::note));
  std::string text = fmt::format("{}\n", fmt::join(parts, ", "));
  for (const std::string& athlete : withheld_)
    text += fmt::format("withheld, for its errors: {}\n", escaped_for_terminal(athlete));
  return text;
}

Exit Report::finish() {
  sort_and_deduplicate(findings_);
  sort_and_deduplicate(checked_.outside_blocks);
  if (!is_for_machines()) {
    if (!findings_.empty())
      world_.err.print(output::findings_text(findings_, world_.err_style) + "\n");
    if (count(Severity::error) + count(Severity::warning) + count(Severity::note) > 0)
      world_.err.print(summary());
  }
  if (count(Severity::error) > 0 || (checked_.strict && count(Severity::warning) > 0))
    raise(Exit::findings);
  if (world_.desk) raise(world_.desk->tell(findings_, checked_, exit_));
  return exit_;
}

}  // namespace topset::cli
