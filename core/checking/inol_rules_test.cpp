#include "checking/inol_rules.hpp"

#include "catch.hpp"
#include "checking/testing/checked.hpp"

namespace topset::checking {
namespace {

using namespace testing;
using namespace planning::testing;
using enum Weekday;

Example lifter() {
  Example example;
  example.max("squat", 200'000);
  example.library.rules[Rule::VOL407].severity = Severity::warning;
  example.library.rules[Rule::VOL408].severity = Severity::warning;
  return example;
}

TEST_CASE("an INOL of a lift past 2 in a session is told") {
  Example two = lifter();
  two.session(mon).straight("squat", "8x5 @ 80 %");  // 40 / 20
  CHECK(checked(two, Rule::VOL407).empty());
  Example more = lifter();
  more.session(mon).straight("squat", "8x5 @ 80 %");
  more.straight("squat", "1x1 @ 90 %");  // and 1 / 10, in a slot of its own
  CHECK(
      checked(more, Rule::VOL407) ==
      Told{"warning[VOL407] p.yaml:1: an INOL of 2.1 for Squat in a session | past 2 it is brutal: "
           "take sets or percents away",
           "  for Ana, Squat, week 1"});
}

TEST_CASE("an INOL of a lift past 4 in a week is told") {
  Example four = lifter();
  four.session(mon).straight("squat", "8x5 @ 80 %");
  four.session(thu).straight("squat", "8x5 @ 80 %");
  CHECK(checked(four, Rule::VOL408).empty());
  four.straight("squat", "1x1 @ 80 %");
  CHECK(checked(four, Rule::VOL408) ==
        Told{"warning[VOL408] p.yaml:1: an INOL of 4.05 for Squat in a week | past 4 it is beyond "
             "reason: take sets or percents away",
             "  for Ana, Squat, week 1"});
}

TEST_CASE("a range of reps is taken by its fewest") {
  Example range = lifter();
  range.session(mon).straight("squat", "8x5-8 @ 80 %");
  CHECK(checked(range, Rule::VOL407).empty());
}

TEST_CASE("INOL is silent until the library turns it on") {
  Example example = lifter();
  example.session(mon).straight("squat", "20x5 @ 80 %");
  example.library.rules.clear();
  CHECK(checked(example, Rule::VOL407).empty());
  CHECK(checked(example, Rule::VOL408).empty());
}

}  // namespace
}  // namespace topset::checking
