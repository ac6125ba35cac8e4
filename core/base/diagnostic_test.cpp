#include "base/diagnostic.hpp"

#include <algorithm>
#include <random>

#include "base/outcome.hpp"
#include "catch.hpp"

using namespace topset;

namespace {

const SourcePtr kJana = std::make_shared<const Source>("athletes/jana.yaml", "a\nb\nc\n");
const SourcePtr kNovice = std::make_shared<const Source>("programs/novice.yaml", "a\nb\nc\n");

Origin at(const SourcePtr& source, std::uint32_t line, std::uint32_t column) {
  return {source, {{line, column}, {line, column + 1}}};
}

// What a reader of the list sees: place, rule, message.
std::vector<std::string> shown(const Diagnostics& findings) {
  std::vector<std::string> lines;
  for (const Diagnostic& finding : findings) {
    std::string line = finding.origin.source ? finding.origin.source->path() : "-";
    line += ":" + std::to_string(finding.origin.span.begin.line) + ":" +
            std::to_string(finding.origin.span.begin.column);
    line += " " + std::string(info(finding.rule).id) + " " + finding.message;
    lines.push_back(line);
  }
  return lines;
}

}  // namespace

TEST_CASE("a finding begins with its rule's severity and nothing to add") {
  const Diagnostic finding(Rule::ATHL201, at(kJana, 2, 1), "no max for squat");
  CHECK(finding.severity == Severity::warning);
  CHECK(finding.message == "no max for squat");
  CHECK(finding.origin.source == kJana);
  CHECK(finding.labels.empty());
  CHECK(finding.notes.empty());
  CHECK(finding.help.empty());
}

TEST_CASE("help, notes, labels and another severity are added in one breath") {
  const Diagnostic finding =
      Diagnostic(Rule::PROG104, at(kNovice, 1, 1), "unknown parameter `bakoff`")
          .with_help("a parameter with a similar name exists: `backoff`")
          .with_note("first")
          .with_note("second")
          .with_label(at(kNovice, 2, 1), "the strategy is named here")
          .as(Severity::note);
  CHECK(finding.help == "a parameter with a similar name exists: `backoff`");
  CHECK(finding.notes == std::vector<std::string>{"first", "second"});
  REQUIRE(finding.labels.size() == 1);
  CHECK(finding.labels[0].text == "the strategy is named here");
  CHECK(finding.labels[0].origin.span.begin == Position{2, 1});
  CHECK(finding.severity == Severity::note);
}

TEST_CASE("findings are sorted by file, place, rule and message, each once") {
  Diagnostics findings;
  const auto find = [&](Rule rule, Origin where, const char* what) {
    findings.emplace_back(rule, std::move(where), what);
  };
  find(Rule::PROG104, at(kNovice, 1, 2), "b");
  find(Rule::PROG104, at(kNovice, 1, 2), "a");
  find(Rule::PROG101, at(kNovice, 1, 2), "z");
  find(Rule::PROG104, at(kNovice, 1, 1), "c");
  find(Rule::PROG104, at(kJana, 3, 1), "d");
  find(Rule::PROG104, at(kJana, 2, 9), "e");
  find(Rule::PLUG601, {}, "about the run");
  find(Rule::PROG104, at(kNovice, 1, 2), "a");
  find(Rule::PROG104, at(kJana, 3, 1), "d");
  const std::vector<std::string> expected = {
      "-:1:1 PLUG601 about the run",        "athletes/jana.yaml:2:9 PROG104 e",
      "athletes/jana.yaml:3:1 PROG104 d",   "programs/novice.yaml:1:1 PROG104 c",
      "programs/novice.yaml:1:2 PROG101 z", "programs/novice.yaml:1:2 PROG104 a",
      "programs/novice.yaml:1:2 PROG104 b"};

  const std::uint64_t seed = 3;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 50; ++round) {
    Diagnostics shuffled = findings;
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    sort_and_deduplicate(shuffled);
    REQUIRE(shown(shuffled) == expected);
  }
}

TEST_CASE("the same file read twice is the same file") {
  const auto again = std::make_shared<const Source>("athletes/jana.yaml", "a\nb\nc\n");
  Diagnostics findings = {{Rule::ATHL201, at(kJana, 1, 1), "no max"},
                          {Rule::ATHL201, at(again, 1, 1), "no max"}};
  sort_and_deduplicate(findings);
  CHECK(findings.size() == 1);
}

TEST_CASE("findings that differ in help, notes, labels or severity are kept apart") {
  const auto finding = [] { return Diagnostic(Rule::ATHL201, at(kJana, 1, 1), "no max"); };
  Diagnostics findings = {finding(),
                          finding().with_help("write one_rep_max"),
                          finding().with_note("a note"),
                          finding().with_label(at(kJana, 2, 1), "here"),
                          finding().with_label(at(kJana, 3, 1), "here"),
                          finding().with_label(at(kJana, 3, 1), "there"),
                          finding().as(Severity::error)};
  const std::size_t kinds = findings.size();
  append(findings, findings);

  const std::uint64_t seed = 5;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 50; ++round) {
    Diagnostics shuffled = findings;
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    sort_and_deduplicate(shuffled);
    REQUIRE(shuffled.size() == kinds);
    CHECK(shuffled.front().severity == Severity::error);  // the worst is told first
  }
}

TEST_CASE("one error is enough") {
  Diagnostics findings;
  CHECK_FALSE(has_errors(findings));
  findings.emplace_back(Rule::ATHL201, Origin{}, "a warning");
  findings.emplace_back(Rule::ATHL202, Origin{}, "a note");
  CHECK_FALSE(has_errors(findings));
  findings.emplace_back(Rule::PROG101, Origin{}, "an error");
  CHECK(has_errors(findings));
}

TEST_CASE("findings are appended in their order") {
  Diagnostics findings = {{Rule::PROG101, {}, "one"}};
  append(findings, {{Rule::PROG102, {}, "two"}, {Rule::PROG101, {}, "three"}});
  append(findings, {});
  CHECK(shown(findings) ==
        std::vector<std::string>{"-:1:1 PROG101 one", "-:1:1 PROG102 two", "-:1:1 PROG101 three"});
}

TEST_CASE("an outcome without a value is false whatever was found") {
  Outcome<int> outcome;
  CHECK_FALSE(outcome);
  outcome.value = 0;
  outcome.findings.emplace_back(Rule::PROG101, Origin{}, "an error");
  CHECK(outcome);
}

TEST_CASE("a fix is the bytes of a place and what stands there instead") {
  const Origin place = {kJana, {{2, 1}, {2, 2}}};
  const Edit edit = replaced(place, "B");
  CHECK(edit.begin == 2);
  CHECK(edit.end == 3);
  CHECK(edit.text == "B");
  const Diagnostic finding =
      Diagnostic(Rule::YAML014, place, "a zero").with_fix({edit}).with_fix({replaced(place, "C")});
  CHECK(finding.fixes == std::vector<Fix>{{edit}, {{2, 3, "C"}}});
}
