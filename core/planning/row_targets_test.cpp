#include "planning/row_targets.hpp"

#include "catch.hpp"
#include "planning/testing/example.hpp"

namespace topset::planning {
namespace {

using namespace testing;
using strategies::EmittedMax;
using strategies::EmittedRow;
using strategies::PlannedSlot;
using strategies::SlotRequest;

// One slot of squats with a 1RM of 140 kg, and the rows a strategy gives it.
struct Asked {
  Example example;
  PlannedSlot planned;

  explicit Asked(std::int32_t program_weeks = 1) : example(program_weeks) {
    example.max("squat", 140'000).tested = date("2026-10-12");
    example.slot("squat", "fake");
    example.strategies.offer("fake", [this](const SlotRequest&) { return planned; });
  }

  EmittedRow& row(std::string_view text, std::int32_t occurrence = 0) {
    EmittedRow row;
    row.occurrence = row.base_occurrence = occurrence;
    for (const EmittedRow& other : planned.rows)
      if (other.occurrence == occurrence) ++row.number;
    row.sets = sets(text);
    row.written = true;
    planned.rows.push_back(std::move(row));
    return planned.rows.back();
  }

  EmittedMax& set_max(EmittedMax::Kind kind, std::int64_t load, std::int32_t occurrence) {
    EmittedMax max;
    max.kind = kind;
    max.load = load;
    max.occurrence = occurrence;
    planned.maxes.push_back(std::move(max));
    return planned.maxes.back();
  }

  // As the planner works them out.
  std::vector<Target> targets() const {
    const auto calendar = make_calendar(example.program, example.athlete, std::nullopt,
                                        WeekSet::all(example.program.weeks));
    const auto days = days_of_slots({example.program, example.athlete, example.library.dose,
                                     example.catalogue, example.strategies, *calendar.value});
    std::map<std::string, std::optional<Maxes>, std::less<>> known;
    Diagnostics findings;
    const MaxFinder finder = [&](std::string_view lift) -> const Maxes* {
      const Exercise* exercise = example.catalogue.find(lift);
      auto& maxes = known[std::string(lift)];
      if (exercise) maxes = resolve_maxes(example.athlete, example.catalogue, *exercise, findings);
      return maxes ? &*maxes : nullptr;
    };
    const NewMaxes no_new_maxes;
    const Slot& slot = example.program.slots[0];
    const RpeChart& chart = example.athlete.rpe_chart();
    SlotPlan plan;
    plan.slot = &slot;
    plan.days = &days[0];
    plan.planned = planned;
    plan.maxes.emplace(
        SlotMaxesInput{slot, days[0], finder, no_new_maxes, chart, example.athlete.unit, {}});
    plan.maxes->set(&plan.planned.maxes);
    plan.index_rows();
    fill_targets(plan, {plan, {}, chart, example.athlete.unit, false});
    return plan.targets;
  }
  Target target() const { return targets().back(); }
};

std::string exact(const Target& target) {
  return target.exact ? decimal(*target.exact) : std::string("none");
}
std::string percent(const Target& target) {
  return target.intensity ? decimal(*target.intensity * Rational(100'000)) : std::string("unknown");
}

TEST_CASE("a percent is of the 1RM, and says when that was tested") {
  Asked asked;
  asked.row("4x5 @ 80 %");
  CHECK(exact(asked.target()) == "112");
  CHECK(percent(asked.target()) == "80");
  CHECK(asked.target().derivation == "80 % x 140 kg (1RM, tested 2026-10-12)");
}

TEST_CASE("products stay exact until the bar") {
  Asked asked;
  asked.example.max("squat", 144'500);
  asked.row("1x1 @ 89.1 %");
  CHECK(exact(asked.target()) == "128.7495");
}

TEST_CASE("points are of the 1RM, on top of a percent") {
  Asked asked;
  asked.row("1x2 @ 90 %").kind = SetKind::top;
  asked.row("4x5 @ top -10 points");
  CHECK(exact(asked.target()) == "112");
  CHECK(asked.target().derivation == "100 % x 126 kg (top set) - 10 points of the 1RM");
}

TEST_CASE("a load is added before rounding") {
  Asked asked;
  asked.row("10x3 @ 85 % + 5 kg");
  CHECK(exact(asked.target()) == "124");
  CHECK(asked.target().derivation == "85 % x 140 kg (1RM, tested 2026-10-12) + 5 kg");
}

TEST_CASE("a load taken away never leaves less than nothing") {
  Asked asked;
  asked.row("3x3 @ 10 % - 50 kg");
  CHECK(exact(asked.target()) == "0");
}

TEST_CASE("the training max is the profile's, else 90 % of the 1RM") {
  Asked asked;
  asked.row("3x5 @ 80 % of training_max");
  CHECK(exact(asked.target()) == "100.8");
  CHECK(percent(asked.target()) == "72");
  CHECK(asked.target().derivation ==
        "80 % x 126 kg (training max, 90 % of 140 kg (1RM, tested 2026-10-12))");

  asked.example.athlete.lifts["squat"].training_max = Load{130'000, Unit::kg};
  CHECK(exact(asked.target()) == "104");
  CHECK(asked.target().derivation == "80 % x 130 kg (training max)");
}

TEST_CASE("a training max alone is enough for its own percents, and for no others") {
  Asked asked;
  asked.example.athlete.lifts["squat"].one_rep_max.reset();
  asked.example.athlete.lifts["squat"].training_max = Load{130'000, Unit::kg};
  asked.row("3x5 @ 80 % of training_max");
  asked.row("3x5 @ 80 %");
  const auto targets = asked.targets();
  CHECK(exact(targets[0]) == "104");
  CHECK(percent(targets[0]) == "unknown");
  CHECK(exact(targets[1]) == "none");
  CHECK(targets[1].missing == "max");
  CHECK(targets[1].missing_lift == "squat");
}

TEST_CASE("a rep max is the profile's, else the chart's share of the 1RM") {
  Asked asked;
  asked.row("3x5 @ 90 % of 5rm");
  CHECK(exact(asked.target()) == "108.738");
  CHECK(asked.target().derivation ==
        "90 % x 120.82 kg (5RM, 86.3 % of 140 kg (1RM, tested 2026-10-12))");

  asked.example.athlete.lifts["squat"].rep_max[5] = Load{125'000, Unit::kg};
  CHECK(exact(asked.target()) == "112.5");
  CHECK(asked.target().derivation == "90 % x 125 kg (5RM)");
}

TEST_CASE("a rep max past the chart has no load") {
  Asked asked;
  asked.row("3x15 @ 90 % of 20rm");
  CHECK(exact(asked.target()) == "none");
  CHECK(percent(asked.target()) == "unknown");
}

TEST_CASE("a goal is the profile's goal max, and missing without one") {
  Asked asked;
  asked.row("1x3 @ 80 % of goal");
  CHECK(asked.target().missing == "goal");
  asked.example.athlete.lifts["squat"].goal_max = Load{160'000, Unit::kg};
  CHECK(exact(asked.target()) == "128");
  CHECK(asked.target().derivation == "80 % x 160 kg (goal)");
}

TEST_CASE("absolute loads are what they are") {
  Asked asked;
  asked.row("3x3 @ 100 kg");
  CHECK(exact(asked.target()) == "100");
  CHECK(percent(asked.target()) == "71.428571428");
  CHECK(asked.target().derivation == "100 kg");
}

TEST_CASE("a percent of another lift's max has its intensity over the lift's own") {
  Asked asked;
  asked.example.max("bench_press", 100'000);
  EmittedRow& row = asked.row("3x3 @ 70 %");
  row.exercise = "bench_press";
  row.sets.base_exercise = "squat";
  CHECK(exact(asked.target()) == "98");
  CHECK(percent(asked.target()) == "98");
  asked.example.athlete.lifts.erase("bench_press");
  CHECK(percent(asked.target()) == "unknown");
}

TEST_CASE("rows by RPE take the chart's share, for the most reps at the least RPE") {
  Asked asked;
  asked.row("3x6-8 @ rpe 7-8");
  CHECK(exact(asked.target()) == "98.98");
  CHECK(percent(asked.target()) == "70.7");
  CHECK(asked.target().derivation == "70.7 % (8 @ 7) x 140 kg (1RM, tested 2026-10-12)");
}

TEST_CASE("by feel, for seconds and past twelve reps no load follows") {
  for (const char* text : {"3x10", "3x30 s @ rpe 8", "3x15 @ rpe 8"}) {
    Asked asked;
    asked.row(text);
    INFO(text);
    CHECK(exact(asked.target()) == "none");
    CHECK(asked.target().missing.empty());
  }
}

TEST_CASE("without a max a percent keeps its intensity") {
  Asked asked;
  asked.example.athlete.lifts.clear();
  asked.row("1x2 @ 90 %").kind = SetKind::top;
  asked.row("4x5 @ top -10 %");
  asked.row("4x5 @ top -10 points");
  const auto targets = asked.targets();
  CHECK(percent(targets[0]) == "90");
  CHECK(percent(targets[1]) == "81");
  CHECK(percent(targets[2]) == "80");
  for (const Target& target : targets) {
    CHECK(exact(target) == "none");
    CHECK(target.missing == "max");
  }
}

TEST_CASE("a max set inside the block counts from its occurrence on") {
  Asked asked(3);
  for (std::int32_t week = 0; week < 3; ++week) asked.row("3x5 @ 50 % of training_max", week);
  asked.set_max(EmittedMax::Kind::training, 126'000, 0);
  asked.set_max(EmittedMax::Kind::training, 131'000, 1).note = "+5 kg a cycle";
  const auto targets = asked.targets();
  CHECK(exact(targets[0]) == "63");
  CHECK(exact(targets[1]) == "65.5");
  CHECK(exact(targets[2]) == "65.5");
  CHECK(targets[1].derivation == "50 % x 131 kg (training max, +5 kg a cycle)");
}

TEST_CASE("maxes of every kind can be set, and say that they are projected") {
  Asked asked;
  asked.set_max(EmittedMax::Kind::one_rep, 150'000, 0).projected = true;
  asked.set_max(EmittedMax::Kind::goal, 170'000, 0);
  asked.set_max(EmittedMax::Kind::reps, 130'000, 0).reps = 5;
  asked.set_max(EmittedMax::Kind::one_rep, 200'000, 0).exercise = "deadlift";
  asked.row("1x1 @ 80 %");
  asked.row("1x1 @ 80 % of goal");
  asked.row("1x1 @ 80 % of 5rm");
  const auto targets = asked.targets();
  CHECK(exact(targets[0]) == "120");
  CHECK(targets[0].projected);
  CHECK(percent(targets[0]) == "80");
  CHECK(exact(targets[1]) == "136");
  CHECK_FALSE(targets[1].projected);
  CHECK(exact(targets[2]) == "104");
  CHECK(targets[2].derivation == "80 % x 130 kg (5RM)");
}

TEST_CASE("of the day's e1RM is of what the top set stands on") {
  Asked asked;
  asked.row("1x1 @ rpe 8").kind = SetKind::top;
  EmittedRow& row = asked.row("4x5 @ 80 %");
  row.sets.base = Base::e1rm;
  CHECK(exact(asked.target()) == "112");
  CHECK(asked.target().projected);
  CHECK(asked.target().derivation == "80 % x 140 kg (e1RM of the top set, as planned)");

  SECTION("where no max is known, of the top set's load and RPE") {
    asked.example.athlete.lifts.clear();
    asked.planned.rows[0].sets = sets("1x1 @ 92.2 kg");
    asked.planned.rows[0].sets.rpe = {{Rpe{80}, Rpe{80}}};
    CHECK(exact(asked.target()) == "80");
  }
  SECTION("without either there is none") {
    asked.example.athlete.lifts.clear();
    CHECK(exact(asked.target()) == "none");
    CHECK(asked.target().missing == "max");
  }
}

TEST_CASE("a row of another slot, which this version does not see, has no load") {
  Asked asked;
  asked.row("1x5 @ 80 %");
  EmittedRow& row = asked.row("1x5 @ 90 %");
  row.sets.base = Base::row;
  row.sets.base_slot = "friday";
  CHECK(exact(asked.target()) == "none");
  asked.example.program.slots[0].id = "friday";
  CHECK(exact(asked.target()) == "100.8");
}

TEST_CASE("a deload cuts written rows once, and relative rows not twice") {
  Asked asked;
  asked.example.phase("deload", weeks({1}), PhaseKind::deload, 50, 90);
  asked.row("1x2 @ 90 %").kind = SetKind::top;
  asked.row("4x5 @ top -10 %");
  asked.row("4x5 @ top -10 points");
  asked.row("3x3 @ 100 kg");
  const auto targets = asked.targets();
  CHECK(exact(targets[0]) == "113.4");
  CHECK(targets[0].derivation == "90 % x 140 kg (1RM, tested 2026-10-12) x 90 % (deload)");
  CHECK(exact(targets[1]) == "102.06");
  CHECK(targets[1].derivation == "90 % x 113.4 kg (top set)");
  CHECK(exact(targets[2]) == "100.8");  // 80 % of 140, less a tenth
  CHECK(exact(targets[3]) == "90");
  for (const Target& target : targets) CHECK(target.dose == Percent{9000});
}

TEST_CASE("a row of another week's row takes that week's dose out and its own in") {
  Asked asked(2);
  asked.example.phase("deload", weeks({2}), PhaseKind::deload, 50, 90);
  asked.row("1x5 @ 80 %", 0);
  EmittedRow& row = asked.row("3x5 @ top -10 %", 1);
  row.base_occurrence = 0;
  CHECK(exact(asked.target()) == "90.72");  // 140 x 80 % x 90 % x 90 %
  CHECK(asked.target().derivation == "90 % x 112 kg (earlier set) x 90 % (deload)");
}

TEST_CASE("recovery cuts what a strategy chose, and nothing that the coach wrote") {
  Asked asked;
  asked.example.recovery("2026-12-07", Mark::bad, Mark::normal, Mark::normal);
  asked.row("1x2 @ 90 %");
  asked.row("4x5 @ 80 %").written = false;
  asked.row("4x5 @ 80 %").written = false;
  asked.planned.rows[2].dosed = true;
  const auto targets = asked.targets();
  CHECK(exact(targets[0]) == "126");
  CHECK(exact(targets[1]) == "109.2");
  CHECK(targets[1].derivation == "80 % x 140 kg (1RM, tested 2026-10-12) x 97.5 % (recovery)");
  CHECK(exact(targets[2]) == "112");
}

TEST_CASE("rows by RPE take the phase's rpe and no other dose") {
  Asked asked;
  asked.example.phase("deload", weeks({1}), PhaseKind::deload, 50, 90, Rpe{-20});
  asked.example.recovery("2026-12-07", Mark::bad, Mark::normal, Mark::normal);
  asked.row("1x1 @ rpe 8").written = false;
  CHECK(asked.target().rpe == Range<Rpe>{{60}, {60}});
  CHECK(exact(asked.target()) == "120.82");  // 86.3 % of 140
}

TEST_CASE("a phase cannot move an RPE off the scale") {
  Asked asked;
  asked.example.phase("easy", weeks({1}), PhaseKind::deload, 50, 90, Rpe{-50});
  asked.row("1x1 @ rpe 3-4");
  CHECK(asked.target().rpe == Range<Rpe>{{10}, {10}});
}

TEST_CASE("where a phase cuts loads and says nothing of RPE, sets by RPE are that much easier") {
  Asked asked;
  asked.example.phase("deload", weeks({1}), PhaseKind::deload, 50, 95);
  asked.row("1x3 @ rpe 8-9");
  CHECK(exact(asked.target()) == "114.779");  // 140 x 86.3 % x 95 %
  CHECK(asked.target().rpe == Range<Rpe>{{65}, {75}});
}

TEST_CASE("a test is not cut by the week it stands in") {
  Asked asked;
  asked.example.phase("taper", weeks({1}), PhaseKind::taper, 50, 90, Rpe{-20});
  asked.row("1x1 @ 100 %").kind = SetKind::test;
  CHECK(*asked.target().exact == Rational(140'000));
  asked.row("1x3 @ rpe 9").kind = SetKind::test;
  CHECK(asked.target().rpe->min == Rpe{90});
  asked.row("1x1 @ 100 %");
  CHECK(*asked.target().exact == Rational(126'000));
}

}  // namespace
}  // namespace topset::planning
