#include "planning/slot_planner.hpp"

#include "catch.hpp"
#include "planning/testing/example.hpp"

namespace topset::planning {
namespace {

using namespace testing;
using strategies::PlanStatus;
using strategies::SlotRequest;

Example answered(Answer answer, bool back_off = true) {
  Example example;
  example.max("squat", 140'000);
  example.strategies.offer("fake", std::move(answer), back_off);
  example.slot("squat", "fake");
  return example;
}

Told findings_of(Answer answer) { return answered(std::move(answer)).findings(); }

TEST_CASE("a refusal with something to print instead is a warning, and the sheet has it") {
  const Example example =
      answered(with_status(PlanStatus::refused, "technique-learning", "wait until it is solid",
                           {{SetKind::straight, "3x10 @ 65 %"}}));
  CHECK(example.findings() ==
        Told{"warning[SAFE501] p.yaml:1: fake refuses Squat: wait until it is solid | write "
             "`technique: solid` for `squat` in the athlete's file once it is",
             "  for Ana, Squat"});
  const Block block = example.block();
  CHECK(week_text(block, 0) == Told{"straight 3x10 90 @ 6.9"});
  CHECK(block.weeks[0].sessions[0].exercises[0].refusal == "wait until it is solid");
}

TEST_CASE("a refusal with nothing to print is an error, and the rest of the block stands") {
  Example example = answered(with_status(PlanStatus::refused, "too-light", "no"));
  example.straight("bench_press", "3x5 @ rpe 8");
  CHECK(example.findings() ==
        Told{"error[PLUG610] p.yaml:1: fake refuses Squat: no", "  for Ana, Squat"});
  CHECK(week_text(example.block(), 0) == Told{"straight 3x5 @ 8"});
}

TEST_CASE("a bad parameter is told where the coach wrote it, else at the slot") {
  Example example = answered(with_status(PlanStatus::bad_parameter, "backoff", "it lists 5 weeks"));
  CHECK(example.findings() ==
        Told{"error[PROG105] p.yaml:1: `backoff` of fake: it lists 5 weeks", "  for Ana, Squat"});
  ParameterValue written;
  written.id = "backoff";
  written.origin = example.line_of_program(7);
  example.program.slots[0].parameters = {written};
  CHECK(example.findings().front() ==
        "error[PROG105] p.yaml:7: `backoff` of fake: it lists 5 weeks");
}

TEST_CASE("a strategy that fails or breaks the contract is named") {
  CHECK(
      findings_of(with_status(PlanStatus::failed, "", "out of luck")) ==
      Told{"error[PLUG608] p.yaml:1: fake could not plan Squat: out of luck", "  for Ana, Squat"});
  CHECK(
      findings_of(with_status(PlanStatus::broken, "bad-row", "sets_min is 0")) ==
      Told{"error[PLUG607] p.yaml:1: fake: sets_min is 0 | this is a mistake in the strategy, not "
           "in the program",
           "  for Ana, Squat"});
  CHECK(findings_of(with_status(PlanStatus::broken, "must-understand", "bit 4")) ==
        Told{"error[PLUG611] p.yaml:1: fake: bit 4 | the strategy was built for a newer topset: "
             "update this one",
             "  for Ana, Squat"});
}

TEST_CASE("a row of an exercise that no catalogue knows breaks the slot") {
  for (const bool base : {false, true}) {
    const Told told = findings_of([base](const SlotRequest& request) {
      auto planned = every_day(request, {{SetKind::straight, "3x5 @ 80 %"}});
      (base ? planned.rows[0].sets.base_exercise : planned.rows[0].exercise) = "moon_walk";
      return planned;
    });
    CHECK(told == Told{"error[PLUG607] p.yaml:1: fake: a row names the unknown exercise "
                       "`moon_walk` | this is a mistake in the strategy, not in the program",
                       "  for Ana, Squat"});
  }
}

TEST_CASE("a day without a row is an error") {
  CHECK(findings_of(always({})) == Told{"error[PLUG612] p.yaml:1: fake planned nothing for Squat",
                                        "  for Ana, Squat, week 1"});
}

TEST_CASE("what a strategy notes is told at its level, under the rule of its code") {
  const auto noting = [](Severity level, std::string code) {
    return findings_of([=](const SlotRequest& request) {
      auto planned = every_day(request, {{SetKind::straight, "3x5 @ 80 %"}});
      planned.notes.push_back({level, code, "a word"});
      return planned;
    });
  };
  CHECK(noting(Severity::note, "weekly-unused") ==
        Told{"note[PLUG609] p.yaml:1: fake: a word", "  for Ana, Squat"});
  CHECK(noting(Severity::warning, "target-missed").front() ==
        "warning[VOL402] p.yaml:1: fake: a word");
  CHECK(noting(Severity::note, "novice").front() == "note[SAFE508] p.yaml:1: fake: a word");
}

const std::string kHelp = " | write a lighter back-off, such as `4x5 @ top -10 %`";

TEST_CASE("a back-off set before its top set is an error") {
  CHECK(findings_of(always({{SetKind::back_off, "4x5 @ 80 %"}, {SetKind::top, "1x2 @ 90 %"}})) ==
        Told{"error[PROG126] p.yaml:1: a back-off set stands before its top set" + kHelp,
             "  for Ana, Squat, week 1"});
}

TEST_CASE(
    "a back-off set heavier than its top set is an error, by load or without a max by percent") {
  const Answer heavier = always({{SetKind::top, "1x2 @ 80 %"}, {SetKind::back_off, "4x5 @ 85 %"}});
  CHECK(findings_of(heavier).front() ==
        "error[PROG126] p.yaml:1: the back-off sets at 119 kg are heavier than the top set at 112" +
            std::string(" kg") + kHelp);
  Example unknown = answered(heavier);
  unknown.athlete.lifts.clear();
  CHECK(unknown.findings().front() ==
        "error[PROG126] p.yaml:1: the back-off sets at 85 % are heavier than the top set at 80 %" +
            kHelp);
}

TEST_CASE("a heavier back-off set that the coach did not write is the strategy's mistake") {
  CHECK(findings_of(always(
            {{SetKind::top, "1x2 @ 80 %", false}, {SetKind::back_off, "4x5 @ 85 %", false}})) ==
        Told{"error[PROG126] p.yaml:1: fake: the back-off sets at 119 kg are heavier than the top "
             "set at 112 kg | this is a mistake in the strategy, not in the program",
             "  for Ana, Squat, week 1"});
}

TEST_CASE("without a max, sets by RPE and by percent are not compared") {
  Example unknown =
      answered(always({{SetKind::top, "1x2 @ 80 %"}, {SetKind::back_off, "4x2 @ rpe 6.5"}}));
  unknown.athlete.lifts.clear();
  for (const Diagnostic& finding : unknown.outcome().findings) CHECK(finding.rule == Rule::ATHL201);
}

TEST_CASE("back-off sets are lighter, but for repeats and rep drops") {
  CHECK(findings_of(always({{SetKind::top, "1x2 @ 80 %"}, {SetKind::back_off, "4x2 @ 80 %"}}))
            .front() ==
        "error[PROG126] p.yaml:1: the back-off sets are as heavy as the top set, 112 kg" + kHelp);
  CHECK(findings_of(always({{SetKind::top, "1x2 @ 80 %"}, {SetKind::back_off, "4x2 @ top"}}))
            .empty());
  const Answer stopped = [](const SlotRequest& request) {
    auto planned =
        every_day(request, {{SetKind::top, "1x2 @ 80 %"}, {SetKind::back_off, "4x1 @ 80 %"}});
    planned.rows[1].sets.stop = StopRule::e1rm_drop;
    planned.rows[1].sets.stop_value = 500;
    return planned;
  };
  CHECK(findings_of(stopped).empty());
}

TEST_CASE("back-off sets after a test are in order, and those of another exercise are not") {
  CHECK(findings_of(always({{SetKind::test, "1x1 @ 100 %"}, {SetKind::back_off, "2x5 @ 75 %"}}))
            .empty());
  CHECK(findings_of([](const SlotRequest& request) {
          auto planned = every_day(
              request, {{SetKind::top, "1x2 @ 90 %"}, {SetKind::back_off, "2x5 @ 60 kg"}});
          planned.rows[1].exercise = "bench_press";
          return planned;
        }).front() ==
        "error[PROG126] p.yaml:1: a back-off set is of another exercise than its top set" + kHelp);
}

TEST_CASE("bodyweight sets without an added load may all weigh nothing") {
  Example example =
      answered(always({{SetKind::top, "1x3 @ +0 kg"}, {SetKind::back_off, "2x5 @ +0 kg"}}));
  example.program.slots[0].exercise = "pull_up";
  CHECK(example.findings().empty());
}

TEST_CASE("a strategy is asked in the athlete's unit, with the slot's base and goal") {
  Example example = answered(always({{SetKind::straight, "3x5 @ 80 %"}}));
  example.athlete.unit = Unit::lb;
  example.athlete.equipment = default_equipment(Unit::lb);
  example.max("squat", 315'000).cue = "chest up";
  example.program.goal = Goal::strength;
  Slot& slot = example.program.slots[0];
  slot.goal = Goal::skill;
  slot.of = Base::training_max;
  slot.rounding = Rounding::down;
  StrategyCard& card =
      example.strategies.offer("fake", always({{SetKind::straight, "3x5 @ 80 %"}}));
  for (const char* id : {"weekly", "sets", "kept"}) {
    Parameter parameter;
    parameter.id = id;
    parameter.kinds = static_cast<std::uint32_t>(id == std::string("weekly") ? ValueKind::weight
                                                                             : ValueKind::sets);
    card.parameters.push_back(parameter);
  }
  ParameterValue weekly;
  weekly.id = "weekly";
  weekly.kind = ValueKind::weight;
  weekly.number = weekly.number_max = 2'500;
  weekly.written = true;
  ParameterValue work;
  work.id = "sets";
  work.kind = ValueKind::sets;
  work.sets = sets("3x5 @ 80 % + 5 kg");
  work.written = true;
  ParameterValue kept = work;
  kept.id = "kept";
  kept.sets = sets("3x5 @ 80 % of one_rep_max");
  slot.parameters = {weekly, work, kept};

  (void)example.block();
  const SlotRequest& asked = example.strategies.asked.back();
  CHECK(asked.goal == Goal::skill);
  CHECK(asked.cue == "chest up");
  CHECK(asked.rounding == Rounding::down);
  CHECK(asked.weeks == 1);
  CHECK(asked.maxes->one_rep_max == 315'000);
  REQUIRE(asked.parameters.size() == 3);
  CHECK(asked.parameters[0].number == 5'512);  // 2.5 kg in lb
  CHECK(asked.parameters[0].unit == Unit::lb);
  CHECK(asked.parameters[1].sets->base == Base::training_max);
  CHECK(asked.parameters[1].sets->add == 11'023);
  CHECK(asked.parameters[2].sets->base == Base::one_rep_max);
}

TEST_CASE("findings of weeks that are not shown are left out") {
  Example example(2);
  example.max("squat", 140'000);
  example.strategies.offer("fake", [](const SlotRequest& request) {
    auto planned = every_day(request, {{SetKind::straight, "1x1 @ 80 %"}});
    planned.rows[1].sets.percent = {30'000};
    planned.rows[1].sets.add = 500'000;
    return planned;
  });
  example.slot("squat", "fake");
  CHECK(example.findings().size() == 2);
  example.options.weeks = weeks({1});
  CHECK(example.findings().empty());
}

}  // namespace
}  // namespace topset::planning
