#include "checking/finding_filter.hpp"

#include <memory>

#include "catch.hpp"

namespace topset::checking {
namespace {

using Settings = std::map<Rule, RuleSetting>;

SourcePtr file(std::string text, std::string path = "p.yaml") {
  return std::make_shared<const Source>(std::move(path), std::move(text));
}

Diagnostic finding(Rule rule, const SourcePtr& source, std::uint32_t line) {
  return Diagnostic(rule, Origin{source, {{line, 1}, {line, 2}}}, "something");
}

}  // namespace

TEST_CASE("a finding that a comment allows is taken out and counted") {
  const Settings settings;
  FindingFilter filter(settings);
  const SourcePtr source = file("a: 1  # topset: allow VOL403\nb: 2\n");
  CHECK(filter.see(source).empty());
  const Diagnostics left =
      filter.filter({finding(Rule::VOL403, source, 1), finding(Rule::VOL403, source, 2),
                     finding(Rule::LOAD304, source, 1)});
  REQUIRE(left.size() == 2);
  CHECK(left[0].origin.span.begin.line == 2);
  CHECK(left[1].rule == Rule::LOAD304);
  CHECK(filter.tally() == std::map<Rule, std::size_t>{{Rule::VOL403, 1}});
  CHECK(filter.unused().empty());
}

TEST_CASE("a further place of a finding may allow it too") {
  const Settings settings;
  FindingFilter filter(settings);
  const SourcePtr program = file("a: 1\n");
  const SourcePtr athlete = file("b: 2  # topset: allow SAFE502 -- supervised\n", "jana.yaml");
  CHECK(filter.see(program).empty());
  CHECK(filter.see(athlete).empty());
  CHECK(filter
            .filter({finding(Rule::SAFE502, program, 1)
                         .with_label({athlete, {{1, 1}, {1, 2}}}, "technique")})
            .empty());
}

TEST_CASE("an error is not allowed away, but for what a coach judges to be safe") {
  const Settings settings;
  FindingFilter filter(settings);
  const SourcePtr source = file("# topset: allow-file VOL403, SAFE503 -- supervised\na: 1\n");
  CHECK(filter.see(source).empty());
  const Diagnostics left = filter.filter(
      {finding(Rule::VOL403, source, 2).as(Severity::error), finding(Rule::SAFE503, source, 2)});
  REQUIRE(left.size() == 1);
  CHECK(left[0].rule == Rule::VOL403);
}

TEST_CASE("a comment that allows nothing is told, rule by rule") {
  const Settings settings;
  FindingFilter filter(settings);
  const SourcePtr source = file("a: 1  # topset: allow VOL403, LOAD304\n");
  CHECK(filter.see(source).empty());
  CHECK(filter.filter({finding(Rule::VOL403, source, 1)}).empty());
  const Diagnostics unused = filter.unused();
  REQUIRE(unused.size() == 1);
  CHECK(unused[0].rule == Rule::LIBR042);
  CHECK(unused[0].message == "nothing here has LOAD304");
  CHECK(unused[0].help == "remove it from the comment");
  CHECK(unused[0].origin.span.begin == Position{1, 7});
}

TEST_CASE("a library says how serious a rule is") {
  const Settings settings = {{Rule::VOL403, {Severity::warning, "", {}}},
                             {Rule::LOAD306, {std::nullopt, "", {}}}};
  FindingFilter filter(settings);
  const SourcePtr source = file("a: 1\n");
  const Diagnostics left =
      filter.filter({finding(Rule::VOL403, source, 1), finding(Rule::LOAD306, source, 1),
                     finding(Rule::LOAD306, source, 1).as(Severity::error)});
  REQUIRE(left.size() == 2);
  CHECK(left[0].severity == Severity::warning);
  CHECK(left[1].severity == Severity::error);
  CHECK(filter.tally() == std::map<Rule, std::size_t>{{Rule::LOAD306, 1}});
}

TEST_CASE("what a comment can't say is told once a file") {
  const Settings settings;
  FindingFilter filter(settings);
  const SourcePtr source = file("a: 1  # topset: allow NOPE\n");
  CHECK(filter.see(source).size() == 1);
  CHECK(filter.see(source).empty());
}

}  // namespace topset::checking
