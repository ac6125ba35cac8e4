#include "checking/session_rules.hpp"

#include "catch.hpp"
#include "checking/testing/checked.hpp"

namespace topset::checking {
namespace {

using namespace testing;
using namespace planning::testing;
using enum Weekday;

Told judged(const Example& example) { return checked(example, Rule::VOL410); }

// A minute to set up, and a set and its rest of three minutes each.
std::string sets_of(int sets) { return fmt::format("{}x1 @ rpe 7 rest 176 s", sets); }

TEST_CASE("a session longer than two hours warns") {
  Example example;
  example.session(mon).straight("squat", sets_of(39));
  example.straight("deadlift", "1x1 @ rpe 7 rest 56 s");
  CHECK(judged(example).empty());  // 118 + 2 minutes
  example.straight("bench_press", "1x1 @ rpe 7 rest 1 s");
  CHECK(judged(example) ==
        Told{"warning[VOL410]: a session of about 122 min | 120 min is what most train well for: "
             "move an exercise to another day, or write shorter rests",
             "  for Ana, Session 1, week 1"});
}

TEST_CASE("a session is one finding with its weeks and the longest of them") {
  Example example(3);
  example.session(mon).straight("bench_press", "3x5 @ rpe 7");
  example.session(thu, weeks({2, 3})).coming_by_coming("squat", {sets_of(45), sets_of(50)});
  CHECK(judged(example) ==
        Told{"warning[VOL410]: a session of about 151 min | 120 min is what most train well for: "
             "move an exercise to another day, or write shorter rests",
             "  for Ana, Session 2, weeks 2-3"});
}

TEST_CASE("a library may have less time") {
  Example example;
  example.session(mon).straight("squat", sets_of(25));
  example.library.rules[Rule::VOL410] = {Severity::warning, "", {}, 75};
  CHECK(judged(example).front().find("75 min is what most train well for") != std::string::npos);
  example.library.rules[Rule::VOL410].limit = 76;
  CHECK(judged(example).empty());
}

}  // namespace
}  // namespace topset::checking
