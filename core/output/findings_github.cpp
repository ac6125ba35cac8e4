#include "output/findings_github.hpp"

#include <fmt/format.h>
#include <vector>

#include "base/sha256.hpp"
#include "base/utf8.hpp"
#include "output/finding_place.hpp"
#include "output/findings.hpp"

namespace topset::output {
namespace {

constexpr std::size_t kMost = 10;  // annotations of a level that GitHub keeps for a step

std::string_view command(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: return "notice";
  }
  return "notice";
}

// What follows `::`, and what stands in a property, where more letters have a meaning.
std::string escaped(std::string_view text, bool in_property) {
  std::string safe;
  for (const char letter : text) switch (letter) {
      case '%': safe += "%25"; break;
      case '\r': safe += "%0D"; break;
      case '\n': safe += "%0A"; break;
      case ':': safe += in_property ? "%3A" : ":"; break;
      case ',': safe += in_property ? "%2C" : ","; break;
      default: safe += letter;
    }
  return safe;
}

std::string line(std::string_view command, const std::string& properties,
                 std::string_view message) {
  return fmt::format("::{}{}{}::{}\n", command, properties.empty() ? "" : " ", properties,
                     escaped(escaped_for_terminal(message, LineBreaks::kept), false));
}

// An annotation of a level: a mistake of the run, or a finding.
struct Annotation {
  std::string properties;
  std::string message;
  std::string text;  // as it stands in the log
};

Annotation annotation(const Diagnostic& finding, const FindingsRun& run) {
  const RuleInfo& rule = info(finding.rule);
  std::string properties;
  if (finding.origin.source) {
    const Span span = in_characters(finding.origin);
    properties = fmt::format("file={},line={},", escaped(run.path(*finding.origin.source), true),
                             span.begin.line);
    // Columns only make sense to GitHub on one line; the last one is in.
    if (span.end.line == span.begin.line && span.end.column > span.begin.column)
      properties += fmt::format("col={},endColumn={},", span.begin.column, span.end.column - 1);
    else
      properties += fmt::format("endLine={},", span.end.line);
  }
  properties += fmt::format("title={} {}", rule.id, rule.slug);
  return {std::move(properties), whole_message(finding), finding_text(finding, {})};
}

std::vector<Annotation> of_level(Severity level, const FindingsRun& run) {
  std::vector<Annotation> all;
  if (level == Severity::error)
    for (const Mistake& mistake : run.mistakes) {
      std::string words = mistake.message;
      if (!mistake.help.empty()) words += "\nhelp: " + mistake.help;
      all.push_back({"title=topset", words, fmt::format("error: {}\n", words)});
    }
  for (const Diagnostic& finding : run.findings)
    if (finding.severity == level) all.push_back(annotation(finding, run));
  return all;
}

// Text in which GitHub looks for no commands. The token can't stand in a text that it is a hash of.
std::string as_log(const std::string& text) {
  const std::string token = sha256_hex(text).substr(0, 32);
  return fmt::format("::stop-commands::{}\n{}::{}::\n", token, text, token);
}

std::string level(Severity level, const FindingsRun& run) {
  const std::vector<Annotation> all = of_level(level, run);
  const std::size_t shown = all.size() > kMost ? kMost - 1 : all.size();
  std::string out;
  for (std::size_t i = 0; i < shown; ++i)
    out += line(command(level), all[i].properties, all[i].message);
  if (shown == all.size()) return out;
  const std::size_t cut = all.size() - shown;
  out += line(command(level), "title=topset",
              fmt::format("{} more {}s are in the log of this step; GitHub shows ten of a kind",
                          cut, name(level)));
  std::string log;
  for (std::size_t i = shown; i < all.size(); ++i) log += (i > shown ? "\n" : "") + all[i].text;
  return out + fmt::format("::group::{} more {}s\n{}::endgroup::\n", cut, name(level), as_log(log));
}

}  // namespace

std::string findings_github(const FindingsRun& run) {
  return level(Severity::error, run) + level(Severity::warning, run) + level(Severity::note, run);
}

}  // namespace topset::output
