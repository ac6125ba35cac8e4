// `cycles`, `step` and `rounding` of a program and its lines.
#include "reading/program_test_support.hpp"

using namespace topset;
using namespace topset::reading;
using namespace topset::reading::testing;

namespace {

const std::string kCycles = "topset: program/1\nname: P\nweeks: 3\ncycles: 2\n";

}  // namespace

TEST_CASE("cycles repeat weeks, phases and sessions") {
  const Program read = program(kCycles +
                               "phases:\n"
                               "  - {name: build, weeks: 1-2}\n"
                               "  - {name: deload, weeks: 3, volume: 50 %}\n"
                               "sessions:\n"
                               "  - {name: A, weeks: odd, exercises: [{exercise: squat, sets: 5x5},"
                               " {exercise: bench_press, sets: 5x5, weeks: 3}]}\n"
                               "  - {name: B, weeks: 2, exercises: [{exercise: squat, "
                               "weekly_sets: [5x5]}]}\n");
  CHECK(read.weeks == 6);
  CHECK(read.cycles == 2);
  CHECK(read.cycle_weeks() == 3);
  CHECK(weeks(read.phases[0].weeks) == "1 2 4 5");
  CHECK(weeks(read.phases[1].weeks) == "3 6");
  CHECK(weeks(read.sessions[0].weeks) == "1 3 4 6");
  CHECK(weeks(read.sessions[1].weeks) == "2 5");
  CHECK(weeks(read.slots[0].weeks) == "1 3 4 6");
  CHECK(weeks(read.slots[1].weeks) == "3 6");
  CHECK(weeks(read.sessions[0].slot_weeks[1]) == "3 6");
}

TEST_CASE("sets by week are those of a cycle") {
  CHECK(program(lines("      - {exercise: squat, weekly_sets: [5x5, 5x3, 5x1]}\n", kCycles))
            .slots[0]
            .parameters.size() == 3);
  CHECK(findings(lines("      - {exercise: squat, weekly_sets: [5x5, 5x3, 5x1, 5x5, 5x3, 5x1]}\n",
                       kCycles)) ==
        "error[PROG116]: `weekly_sets` has 6 entries, but the exercise is there in 3 weeks of a "
        "cycle\n"
        "8 |       - {exercise: squat, weekly_sets: [5x5, 5x3, 5x1, 5x5, 5x3, 5x1]}\n"
        "  |                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "= write one entry for each of weeks 1, 2 and 3\n");
}

TEST_CASE("a week past the cycle says that weeks are the cycle's") {
  CHECK(findings(lines("      - {exercise: squat, sets: 5x5, weeks: 4-6}\n", kCycles)) ==
        "error[PROG113]: the program has no week 4\n"
        "8 |       - {exercise: squat, sets: 5x5, weeks: 4-6}\n"
        "  |                                             ^\n"
        "= write weeks from 1 to 3; `weeks` are those of the cycle, and each of the 2 cycles has "
        "them\n");
  CHECK(findings(kCycles + "phases: [{name: a, weeks: 1-2}, {name: b, weeks: 2-3}]\n"
                           "sessions: [{name: A, exercises: [{exercise: squat, sets: 5x5}]}]\n") ==
        "error[PROG114]: phases `a` and `b` share week 2\n"
        "5 | phases: [{name: a, weeks: 1-2}, {name: b, weeks: 2-3}]\n"
        "  |                                                  ^^^\n"
        "5: the other phase\n"
        "= give each week to one phase\n");
}

TEST_CASE("a block of more weeks than topset plans is refused") {
  CHECK(findings("topset: program/1\nname: P\nweeks: 20\ncycles: 3\n"
                 "sessions: [{name: A, exercises: [{exercise: squat, sets: 5x5}]}]\n") ==
        "error[PROG129]: 3 cycles of 20 weeks make 60 weeks, and a block has at most 52\n"
        "4 | cycles: 3\n"
        "  |         ^\n"
        "= write at most 2 cycles, or fewer weeks to a cycle\n");
  CHECK(findings("topset: program/1\nname: P\nweeks: 30\ncycles: 2\n"
                 "sessions: [{name: A, exercises: [{exercise: squat, sets: 5x5}]}]\n") ==
        "error[PROG129]: 2 cycles of 30 weeks make 60 weeks, and a block has at most 52\n"
        "4 | cycles: 2\n"
        "  |         ^\n"
        "= leave `cycles` out, or write at most 26 weeks\n");
  CHECK(program("topset: program/1\nname: P\nweeks: 1\ncycles: 52\n"
                "sessions: [{name: A, exercises: [{exercise: squat, sets: 5x5}]}]\n")
            .weeks == 52);
}

TEST_CASE("the program's step is that of every slot without its own") {
  const Program read =
      program(kCycles +
              "step: 5 kg per cycle\n"
              "plans: {p: {exercise: squat, strategy: acme.wave, with: {start: 70 %}, "
              "step: 2 % per week}}\n"
              "sessions:\n  - name: A\n    exercises:\n"
              "      - {plan: p}\n"
              "      - {exercise: bench_press, sets: 5x5}\n"
              "      - {exercise: deadlift, sets: 5x5, step: 2.5 kg per exposure}\n"
              "      - {exercise: leg_curl, sets: 3x10 @ rpe 8, step: 0 kg per week}\n");
  REQUIRE(read.slots.size() == 4);
  CHECK(read.slots[0].step->per == Step::Per::week);
  CHECK(read.slots[0].step->percent == Percent{200});
  CHECK(read.slots[1].step->per == Step::Per::cycle);
  CHECK(read.slots[1].step->load->load.thousandths == 5000);
  CHECK(read.slots[1].step->origin.span.begin.line == 5);
  CHECK(read.slots[2].step->per == Step::Per::exposure);
  CHECK_FALSE(read.slots[3].step);
  CHECK_FALSE(program(lines("      - {exercise: squat, sets: 5x5}\n")).slots[0].step);
}

TEST_CASE("a step that can't be read is told at its place") {
  CHECK(findings(lines("      - {exercise: squat, sets: 5x5, step: 2.5 kg per weak}\n")) ==
        "error[LIBR010]: a step is not taken per `weak`\n"
        "7 |       - {exercise: squat, sets: 5x5, step: 2.5 kg per weak}\n"
        "  |                                                       ^^^^\n"
        "= a similar word is known: `week`\n");
  CHECK(findings(lines("      - {exercise: squat, sets: 5x5, step: '2.5 kg'}\n")) ==
        "error[LIBR010]: `2.5 kg` doesn't say how often\n"
        "7 |       - {exercise: squat, sets: 5x5, step: '2.5 kg'}\n"
        "  |                                             ^^^^^^\n"
        "= write `2.5 kg per week`, `2.5 kg per cycle` or `2.5 kg per exposure`\n");
}

TEST_CASE("a step per cycle in a program of one cycle moves nothing") {
  CHECK(findings(lines("      - {exercise: squat, sets: 5x5 @ 75 %, step: 5 kg per cycle}\n")) ==
        "warning[PROG132]: a step per cycle moves nothing in a program of one cycle\n"
        "7 |       - {exercise: squat, sets: 5x5 @ 75 %, step: 5 kg per cycle}\n"
        "  |                                                   ^^^^^^^^^^^^^^\n"
        "= write `cycles:`, or a step `per week` or `per exposure`\n");
}

TEST_CASE("a step beside sets without any load moves nothing") {
  CHECK(findings(lines("      - {exercise: squat, sets: [3x5, 1x8], step: 2.5 kg per week}\n")) ==
        "warning[PROG132]: a step moves nothing where no set has a percent, a load or an RPE\n"
        "7 |       - {exercise: squat, sets: [3x5, 1x8], step: 2.5 kg per week}\n"
        "  |                                                   ^^^^^^^^^^^^^^^\n"
        "= write what it begins with, such as `3x5 @ 75 %` or `3x5 @ 60 kg / 135 lb`\n");
  // What an RPE stands for is looked up from the max, which moves.
  CHECK(findings(lines("      - {exercise: squat, sets: 3x5 @ rpe 8, step: 2.5 kg per week}\n")) ==
        "");
  // The program's step is for all of them, whatever each is written by.
  CHECK(findings(lines("      - {exercise: squat, sets: 3x5 @ 100 kg, step: 2.5 kg per week}\n"
                       "      - {exercise: squat, sets: 3x5}\n",
                       kHead + "step: 2.5 kg per week\n")) == "");
}

TEST_CASE("a line's rounding has a way, a step or both") {
  const Program read = program(
      "topset: program/1\nname: P\nweeks: 1\nrounding: down to 5 kg\n"
      "sessions:\n  - name: A\n    exercises:\n"
      "      - {exercise: squat, sets: 5x5, rounding: up}\n"
      "      - {exercise: squat, sets: 5x5, rounding: to 10 lb}\n");
  CHECK(read.rounding == Rounding::down);
  CHECK(read.rounding_step == WrittenLoad{{5000, Unit::kg}, {}});
  CHECK(read.slots[0].rounding == Rounding::up);
  CHECK_FALSE(read.slots[0].rounding_step);
  CHECK_FALSE(read.slots[1].rounding);
  CHECK(read.slots[1].rounding_step == WrittenLoad{{10'000, Unit::lb}, {}});
  CHECK(findings(lines("      - {exercise: squat, sets: 5x5, rounding: to 5}\n")) ==
        "error[PROG102]: `5` has no unit\n"
        "7 |       - {exercise: squat, sets: 5x5, rounding: to 5}\n"
        "  |                                                   ^\n"
        "= write `to 5 kg` or `to 5 lb`\n");
}
