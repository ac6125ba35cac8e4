#include "output/findings_sarif.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "base/json_writer.hpp"
#include "base/utf8.hpp"
#include "output/finding_place.hpp"
#include "output/fingerprints.hpp"

namespace topset::output {
namespace {

constexpr std::string_view kSchema = "https://json.schemastore.org/sarif-2.1.0.json";
constexpr std::string_view kRoot = "%SRCROOT%";
constexpr int kUsage = 2;  // an exit code from here on: the run itself went wrong

// SARIF's levels are called as ours; GitHub ranks by words of its own.
std::string_view problem_severity(Severity severity) {
  switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::note: return "recommendation";
  }
  return "recommendation";
}

// Plain text in which nothing is taken for a link.
std::string without_links(std::string_view text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at).starts_with("](")) plain += '\\';
    plain += text[at];
  }
  return plain;
}

// The rules that the findings come from, and where each stands in the list.
std::map<Rule, std::int64_t> rules_of(const Diagnostics& findings) {
  std::map<Rule, std::int64_t> rules;
  for (const Diagnostic& finding : findings) rules.emplace(finding.rule, 0);
  std::int64_t index = 0;
  for (auto& [rule, place] : rules) place = index++;
  return rules;
}

class Writer {
 public:
  explicit Writer(const FindingsRun& run) : run_(run), rules_(rules_of(run.findings)) {}

  std::string take() {
    json_.begin_object().key("$schema").string(kSchema).key("version").string("2.1.0");
    json_.key("runs").begin_array().begin_object();
    tool();
    invocation();
    json_.key("columnKind").string("unicodeCodePoints");
    json_.key("originalUriBaseIds").begin_object().key(kRoot).begin_object();
    text("description", "the root of the repository, or of the library");
    json_.end_object().end_object();
    json_.key("results").begin_array();
    const std::vector<std::string> marks = fingerprints(run_.findings, run_.path);
    for (std::size_t i = 0; i < run_.findings.size(); ++i) result(run_.findings[i], marks[i]);
    json_.end_array().end_object().end_array().end_object();
    return std::move(out_) + '\n';
  }

 private:
  void text(std::string_view key, std::string_view words) {
    json_.key(key).begin_object().key("text").string(without_links(words)).end_object();
  }

  void tool() {
    json_.key("tool").begin_object().key("driver").begin_object();
    json_.key("name").string("topset");
    json_.key("semanticVersion").string(run_.version);
    if (!run_.docs_url.empty()) json_.key("informationUri").string(run_.docs_url);
    json_.key("rules").begin_array();
    for (const auto& [which, index] : rules_) rule(info(which));
    json_.end_array().end_object().end_object();
  }

  void rule(const RuleInfo& rule) {
    json_.begin_object().key("id").string(rule.id).key("name").string(rule.slug);
    text("shortDescription", rule.summary);
    const std::string_view page = run_.rule_page(rule.rule);
    json_.key("help").begin_object();
    json_.key("text").string(fmt::format("topset explain {}", rule.id));
    if (!page.empty()) json_.key("markdown").string(page);
    json_.end_object();
    if (!run_.docs_url.empty())
      json_.key("helpUri").string(fmt::format("{}/rules/{}.md", run_.docs_url, rule.id));
    json_.key("defaultConfiguration").begin_object();
    if (rule.is_off) json_.key("enabled").boolean(false);
    json_.key("level").string(name(rule.severity)).end_object();
    json_.key("properties").begin_object();
    json_.key("problem.severity").string(problem_severity(rule.severity));
    json_.key("tags").begin_array().string(rule.id.substr(0, rule.id.size() - 3)).end_array();
    json_.end_object().end_object();
  }

  void invocation() {
    json_.key("invocations").begin_array().begin_object();
    json_.key("executionSuccessful").boolean(run_.exit < kUsage);
    json_.key("exitCode").integer(run_.exit);
    json_.key("toolConfigurationNotifications").begin_array();
    for (const Mistake& mistake : run_.mistakes) {
      json_.begin_object().key("level").string("error");
      text("message", mistake.help.empty()
                          ? mistake.message
                          : fmt::format("{}\nhelp: {}", mistake.message, mistake.help));
      json_.end_object();
    }
    json_.end_array().end_object().end_array();
  }

  void result(const Diagnostic& finding, const std::string& mark) {
    json_.begin_object();
    json_.key("ruleId").string(info(finding.rule).id);
    json_.key("ruleIndex").integer(rules_.at(finding.rule));
    json_.key("level").string(name(finding.severity));
    text("message", whole_message(finding));
    json_.key("locations").begin_array();
    if (finding.origin.source)
      location(finding.origin, nullptr);
    else if (!run_.main_file.empty())
      file(run_.main_file);
    json_.end_array();
    if (std::ranges::any_of(finding.labels, [](const Label& label) { return has_place(label); })) {
      json_.key("relatedLocations").begin_array();
      for (const Label& label : finding.labels)
        if (has_place(label)) location(label.origin, &label.text);
      json_.end_array();
    }
    fixes(finding);
    json_.key("partialFingerprints").begin_object().key("topset/v1").string(mark).end_object();
    json_.end_object();
  }

  // Each way to mend it is one of SARIF's fixes: who reads them picks.
  void fixes(const Diagnostic& finding) {
    if (finding.fixes.empty() || !finding.origin.source) return;
    const Source& source = *finding.origin.source;
    json_.key("fixes").begin_array();
    for (const Fix& fix : finding.fixes) {
      json_.begin_object();
      if (!finding.help.empty()) text("description", finding.help);
      json_.key("artifactChanges").begin_array().begin_object();
      artifact(run_.path(source));
      json_.key("replacements").begin_array();
      for (const Edit& edit : fix) {
        json_.begin_object().key("deletedRegion");
        region({finding.origin.source, {source.position(edit.begin), source.position(edit.end)}});
        json_.key("insertedContent").begin_object().key("text").string(edit.text).end_object();
        json_.end_object();
      }
      json_.end_array().end_object().end_array().end_object();
    }
    json_.end_array();
  }

  static bool has_place(const Label& label) { return label.origin.source != nullptr; }

  void artifact(std::string_view path) {
    json_.key("artifactLocation").begin_object().key("uri").string(uri_reference(path));
    // A path that leads out of the repository, or is absolute, is not from its root.
    if (!path.starts_with('/') && !path.starts_with("../")) json_.key("uriBaseId").string(kRoot);
    json_.end_object();
  }

  void file(std::string_view path) {
    json_.begin_object().key("physicalLocation").begin_object();
    artifact(path);
    json_.end_object().end_object();
  }

  void location(const Origin& origin, const std::string* label) {
    json_.begin_object().key("physicalLocation").begin_object();
    artifact(run_.path(*origin.source));
    json_.key("region");
    region(origin);
    json_.end_object();
    if (label != nullptr) text("message", *label);
    json_.end_object();
  }

  void region(const Origin& origin) {
    const Span span = in_characters(origin);
    json_.begin_object();
    json_.key("startLine").integer(span.begin.line).key("startColumn").integer(span.begin.column);
    json_.key("endLine").integer(span.end.line).key("endColumn").integer(span.end.column);
    json_.end_object();
  }

  const FindingsRun& run_;
  std::map<Rule, std::int64_t> rules_;
  std::string out_;
  JsonWriter json_{out_, JsonLayout::pretty};
};

}  // namespace

std::string uri_reference(std::string_view path) {
  constexpr std::string_view kPlain = "-._~/!$&'()*+,;=@";
  std::string uri;
  for (const char letter : path) {
    const bool is_plain = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                          (letter >= '0' && letter <= '9') ||
                          kPlain.find(letter) != std::string_view::npos;
    if (is_plain)
      uri += letter;
    else
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(letter));
  }
  return uri;
}

std::string findings_sarif(const FindingsRun& run) { return Writer(run).take(); }

}  // namespace topset::output
