#include "output/findings_json.hpp"

#include <algorithm>

#include "base/json_writer.hpp"
#include "output/findings.hpp"
#include "output/fingerprints.hpp"

namespace topset::output {
namespace {

void write_counts(JsonWriter& json, const FindingsRun& run) {
  const auto count = [&](Severity severity) {
    return std::ranges::count(run.findings, severity, &Diagnostic::severity);
  };
  json.key("topset").string("findings/1");
  json.key("made_by").string(run.version);
  json.key("exit").integer(run.exit);
  json.key("errors").integer(count(Severity::error));
  json.key("warnings").integer(count(Severity::warning));
  json.key("notes").integer(count(Severity::note));
}

void write_mistake(JsonWriter& json, const Mistake& mistake) {
  json.key("message").string(mistake.message);
  if (!mistake.help.empty()) json.key("help").string(mistake.help);
}

}  // namespace

std::string findings_json(const FindingsRun& run) {
  const std::vector<std::string> marks = fingerprints(run.findings, run.path);
  std::string out;
  JsonWriter json(out, JsonLayout::pretty);
  json.begin_object();
  write_counts(json, run);
  json.key("mistakes").begin_array();
  for (const Mistake& mistake : run.mistakes) {
    json.begin_object();
    write_mistake(json, mistake);
    json.end_object();
  }
  json.end_array().key("findings").begin_array();
  for (std::size_t i = 0; i < run.findings.size(); ++i) {
    json.begin_object();
    write_finding_members(json, run.findings[i], Paths::as_given);
    json.key("fingerprint").string(marks[i]).end_object();
  }
  json.end_array().end_object();
  return out + '\n';
}

std::string findings_json_lines(const FindingsRun& run) {
  const std::vector<std::string> marks = fingerprints(run.findings, run.path);
  std::string out;
  for (std::size_t i = 0; i < run.findings.size(); ++i) {
    JsonWriter json(out);
    json.begin_object().key("topset").string("finding/1");
    write_finding_members(json, run.findings[i], Paths::as_given);
    json.key("fingerprint").string(marks[i]).end_object();
    out += '\n';
  }
  for (const Mistake& mistake : run.mistakes) {
    JsonWriter json(out);
    json.begin_object().key("topset").string("mistake/1");
    write_mistake(json, mistake);
    json.end_object();
    out += '\n';
  }
  JsonWriter json(out);
  json.begin_object();
  write_counts(json, run);
  json.end_object();
  return out + '\n';
}

}  // namespace topset::output
