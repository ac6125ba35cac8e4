#include "planning/planned_rows.hpp"

#include "catch.hpp"
#include "planning/testing/example.hpp"

namespace topset::planning {
namespace {

using namespace testing;
using strategies::SlotRequest;

// One day of one exercise with the rows given.
Example with_rows(const std::string& exercise, std::vector<RowText> rows, bool back_off = false) {
  Example example;
  example.strategies.offer("fake", always(std::move(rows)), back_off);
  example.slot(exercise, "fake");
  return example;
}

const std::vector<PlannedRow>& rows_of(const Block& block) {
  return block.weeks.at(0).sessions.at(0).exercises.at(0).rows;
}

PlannedRow row_of(const Example& example) { return rows_of(example.block()).back(); }

TEST_CASE("every load says why it is what it is") {
  Example example = with_rows("squat", {{SetKind::straight, "1x2 @ 90 %"}});
  example.max("squat", 155'000).tested = date("2026-10-12");
  const PlannedRow row = row_of(example);
  CHECK(row.loadable == 140'000);
  CHECK(decimal(*row.exact) == "139.5");
  CHECK(row.why ==
        "140 kg = 90 % x 155 kg (1RM, tested 2026-10-12) = 139.5, nearest loadable 140 (25+25+10 "
        "a side)");
}

TEST_CASE("rounding is nearest with ties up, down or up: by the row, the slot or the program") {
  struct Case {
    const char* text;
    std::int64_t load;
    const char* words;
  };
  const std::vector<Case> cases = {
      {"1x1 @ 89.1 %", 127'500, "nearest loadable 127.5"},  // 144.5 x 89.1 % = 128.7495
      {"1x1 @ 89.1 % round up", 130'000, "next higher loadable 130"},
      {"1x1 @ 90 % round down", 130'000, "next lower loadable 130"},  // 130.05
  };
  for (const Case& one : cases) {
    Example example = with_rows("squat", {{SetKind::straight, "1x1"}});
    example.max("squat", 144'500);
    Prescription work = sets(std::string(one.text).substr(0, std::string(one.text).find(" round")));
    if (std::string(one.text).find("round up") != std::string::npos) work.rounding = Rounding::up;
    if (std::string(one.text).find("round down") != std::string::npos)
      work.rounding = Rounding::down;
    example.strategies.offer("fake", [&](const SlotRequest& request) {
      auto planned = every_day(request, {{SetKind::straight, "1x1"}});
      planned.rows[0].sets = work;
      return planned;
    });
    INFO(one.text);
    const PlannedRow row = row_of(example);
    CHECK(row.loadable == one.load);
    CHECK(row.why.find(one.words) != std::string::npos);
  }
  Example example = with_rows("squat", {{SetKind::straight, "1x1 @ 89.1 %"}});
  example.max("squat", 144'500);
  example.program.rounding = Rounding::up;
  CHECK(row_of(example).loadable == 130'000);
  example.program.slots[0].rounding = Rounding::down;
  CHECK(row_of(example).loadable == 127'500);
}

TEST_CASE("what is added after rounding is rounded once more, and is in the exact target") {
  Example example = with_rows("squat", {{SetKind::straight, "10x3 @ 85 % + 5 kg after rounding"}});
  example.max("squat", 142'000);
  const PlannedRow row = row_of(example);
  CHECK(row.loadable == 125'000);  // 120.7 is 120, and 5
  CHECK(decimal(*row.exact) == "125");
  CHECK(*row.intensity == Rational::of(125, 142));
  CHECK(row.why == "125 kg = 85 % x 142 kg (1RM, given) + 5 kg after rounding (25+25+2.5 a side)");
}

TEST_CASE("a load under the bar is the bar, with a warning") {
  Example example = with_rows("bench_press", {{SetKind::straight, "3x5 @ 50 %"}});
  example.max("bench_press", 35'000);
  CHECK(row_of(example).loadable == 20'000);
  CHECK(row_of(example).why ==
        "20 kg = 50 % x 35 kg (1RM, given) = 17.5, under the lightest 20 (empty bar)");
  CHECK(example.findings() == Told{"warning[LOAD301] p.yaml:1: 17.5 kg is under the bar: Bench "
                                   "press takes 20 kg | give a lighter bar under equipment, or "
                                   "train by RPE",
                                   "  for Ana, Bench press, week 1"});
}

TEST_CASE("a load under the lightest dumbbells is those, with a warning") {
  Example example = with_rows("lateral_raise", {{SetKind::straight, "3x12 @ 2 kg"}});
  CHECK(row_of(example).loadable == 2'500);
  CHECK(example.findings() == Told{"warning[LOAD301] p.yaml:1: 2 kg is under the lightest owned: "
                                   "Lateral raise takes 2.5 kg | give lighter ones under "
                                   "equipment, or train by RPE",
                                   "  for Ana, Lateral raise, week 1"});
}

TEST_CASE("a load past the plates is no load, and an error") {
  Example example = with_rows("squat", {{SetKind::straight, "1x1 @ 100 %"}});
  example.max("squat", 200'000);
  example.athlete.equipment.plates = {{20'000, 4}};
  example.athlete.equipment.name = "garage";
  const PlannedRow row = row_of(example);
  CHECK_FALSE(row.loadable);
  CHECK(row.blank == "past the plates owned");
  CHECK(row.why == "");
  CHECK(example.findings() ==
        Told{"error[LOAD302] p.yaml:1: 200 kg is past the 100 kg that gym "
             "`garage` can make for Squat | look at the athlete's max, add plates "
             "to the equipment, or lower the program",
             "  for Ana, Squat, week 1"});
}

TEST_CASE("a load past the stack is told likewise") {
  Example example = with_rows("leg_press", {{SetKind::straight, "3x8 @ 400 kg"}});
  example.athlete.equipment.stack = LoadSeries{5'000, 150'000, 5'000, {}};
  CHECK(row_of(example).blank == "past the heaviest owned");
  CHECK(example.findings().front() ==
        "error[LOAD302] p.yaml:1: 400 kg is past the 150 kg that the equipment of Ana can make for "
        "Leg press | add heavier ones to the equipment, or lower the program");
}

TEST_CASE("an implement that is not owned leaves the load blank, with a warning") {
  Example example = with_rows("squat", {{SetKind::straight, "3x5 @ 80 %"}});
  example.max("squat", 140'000);
  example.athlete.equipment.bars.clear();
  const PlannedRow row = row_of(example);
  CHECK_FALSE(row.loadable);
  CHECK(row_text(row) == "straight 3x5 @ 7.5");
  CHECK(row.blank == "work up to 5 @ 7.5");
  CHECK(example.findings() ==
        Told{"warning[LOAD303] p.yaml:1: Squat asks for a barbell, and the equipment of Ana has "
             "none | its loads are left blank: train it by the RPE, or write an exercise for what "
             "is there",
             "  for Ana, Squat, week 1"});
}

TEST_CASE("each implement that may be missing has its word") {
  const std::vector<std::pair<const char*, const char*>> cases = {
      {"dumbbell_row", "Dumbbell row asks for dumbbells, and"},
      {"leg_press", "Leg press asks for a stack, and"},
      {"kettlebell_swing", "Kettlebell swing asks for fixed weights, and"}};
  for (const auto& [exercise, words] : cases) {
    Example example = with_rows(exercise, {{SetKind::straight, "3x5 @ 40 kg"}});
    example.athlete.equipment.dumbbells.reset();
    example.athlete.equipment.stack.reset();
    example.athlete.equipment.fixed.reset();
    CHECK(example.findings().front().find(words) != std::string::npos);
  }
}

TEST_CASE("no max known: the RPE, a blank load and a warning") {
  struct Case {
    const char* text;
    const char* blank;
  };
  for (const Case& one :
       {Case{"1x2 @ 90 %", "work up to 2 @ 8.5"}, Case{"4x5 @ 82 %", "work up to 5 @ 8.5"},
        Case{"4x5 @ 80 %", "work up to 5 @ 7.5"}, Case{"3x6-8 @ 80 %", "work up to 6-8 @ 8.5-10"},
        Case{"3x20 @ 40 %", "choose a load for 20"}, Case{"1x5+ @ 85 %", "choose a load for 5+"},
        Case{"3x20 m @ 50 %", "choose a load for 20 m"}}) {
    Example example = with_rows("squat", {{SetKind::straight, one.text}});
    INFO(one.text);
    CHECK(row_of(example).blank == one.blank);
    CHECK(row_of(example).why == "");
    CHECK(example.findings() ==
          Told{"warning[ATHL201] p.yaml:1: Ana has no max for Squat: its loads are left blank | "
               "give the athlete `squat: {one_rep_max: ...}` or `best_set: {load: ..., reps: ..., "
               "rpe: ...}` under lifts",
               "  for Ana, Squat, week 1"});
  }
}

TEST_CASE("the max that is missing is named, be it another lift's or a goal") {
  Example example = with_rows("lunge", {{SetKind::straight, "1x1"}});
  example.strategies.offer("fake", [](const SlotRequest& request) {
    auto planned = every_day(request, {{SetKind::straight, "3x8 @ 30 %"}});
    planned.rows[0].sets.base_exercise = "squat";
    return planned;
  });
  CHECK(example.findings().front() ==
        "warning[ATHL201] p.yaml:1: Ana has no max for Squat: Lunge's loads are left blank | give "
        "the athlete `squat: {one_rep_max: ...}` or `best_set: {load: ..., reps: ..., rpe: ...}` "
        "under lifts");
  Example goal = with_rows("squat", {{SetKind::straight, "3x8 @ 70 % of goal"}});
  CHECK(goal.findings().front() ==
        "warning[ATHL201] p.yaml:1: Ana has no goal max for Squat: its loads are left blank | give "
        "the athlete `squat: {goal_max: ...}` under lifts");
}

TEST_CASE("sets by RPE without a max are no matter but in back-off work") {
  CHECK(with_rows("squat", {{SetKind::straight, "3x8 @ rpe 8"}}).findings().empty());
  CHECK(with_rows("squat", {{SetKind::top, "1x1 @ rpe 8"}}, true).findings().front() ==
        "warning[ATHL201] p.yaml:1: Ana has no max for Squat: its loads are left blank | give the "
        "athlete `squat: {one_rep_max: ...}` or `best_set: {load: ..., reps: ..., rpe: ...}` under "
        "lifts");
}

TEST_CASE("nothing is blank where nothing is loaded") {
  CHECK(row_of(with_rows("plank", {{SetKind::straight, "3x30 s"}})).blank == "");
  CHECK(row_of(with_rows("box_jump", {{SetKind::straight, "5x3 @ rpe 6"}})).blank == "");
  Example percents = with_rows("box_jump", {{SetKind::straight, "5x3 @ 20 kg"}});
  CHECK(row_of(percents).blank == "");
  CHECK(percents.findings().empty());
}

TEST_CASE("the athlete's cue stands on back-off rows, and a row's own goes before it") {
  Example example = with_rows("squat", {{SetKind::top, "1x2 @ 90 %"},
                                        {SetKind::back_off, "2x5 @ 82 %"},
                                        {SetKind::straight, "1x5 @ 60 %"}});
  example.max("squat", 140'000).cue = "knees out";
  const Block block = example.block();
  CHECK(rows_of(block)[0].cue == "");
  CHECK(rows_of(block)[1].cue == "knees out");
  CHECK(rows_of(block)[2].cue == "");
  example.strategies.offer("fake", [](const SlotRequest& request) {
    auto planned =
        every_day(request, {{SetKind::top, "1x2 @ 90 %"}, {SetKind::back_off, "1x5 @ 82 %"}});
    planned.rows[1].sets.cue = "brace";
    return planned;
  });
  CHECK(row_of(example).cue == "brace");
}

TEST_CASE("while a lift is learned the cue stands on what is done instead of back-off work") {
  Example example;
  example.max("squat", 140'000);
  example.athlete.lifts["squat"].cue = "knees out";
  example.athlete.lifts["squat"].technique = Technique::learning;
  example.strategies.offer("fake", always({{SetKind::straight, "3x10 @ rpe 6-7"}}), true);
  example.slot("squat", "fake");
  CHECK(row_of(example).cue == "knees out");
  example.athlete.lifts["squat"].technique = Technique::solid;
  CHECK(row_of(example).cue.empty());
}

TEST_CASE("a row that rests on another than the top set says which") {
  Example example;
  example.max("squat", 200'000);
  example.strategies.offer("fake",
                           always({{SetKind::top, "1x5 @ 80 %"},
                                   {SetKind::back_off, "1x6 @ top -10 %"},
                                   {SetKind::back_off, "1x7 @ row 2 -10 %"}}),
                           true);
  example.slot("squat", "fake");
  const Block block = example.block();
  CHECK(rows_of(block)[1].written.base_row == 0);
  CHECK(rows_of(block)[2].written.base_row == 2);
}

TEST_CASE("where only the high end of a range passes 9, the sheet says when to stop") {
  Example example =
      with_rows("bench_press", {{SetKind::top, "1x3 @ 85 %"}, {SetKind::back_off, "3x6-8 @ 80 %"}});
  example.max("bench_press", 100'000);
  CHECK(row_text(row_of(example)) == "back_off 3x6-8 80 @ 8.5-10.6");
  CHECK(row_of(example).stop ==
        "end the back-offs with the first set that feels like RPE 9 or harder");
}

TEST_CASE("a stop rule is said in plain words, and a phase moves its RPE") {
  Example example = with_rows("squat", {{SetKind::straight, "1x1"}});
  example.max("squat", 140'000);
  const auto offer = [&](StopRule rule, std::int32_t value) {
    example.strategies.offer("fake", [=](const SlotRequest& request) {
      auto planned = every_day(
          request, {{SetKind::top, "1x3 @ rpe 9"}, {SetKind::back_off, "1-5x3 @ top -5 %"}});
      planned.rows[1].sets.stop = rule;
      planned.rows[1].sets.stop_value = value;
      return planned;
    });
  };
  offer(StopRule::rpe, 90);
  CHECK(row_of(example).stop == "end these sets with the first that feels like RPE 9 or harder");
  offer(StopRule::e1rm_drop, 500);
  CHECK(row_of(example).stop == "stop when the e1RM has dropped 5 %");
  offer(StopRule::rpe, 90);
  example.phase("deload", weeks({1}), PhaseKind::deload, 100, 90, Rpe{-20});
  CHECK(row_of(example).stop == "end these sets with the first that feels like RPE 7 or harder");
}

TEST_CASE("a phase that cuts loads makes sets by RPE as much easier with steps as without") {
  for (const bool steps : {false, true}) {
    Example example(4);
    example.max("squat", 100'000);
    Slot& slot = example.straight("squat", "3x5 @ rpe 8");
    if (steps) Example::step(slot, Step::Per::week, 5'000);
    example.phase("deload", weeks({4}), PhaseKind::deload, 50, 90);
    const Block block = example.block();
    INFO((steps ? "with steps" : "without"));
    CHECK(block.weeks[3].sessions[0].exercises[0].rows[0].rpe == Range<Rpe>{{50}, {50}});
  }
}

TEST_CASE("RPE is predicted for counted reps, but not for AMRAP and test sets") {
  Example example = with_rows("squat", {{SetKind::straight, "3x5 @ 75 %"},
                                        {SetKind::straight, "1x5+ @ 75 %"},
                                        {SetKind::test, "1x1 @ 100 %"},
                                        {SetKind::straight, "3x3 @ 30 %"}});
  example.max("squat", 100'000);
  CHECK(rows_text(rows_of(example.block())) ==
        Told{"straight 3x5 75 @ 5.5", "straight 1x5+ 75", "test 1x1 100", "straight 3x3 30"});
}

TEST_CASE("rest of the slot is that of rows that say none") {
  Example example = with_rows(
      "squat", {{SetKind::straight, "3x5 @ 75 %"}, {SetKind::straight, "3x5 @ 70 % rest 1:00"}});
  example.program.slots[0].rest = {150, 180};
  const Block block = example.block();
  CHECK(rows_of(block)[0].written.rest == Range<std::int32_t>{150, 180});
  CHECK(rows_of(block)[1].written.rest == Range<std::int32_t>{60, 60});
}

// Four back-off sets beside three leg accessories: half the volume by the dose.
Example beside_accessories(bool written) {
  Example example(2);
  example.max("squat", 140'000);
  example.strategies.offer("fake", fixed_percent("1x2 @ 90 %", "4x5 @ 80 %", 0, written), true);
  example.slot("squat", "fake");
  example.straight("leg_press", "3x10");
  example.straight("leg_extension", "3x12");
  example.straight("hack_squat", "3x10");
  return example;
}

TEST_CASE("sets that a strategy chose follow the dose, and say so") {
  const Example example = beside_accessories(false);
  CHECK(week_text(example.block(), 0)[1] == "back_off 2x5 112.5 @ 7.5");
  CHECK(rows_of(example.block())[1].why ==
        "112.5 kg = 80 % x 140 kg (1RM, given) = 112, nearest loadable 112.5 (25+20+1.25 a side); "
        "2 sets = 4 x 50 % for 3 same-muscle accessories");
  CHECK(example.findings().empty());
}

TEST_CASE("sets that the coach wrote stay, with one note") {
  const Example example = beside_accessories(true);
  CHECK(week_text(example.block(), 0)[1] == "back_off 4x5 112.5 @ 7.5");
  CHECK(example.findings() ==
        Told{"note[VOL401] p.yaml:1: 4 back-off sets stay as written, where the dose would give 2",
             "  the dose: 50 % for 3 same-muscle accessories", "  for Ana, Squat, weeks 1-2"});
}

TEST_CASE("at advise what a strategy chose stays too, with a note; at off without") {
  Example example = beside_accessories(false);
  example.program.dose = DoseMode::advise;
  CHECK(week_text(example.block(), 0)[1] == "back_off 4x5 112.5 @ 7.5");
  CHECK(example.findings().front() ==
        "note[VOL401] p.yaml:1: 4 back-off sets stay as planned, where the dose would give 2");
  example.program.slots[0].dose = DoseMode::off;
  CHECK(week_text(example.block(), 0)[1] == "back_off 4x5 112.5 @ 7.5");
  CHECK(example.findings().empty());
}

TEST_CASE("a phase's cut applies to written sets, top sets excepted, and needs no note") {
  Example example = beside_accessories(true);
  example.phase("deload", weeks({2}), PhaseKind::deload, 50, 90);
  const Block block = example.block();
  CHECK(week_text(block, 1)[0] == "top 1x2 112.5");
  CHECK(week_text(block, 1)[1] == "back_off 2x5 100");
  CHECK(block.weeks[1].sessions[0].exercises[0].rows[1].why ==
        "100 kg = 80 % x 140 kg (1RM, given) x 90 % (deload) = 100.8, nearest loadable 100 (25+15 "
        "a side); 2 sets = 4 x 50 % for deload");
  CHECK(example.findings().back() == "  for Ana, Squat, week 1");
}

TEST_CASE("a strategy that doses itself is not dosed again") {
  Example example = beside_accessories(false);
  example.phase("deload", weeks({2}), PhaseKind::deload, 50, 90);
  example.strategies.offer("fake", [](const SlotRequest& request) {
    auto planned = every_day(
        request, {{SetKind::top, "1x2 @ 90 %", false}, {SetKind::back_off, "4x5 @ 80 %", false}});
    for (auto& row : planned.rows) row.dosed = true;
    return planned;
  });
  CHECK(week_text(example.block(), 1)[1] == "back_off 4x5 112.5 @ 7.5");
}

}  // namespace
}  // namespace topset::planning
