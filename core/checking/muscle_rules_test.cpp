#include "checking/muscle_rules.hpp"

#include "catch.hpp"
#include "checking/testing/checked.hpp"

namespace topset::checking {
namespace {

using namespace testing;
using namespace planning::testing;
using enum Weekday;

Told too_many(const Example& example) { return checked(example, Rule::VOL404); }
Told too_few(const Example& example) { return checked(example, Rule::VOL405); }

// Bench press on two days, for the chest.
Example presser(const char* monday, const char* thursday, std::int32_t weeks = 1) {
  Example example(weeks);
  example.session(mon).straight("bench_press", monday);
  example.session(thu).straight("bench_press", thursday);
  return example;
}

TEST_CASE("more hard sets for a muscle in a week than most recover from warn") {
  CHECK(too_many(presser("11x5 @ rpe 8", "11x5 @ rpe 8")).empty());
  CHECK(
      too_many(presser("11x5 @ rpe 8", "12x5 @ rpe 8")) ==
      Told{"warning[VOL404] p.yaml:2: 23 hard sets for the chest in a week | most recover from 22 "
           "at most: take some away, or make them easier than RPE 6",
           "  for Ana, week 1"});
}

TEST_CASE("several such weeks are one finding with the most of them") {
  Example example(3);
  example.session(mon).coming_by_coming("bench_press",
                                        {"23x5 @ rpe 8", "10x5 @ rpe 8", "25x5 @ rpe 8"});
  CHECK(too_many(example) ==
        Told{"warning[VOL404] p.yaml:1: up to 25 hard sets for the chest in a week | most recover "
             "from 22 at most: take some away, or make them easier than RPE 6",
             "  for Ana, weeks 1, 3"});
}

TEST_CASE("easy sets count for no muscle's volume") {
  CHECK(too_many(presser("15x5 @ rpe 5", "15x5 @ rpe 8")).empty());
}

TEST_CASE("compounds don't count where the figures are for what comes beside them") {
  Example squats;
  squats.session(mon).straight("squat", "18x3 @ rpe 8");
  CHECK(too_many(squats).empty());  // 18 for the quads, 18 of the 16 for the glutes
  Example kicks;
  kicks.catalogue.add({.id = "kick",
                       .name = "Kick",
                       .aliases = {},
                       .mechanic = Mechanic::isolation,
                       .primary = {Muscle::glutes},
                       .secondary = {},
                       .variation_of = "",
                       .max_from = {},
                       .origin = {}});
  kicks.session(mon).straight("kick", "17x10 @ rpe 8");
  CHECK(
      too_many(kicks) ==
      Told{"warning[VOL404] p.yaml:1: 17 hard sets for the glutes in a week | most recover from 16 "
           "at most: take some away, or make them easier than RPE 6",
           "  for Ana, week 1"});
}

TEST_CASE("work for growth under what most grow from is one note for all muscles") {
  Example example = presser("3x10 @ rpe 8", "4x10 @ rpe 8", 2);
  example.straight("squat", "6x10 @ rpe 8");
  example.program.goal = Goal::hypertrophy;
  CHECK(too_few(example) ==
        Told{"note[VOL405] p.yaml:1: few hard sets in a week for growth: 7 for "
             "the chest, 6 for the quads | most grow from 8 for the chest, 8 for "
             "the quads",
             "  for Ana, weeks 1-2"});
  Example enough = presser("4x10 @ rpe 8", "4x10 @ rpe 8");
  enough.program.goal = Goal::hypertrophy;
  CHECK(too_few(enough).empty());
}

TEST_CASE("other goals, a deload and a single session a week ask for no growth") {
  Example strength = presser("3x10 @ rpe 8", "4x10 @ rpe 8");
  strength.program.goal = Goal::strength;
  CHECK(too_few(strength).empty());
  Example deload = presser("3x10 @ rpe 8", "4x10 @ rpe 8");
  deload.program.goal = Goal::hypertrophy;
  deload.phase("deload", weeks({1}), PhaseKind::deload, 100, 100);
  CHECK(too_few(deload).empty());
  Example once;
  once.program.goal = Goal::hypertrophy;
  once.session(mon).straight("bench_press", "3x10 @ rpe 8");
  CHECK(too_few(once).empty());
}

}  // namespace
}  // namespace topset::checking
