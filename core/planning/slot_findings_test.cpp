#include "planning/slot_findings.hpp"

#include "catch.hpp"
#include "planning/testing/example.hpp"

namespace topset::planning {
namespace {

using namespace testing;

Diagnostic finding(std::string message, std::string help = {}) {
  return Diagnostic(Rule::LOAD301, {}, std::move(message)).with_help(std::move(help));
}

TEST_CASE("a finding that shows in several weeks is one, with its weeks") {
  SlotFindings findings("for Ana, Squat");
  findings.add(finding("light"), 3);
  findings.add(finding("heavy"), 1);
  findings.add(finding("light"), 1);
  findings.add(finding("light"), 2);
  findings.add(finding("light"), 5);
  findings.add(finding("light", "do this"), 5);
  CHECK(told(findings.take()) == Told{"warning[LOAD301]: light", "  for Ana, Squat, weeks 1-3, 5",
                                      "warning[LOAD301]: heavy", "  for Ana, Squat, week 1",
                                      "warning[LOAD301]: light | do this",
                                      "  for Ana, Squat, week 5"});
  CHECK(findings.take().empty());
}

TEST_CASE("a finding told once keeps the words of the first week") {
  SlotFindings findings("for Ana, Squat");
  findings.add_once(finding("4 sets"), 1);
  findings.add_once(finding("5 sets"), 2);
  CHECK(told(findings.take()) == Told{"warning[LOAD301]: 4 sets", "  for Ana, Squat, weeks 1-2"});
}

TEST_CASE("of findings about the same thing the worst is told, with the weeks of all") {
  SlotFindings findings("for Ana, Squat");
  findings.add_worst(finding("100 kg"), 1, "squat", 100);
  findings.add_worst(finding("60 kg"), 1, "front_squat", 60);
  findings.add_worst(finding("120 kg"), 3, "squat", 120);
  findings.add_worst(finding("110 kg"), 2, "squat", 110);
  CHECK(told(findings.take()) == Told{"warning[LOAD301]: 120 kg", "  for Ana, Squat, weeks 1-3",
                                      "warning[LOAD301]: 60 kg", "  for Ana, Squat, week 1"});
}

TEST_CASE("a finding about the slot as a whole names no week") {
  SlotFindings findings("for Ana, Squat");
  findings.add(finding("odd"));
  CHECK(told(findings.take()) == Told{"warning[LOAD301]: odd", "  for Ana, Squat"});
}

TEST_CASE("what is seen only in weeks that are not shown is left out") {
  SlotFindings findings("for Ana, Squat", weeks({2, 3}));
  findings.add(finding("light"), 1);
  findings.add(finding("light"), 2);
  findings.add(finding("heavy"), 4);
  findings.add_once(finding("4 sets"), 4);
  CHECK(told(findings.take()) == Told{"warning[LOAD301]: light", "  for Ana, Squat, week 2"});
}

TEST_CASE("weeks in words are spans") {
  CHECK(weeks_in_words(weeks({3})) == "week 3");
  CHECK(weeks_in_words(weeks({1, 2})) == "weeks 1-2");
  CHECK(weeks_in_words(weeks({1, 3, 4, 5, 52})) == "weeks 1, 3-5, 52");
}

}  // namespace
}  // namespace topset::planning
