#include "checking/prilepin_rules.hpp"

#include "catch.hpp"
#include "checking/testing/checked.hpp"

namespace topset::checking {
namespace {

using namespace testing;
using namespace planning::testing;

Example session_of(std::vector<const char*> rows) {
  Example example;
  example.max("squat", 200'000);
  example.max("leg_extension", 100'000);
  example.library.rules[Rule::VOL406].severity = Severity::warning;
  example.session();
  for (const char* row : rows) example.straight("squat", row);
  return example;
}

Told judged(std::vector<const char*> rows) {
  return checked(session_of(std::move(rows)), Rule::VOL406);
}

TEST_CASE("more reps at an intensity than Prilepin's table has, in the whole session") {
  CHECK(judged({"5x4 @ 80 %"}).empty());
  CHECK(
      judged({"5x4 @ 80 %", "1x1 @ 85 %"}) ==
      Told{"warning[VOL406] p.yaml:1: 21 reps of Squat at 80-89 % in a session | Prilepin's table "
           "has 10-20, 15 at best",
           "  for Ana, Squat, week 1"});
}

TEST_CASE("a session of a few reps at one intensity is under its table") {
  CHECK(judged({"3x3 @ 85 %"}) ==
        Told{"warning[VOL406] p.yaml:1: 9 reps of Squat at 80-89 % in a session | Prilepin's table "
             "has 10-20, 15 at best",
             "  for Ana, Squat, week 1"});
  CHECK(judged({"3x3 @ 85 %", "4x1 @ 90 %"}).empty());
}

TEST_CASE("more reps a set than the table has, if no set may be shorter") {
  CHECK(
      judged({"3x5 @ 80 %"}) ==
      Told{"warning[VOL406] p.yaml:1: 3x5 at 80 % | Prilepin's table has 2-4 reps a set at 80-89 %",
           "  for Ana, Squat, week 1"});
  CHECK(judged({"3x4-5 @ 80 %"}).empty());
  CHECK(judged({"2x5+ @ 80 %"}).empty());
}

TEST_CASE("light work and isolation have no place in the table") {
  CHECK(judged({"10x10 @ 69 %"}).empty());
  Example curls = session_of({});
  curls.straight("leg_extension", "3x15 @ 75 %");
  CHECK(checked(curls, Rule::VOL406).empty());
}

TEST_CASE("the table is silent until the library turns it on") {
  Example example = session_of({"10x10 @ 80 %"});
  example.library.rules.clear();
  CHECK(checked(example, Rule::VOL406).empty());
}

}  // namespace
}  // namespace topset::checking
