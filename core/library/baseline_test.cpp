#include "library/baseline.hpp"

#include <fmt/format.h>

#include "catch.hpp"
#include "reading/readers.hpp"

namespace topset::library {
namespace {

const SourcePtr& program() {
  static const SourcePtr source = std::make_shared<const Source>(
      "../club/programs/spring.yaml", std::string(200, '\n'), "programs/spring.yaml");
  return source;
}

Diagnostic at_line(Rule rule, std::uint32_t line, std::string message) {
  return {rule, {program(), {{line, 1}, {line, 2}}}, std::move(message)};
}

Baseline read(const std::string& text, Diagnostics& findings) {
  const auto source = std::make_shared<const Source>("baseline.yaml", text);
  auto document = reading::read_document(source, "baseline");
  REQUIRE(document.value);
  return read_baseline(*document.value, findings);
}

std::vector<std::string> told(const Diagnostics& findings) {
  std::vector<std::string> lines;
  for (const Diagnostic& finding : findings)
    lines.push_back(fmt::format("{}:{} {}: {}; {}", finding.origin.span.begin.line,
                                finding.origin.span.begin.column, info(finding.rule).id,
                                finding.message, finding.help));
  return lines;
}

TEST_CASE("a baseline is written sorted, with what is alike counted, and is read back") {
  const Diagnostics findings = {at_line(Rule::VOL403, 9, "quads on Monday and Tuesday"),
                                at_line(Rule::LOAD304, 7, "RPE 10.5"),
                                at_line(Rule::LOAD304, 30, "RPE 10.5"),
                                at_line(Rule::LOAD304, 31, "RPE 11")};
  const std::string text = baseline_text(baseline_of(findings));
  CHECK(
      text ==
      "topset: baseline/1\n"
      "# What was there when this library began to be checked. `topset check --write-baseline` "
      "wrote it;\n"
      "# it can only shrink.\n"
      "findings:\n"
      "  - {file: \"programs/spring.yaml\", rule: LOAD304, mark: \"ba198946c5da3a5b\"}\n"
      "  - {file: \"programs/spring.yaml\", rule: LOAD304, mark: \"f56ea2cebde4637e\", count: 2}\n"
      "  - {file: \"programs/spring.yaml\", rule: VOL403, mark: \"5563fa46b4fbca5f\"}\n");
  Diagnostics wrong;
  CHECK(baseline_text(read(text, wrong)) == text);
  CHECK(wrong.empty());
}

TEST_CASE("what is in the baseline is told no more, wherever its line has moved") {
  const Baseline baseline = baseline_of({at_line(Rule::LOAD304, 7, "RPE 10.5")});
  const BaselineUse use = use_baseline(baseline, {at_line(Rule::LOAD304, 99, "RPE 10.5")});
  CHECK(use.left.empty());
  CHECK(use.taken == 1);
  CHECK(leftovers(baseline, use).empty());
}

TEST_CASE("one more, another one or a graver one is told") {
  const Baseline baseline = baseline_of({at_line(Rule::LOAD304, 7, "RPE 10.5")});
  const BaselineUse use = use_baseline(
      baseline, {at_line(Rule::LOAD304, 7, "RPE 10.5").as(Severity::error),
                 at_line(Rule::LOAD304, 8, "RPE 10.5"), at_line(Rule::LOAD304, 9, "RPE 10.5"),
                 at_line(Rule::LOAD304, 10, "RPE 11"), at_line(Rule::LOAD305, 11, "RPE 10.5")});
  CHECK(told(use.left) ==
        std::vector<std::string>{"7:1 LOAD304: RPE 10.5; ", "9:1 LOAD304: RPE 10.5; ",
                                 "10:1 LOAD304: RPE 11; ", "11:1 LOAD305: RPE 10.5; "});
}

TEST_CASE("what is mended must be taken out") {
  Diagnostics wrong;
  const Baseline baseline = read(
      "topset: baseline/1\nfindings:\n"
      "  - {file: programs/spring.yaml, rule: LOAD304, mark: \"0123456789abcdef\"}\n"
      "  - {file: programs/spring.yaml, rule: LOAD304, mark: \"" +
          baseline_of({at_line(Rule::LOAD304, 7, "RPE 10.5")}).entries[0].mark + "\", count: 3}\n",
      wrong);
  const BaselineUse use = use_baseline(baseline, {at_line(Rule::LOAD304, 7, "RPE 10.5")});
  CHECK(told(leftovers(baseline, use)) ==
        std::vector<std::string>{
            "3:5 LIBR070: programs/spring.yaml has no such finding of LOAD304 any more; "
            "`topset check --write-baseline` takes out what is mended",
            "4:5 LIBR070: programs/spring.yaml has 1 such finding of LOAD304, not 3; "
            "`topset check --write-baseline` takes out what is mended"});
  const Baseline left = shrunk(baseline, use);
  REQUIRE(left.entries.size() == 1);
  CHECK(left.entries[0].count == 1);
}

TEST_CASE("errors, safety rules and what is about no file never get in") {
  CHECK(baseline_of({at_line(Rule::PROG101, 1, "no sets"),
                     at_line(Rule::LOAD304, 1, "RPE 11").as(Severity::error),
                     at_line(Rule::SAFE509, 1, "12 reps"), at_line(Rule::LIBR070, 1, "leftover"),
                     Diagnostic(Rule::PLUG624, {}, "no wall")})
            .entries.empty());
  Diagnostics wrong;
  CHECK(read("topset: baseline/1\nfindings:\n"
             "  - {file: a.yaml, rule: SAFE509, mark: \"0123456789abcdef\"}\n"
             "  - {file: a.yaml, rule: PROG101, mark: \"0123456789abcdef\"}\n"
             "  - {file: a.yaml, rule: ZZZ000, mark: \"0123456789abcdef\"}\n",
             wrong)
            .entries.empty());
  CHECK(told(wrong) ==
        std::vector<std::string>{
            "3:26 LIBR071: SAFE509 can't stand in a baseline; take the entry out: what may hurt is "
            "allowed where it comes, with a reason",
            "4:26 LIBR071: PROG101 can't stand in a baseline; take the entry out: an error is "
            "mended, not kept",
            "5:26 LIBR040: topset has no rule `ZZZ000`; take the entry out"});
}

TEST_CASE("an empty baseline is a baseline") {
  Diagnostics wrong;
  const std::string text = baseline_text({});
  CHECK(text.ends_with("\nfindings: []\n"));
  CHECK(read(text, wrong).entries.empty());
}

}  // namespace
}  // namespace topset::library
