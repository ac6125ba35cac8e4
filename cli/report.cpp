#include "cli/report.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>

#include "base/utf8.hpp"
#include "output/findings.hpp"

namespace topset::cli {

Report::Report(const Arguments& arguments, World& world)
    : world_(world), format_(arguments.get("findings", "text")), strict_(arguments.has("strict")) {}

std::string Report::unknown_format() const {
  return fmt::format("--findings {} is not known", format_);
}

void Report::add(Diagnostics findings) { append(findings_, std::move(findings)); }

Diagnostics Report::take() {
  sort_and_deduplicate(findings_);
  return std::exchange(findings_, {});
}

std::string Report::summary() const {
  const auto count = [&](Severity severity) {
    return std::count_if(findings_.begin(), findings_.end(),
                         [&](const Diagnostic& finding) { return finding.severity == severity; });
  };
  std::vector<std::string> parts;
  const auto add = [&](std::string_view word, std::ptrdiff_t many) {
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
  if (format_ == "json") {
    world_.err.print(output::findings_json(findings_));
  } else if (!findings_.empty()) {
    world_.err.print(output::findings_text(findings_, world_.err_style) + "\n" + summary());
  }
  const bool warned =
      std::any_of(findings_.begin(), findings_.end(),
                  [](const Diagnostic& finding) { return finding.severity == Severity::warning; });
  if (has_errors(findings_) || (strict_ && warned)) raise(Exit::findings);
  return exit_;
}

}  // namespace topset::cli
