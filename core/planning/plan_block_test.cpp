#include "planning/plan_block.hpp"

#include "catch.hpp"
#include "planning/testing/example.hpp"

namespace topset::planning {
namespace {

using namespace testing;
using enum Weekday;

Told labels_of(const Block& block) {
  Told labels;
  for (const BlockExercise& exercise : block.weeks.at(0).sessions.at(0).exercises)
    labels.push_back(exercise.label);
  return labels;
}

Told warm_ups_of(const BlockExercise& exercise) {
  Told sets;
  for (const WarmUpSet& set : exercise.warm_ups)
    sets.push_back(fmt::format("{}x{} {}", set.sets, set.reps, decimal(set.load)));
  return sets;
}

TEST_CASE("exercises are lettered in order, and those of a superset share a letter") {
  Example example;
  example.straight("squat", "3x5 @ rpe 8");
  example.straight("leg_curl", "3x10").group = "x";
  example.straight("plank", "3x30 s").group = "alone";
  example.straight("calf_raise", "3x10").group = "x";
  example.straight("lunge", "3x8");
  CHECK(labels_of(example.block()) == Told{"A", "B1", "C", "B2", "D"});
}

TEST_CASE("past Z letters go on with AA") {
  Example example;
  for (int i = 0; i < 28; ++i) example.straight("plank", "1x30 s");
  const Told labels = labels_of(example.block());
  CHECK(labels[25] == "Z");
  CHECK(labels[26] == "AA");
  CHECK(labels[27] == "AB");
}

TEST_CASE("warm-ups lead to the first work set") {
  Example example;
  example.max("squat", 140'000);
  example.straight("squat", "3x5 @ 80 %");
  const Block block = example.block();
  const BlockExercise& squat = block.weeks[0].sessions[0].exercises[0];
  REQUIRE_FALSE(squat.warm_ups.empty());
  CHECK(squat.warm_ups.front().load == 20'000);
  CHECK(squat.warm_ups.back().load < *squat.rows[0].loadable);
}

TEST_CASE(
    "what begins at or under 60 % is led into, what begins at or under 40 % is its own warm-up") {
  Example example;
  example.max("squat", 150'000);
  const auto warm_ups = [&](const char* first) {
    Example own = example;
    own.straight("squat", first);
    return own.block().weeks[0].sessions[0].exercises[0].warm_ups;
  };
  using Sets = std::vector<WarmUpSet>;
  CHECK(warm_ups("3x5 @ 61 %").size() == 5);
  CHECK(warm_ups("3x5 @ 60 %") == Sets{{20'000, 8}, {55'000, 5}});
  CHECK(warm_ups("3x5 @ 41 %") == Sets{{20'000, 8}, {40'000, 5}});
  CHECK(warm_ups("3x5 @ 40 %").empty());
}

TEST_CASE("no warm-ups where the rows ramp, the lift comes again, or nothing heavy follows") {
  Example example;
  example.max("squat", 140'000);
  example.max("bench_press", 100'000);
  example.strategies.offer(
      "ramping", always({{SetKind::straight, "1x5 @ 40 %"}, {SetKind::straight, "1x5 @ 80 %"}}));
  example.strategies.offer("warming", always({{SetKind::warm_up, "1x5 @ 61 %"}}));
  example.slot("bench_press", "ramping");
  example.straight("squat", "3x5 @ 80 %");
  example.straight("squat", "3x5 @ 75 %");
  example.straight("lateral_raise", "3x12 @ 10 kg");
  example.straight("pull_up", "3x8 @ rpe 8");
  example.slot("deadlift", "warming");
  example.max("deadlift", 180'000);
  std::vector<bool> warmed;
  for (const BlockExercise& exercise : example.block().weeks[0].sessions[0].exercises)
    warmed.push_back(!exercise.warm_ups.empty());
  CHECK(warmed == std::vector<bool>{false, true, false, false, false, false});
}

TEST_CASE("the program's warm-up scheme goes before the library's") {
  Example example;
  example.max("squat", 140'000);
  example.straight("squat", "3x5 @ 100 kg");
  example.library.warm_ups = {{"short", "", WarmUpOf::work, {{Percent{5000}, 5, 1}}},
                              {"long", "", WarmUpOf::work, {{Percent{5000}, 5, 3}}}};
  const auto warm_ups = [&] {
    return warm_ups_of(example.block().weeks[0].sessions[0].exercises[0]);
  };
  const Told standard = warm_ups();
  example.library.warm_up = "short";
  CHECK(warm_ups() == Told{"1x5 50"});
  example.program.warm_up = "long";
  CHECK(warm_ups() == Told{"3x5 50"});
  example.program.warm_up = "unheard-of";
  CHECK(warm_ups() == standard);
}

TEST_CASE("showing some weeks keeps the progression of them all") {
  Example example(3);
  example.max("squat", 100'000);
  example.strategies.offer("fake", fixed_percent("1x2 @ 90 %", "2x5 @ 80 %", 1), true);
  example.slot("squat", "fake");
  example.options.weeks = weeks({2, 3});
  const Block block = example.block();
  REQUIRE(block.weeks.size() == 2);
  CHECK(block.weeks[0].week == 2);
  CHECK(decimal(*block.weeks[0].sessions[0].exercises[0].rows[0].exact) == "91");
  CHECK(decimal(*block.weeks[1].sessions[0].exercises[0].rows[0].exact) == "92");
  CHECK(block.totals.sets == 6);
}

TEST_CASE("a block that does not fit has no value, unless the weeks asked for do") {
  Example example(2);
  example.straight("squat", "3x5 @ rpe 8");
  example.session({}, weeks({2})).straight("squat", "3x5 @ rpe 8");
  example.athlete.training_days = {mon};
  CHECK_FALSE(example.outcome().value);
  CHECK(example.findings().front() ==
        "error[PROG124] p.yaml:1: week 2 has 2 sessions, and Ana trains on 1 day a week | week 1 "
        "would fit: --weeks 1");
  example.options.weeks = weeks({1});
  CHECK(example.outcome().value);
  CHECK(example.findings().empty());
}

TEST_CASE("the command's start goes before the program's") {
  Example example;
  example.session(mon).straight("squat", "3x5 @ rpe 8");
  example.program.start = date("2026-12-07");
  CHECK(to_text(*example.block().weeks[0].sessions[0].date) == "2026-12-07");
  example.start("2026-12-14");
  CHECK(to_text(*example.block().weeks[0].sessions[0].date) == "2026-12-14");
}

TEST_CASE("the head says who, what and with which maxes and strategies") {
  Example example;
  example.program.file = "programs/p.yaml";
  example.program.goal = Goal::strength;
  example.athlete.stem = "ana";
  example.max("squat", 140'000).tested = date("2026-10-12");
  example.straight("squat", "3x5 @ 80 %");
  example.straight("bench_press", "3x5 @ rpe 8").note = "slow";
  const Block block = example.block();
  CHECK(block.program_name == "Example");
  CHECK(block.program_file == "programs/p.yaml");
  CHECK(block.athlete_name == "Ana");
  CHECK(block.athlete_stem == "ana");
  CHECK(block.goal == Goal::strength);
  CHECK(block.chart == RpeChart::standard().name());
  REQUIRE(block.maxes.size() == 2);
  CHECK(block.maxes[0].exercise == "bench_press");
  CHECK_FALSE(block.maxes[0].known);
  CHECK(block.maxes[1].name == "Squat");
  CHECK(block.maxes[1].maxes.from == "tested 2026-10-12");
  REQUIRE(block.strategies.size() == 2);
  CHECK(block.strategies[0].id == "table-1");
  CHECK(block.strategies[0].version == "1.0.0");
  const BlockExercise& bench = block.weeks[0].sessions[0].exercises[1];
  CHECK(bench.slot == 2);
  CHECK(bench.name == "Bench press");
  CHECK(bench.strategy == "table-2");
  CHECK(bench.note == "slow");
  CHECK_FALSE(bench.back_off);
}

TEST_CASE("a plan that several sessions point at is planned once, each day with its own rows") {
  Example example;
  example.max("squat", 100'000);
  example.strategies.offer("fake", [](const strategies::SlotRequest& request) {
    auto planned = every_day(request, {{SetKind::straight, "3x5 @ 80 %"}});
    planned.rows[1].sets.percent = {7000};
    return planned;
  });
  example.session(mon).slot("squat", "fake");
  example.session(thu).place(0);
  CHECK(week_text(example.block(), 0) == Told{"straight 3x5 80 @ 7.5", "straight 3x5 70"});
  CHECK(example.strategies.asked.size() == 1);
}

TEST_CASE("recovery marks that count on no day are ignored, with a note") {
  Example example;
  example.session(mon).straight("squat", "3x5 @ rpe 8");
  example.recovery("2026-11-20", Mark::bad, Mark::bad, Mark::bad);
  example.start("2026-11-27");
  CHECK(example.findings() ==
        Told{"note[PROG125]: 2026-11-27 is a Friday, no training day of Ana: the block starts on "
             "Monday, "
             "2026-11-30",
             "note[ATHL202] a.yaml:2: the recovery marks of Ana are for 2026-11-20, and no session "
             "falls on it or the 7 days after: they are ignored"});
  example.start("2026-11-23");
  CHECK(example.findings().empty());
}

TEST_CASE("notes on how a max was estimated are among the findings, in the block too") {
  Example example;
  Lift& lift = example.max("squat", 0);
  lift.best_set = BestSet{{120'000, Unit::kg}, 3, Rpe{90}, {}};
  example.straight("squat", "3x5 @ 80 %");
  const auto outcome = example.outcome();
  REQUIRE(outcome.findings.size() == 1);
  CHECK(outcome.findings[0].rule == Rule::ATHL203);
  CHECK(outcome.value->findings.size() == 1);
}

}  // namespace
}  // namespace topset::planning
