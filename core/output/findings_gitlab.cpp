#include "output/findings_gitlab.hpp"

#include "base/json_writer.hpp"
#include "base/sha256.hpp"
#include "output/finding_place.hpp"
#include "output/fingerprints.hpp"

namespace topset::output {
namespace {

std::string_view gitlab_severity(Severity severity) {
  switch (severity) {
    case Severity::error: return "major";
    case Severity::warning: return "minor";
    case Severity::note: return "info";
  }
  return "info";
}

// A span that ends where a line begins ends on the line before.
std::uint32_t last_line(const Span& span) {
  return span.end.column == 1 && span.end.line > span.begin.line ? span.end.line - 1
                                                                 : span.end.line;
}

void write_issue(JsonWriter& json, std::string_view name, std::string_view severity,
                 std::string_view description, std::string_view fingerprint) {
  json.begin_object().key("check_name").string(name).key("severity").string(severity);
  json.key("description").string(description).key("fingerprint").string(fingerprint);
}

void write_location(JsonWriter& json, std::string_view path, std::int64_t begin, std::int64_t end) {
  json.key("location").begin_object().key("path").string(path).key("lines").begin_object();
  json.key("begin").integer(begin).key("end").integer(end).end_object().end_object();
}

}  // namespace

std::string findings_gitlab(const FindingsRun& run) {
  const std::string_view main_file = run.main_file.empty() ? "topset.yaml" : run.main_file;
  const std::vector<std::string> marks = fingerprints(run.findings, run.path);
  std::string out;
  JsonWriter json(out, JsonLayout::pretty);
  json.begin_array();
  // What kept topset from looking at everything stands before what it saw.
  for (const Mistake& mistake : run.mistakes) {
    const std::string words =
        mistake.help.empty() ? mistake.message : mistake.message + "\nhelp: " + mistake.help;
    write_issue(json, "topset", "blocker", words, sha256_hex(words).substr(0, 32));
    write_location(json, main_file, 1, 1);
    json.end_object();
  }
  for (std::size_t i = 0; i < run.findings.size(); ++i) {
    const Diagnostic& finding = run.findings[i];
    write_issue(json, info(finding.rule).id, gitlab_severity(finding.severity),
                whole_message(finding), marks[i]);
    if (finding.origin.source)
      write_location(json, run.path(*finding.origin.source), finding.origin.span.begin.line,
                     last_line(finding.origin.span));
    else
      write_location(json, main_file, 1, 1);
    json.end_object();
  }
  json.end_array();
  return out + '\n';
}

}  // namespace topset::output
