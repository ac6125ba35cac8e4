// Sessions and exercises that take turns, alternatives and optional exercises.
#include "reading/program_test_support.hpp"
#include "reading/set_notation.hpp"

using namespace topset;
using namespace topset::reading;
using namespace topset::reading::testing;

namespace {

// `A mon: 1 3`, a session each.
std::vector<std::string> calendar(const Program& program) {
  std::vector<std::string> told;
  for (const Session& session : program.sessions)
    told.push_back(fmt::format("{} {}: {}", session.name, session.day ? name(*session.day) : "-",
                               weeks(session.weeks)));
  return told;
}
using Told = std::vector<std::string>;

std::string turns(std::string_view weeks, std::string_view days, const std::string& sessions) {
  return fmt::format("topset: program/1\nname: P\nweeks: {}\nrotate: true\ndays: [{}]\n", weeks,
                     days) +
         sessions;
}

const std::string kAB =
    "sessions:\n"
    "  - {name: A, exercises: [{exercise: squat, sets: 5x5, id: main}]}\n"
    "  - {name: B, exercises: [{exercise: deadlift, sets: 1x5}]}\n";

std::string sets_of(const Slot& slot) {
  std::string text;
  for (const ParameterValue& value : slot.parameters)
    text += fmt::format("{}{}:{}", text.empty() ? "" : " ", value.outer, print_sets(*value.sets));
  return text;
}

}  // namespace

TEST_CASE("sessions take turns over the days and go on from week to week") {
  const Program read = program(turns("3", "mon, wed, fri", kAB));
  CHECK(calendar(read) ==
        Told{"A mon: 1 3", "B mon: 2", "A wed: 2", "B wed: 1 3", "A fri: 1 3", "B fri: 2"});
  REQUIRE(read.slots.size() == 2);
  CHECK(read.slots[0].id == "main");
  CHECK(weeks(read.slots[0].weeks) == "1 2 3");
  CHECK(read.sessions[0].slots == std::vector<std::size_t>{0});
  CHECK(read.sessions[2].slots == std::vector<std::size_t>{0});
  CHECK(weeks(read.sessions[2].slot_weeks[0]) == "2");
}

TEST_CASE("days are taken in the order of the week however they are written") {
  CHECK(calendar(program(turns("1", "fri, mon", kAB))) == Told{"A mon: 1", "B fri: 1"});
}

TEST_CASE("more sessions than days carry over into the next week") {
  const Program read = program(
      turns("4", "tue, sat",
            "sessions:\n  - {name: A, exercises: [{exercise: squat, sets: 5x5}]}\n"
            "  - {name: B, exercises: [{exercise: bench_press, weekly_sets: [5x5, 3x3, 2x2]}]}\n"
            "  - {name: C, exercises: [{exercise: deadlift, sets: 1x5}]}\n"));
  CHECK(calendar(read) ==
        Told{"A tue: 1 4", "B tue: 3", "C tue: 2", "A sat: 2", "B sat: 1 4", "C sat: 3"});
  CHECK(weeks(read.slots[1].weeks) == "1 3 4");
}

TEST_CASE("a session that is not there in a week is passed over") {
  CHECK(calendar(program(
            turns("3", "mon, wed, fri",
                  "sessions:\n  - {name: A, exercises: [{exercise: squat, sets: 5x5}]}\n"
                  "  - {name: B, exercises: [{exercise: bench_press, sets: 5x5}]}\n"
                  "  - {name: Test, weeks: 3, exercises: [{exercise: squat, sets: 1x1}]}\n"))) ==
        Told{"A mon: 1", "B mon: 2", "Test mon: 3", "A wed: 2 3", "B wed: 1", "A fri: 1",
             "B fri: 2 3"});
}

TEST_CASE("turns go on over cycles, and sets by week fit the cycle with most weeks") {
  const Program read = program(
      "topset: program/1\nname: P\nweeks: 3\ncycles: 2\nrotate: true\ndays: [mon]\n"
      "sessions:\n  - {name: A, exercises: [{exercise: squat, weekly_sets: [5x5, 3x3]}]}\n"
      "  - {name: B, exercises: [{exercise: deadlift, sets: 1x5}]}\n");
  CHECK(calendar(read) == Told{"A mon: 1 3 5", "B mon: 2 4 6"});
}

TEST_CASE("a session whose turn never comes is told") {
  CHECK(findings(turns("1", "mon", kAB)) ==
        "warning[PROG119]: `B` comes in no week\n"
        "8 |   - {name: B, exercises: [{exercise: deadlift, sets: 1x5}]}\n"
        "  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "= change its weeks, or leave it out\n");
}

TEST_CASE("taking turns needs days, and days taking turns") {
  CHECK(findings("topset: program/1\nname: P\nweeks: 3\nrotate: true\n" + kAB) ==
        "error[PROG130]: sessions take turns over days, and no days are written\n"
        "4 | rotate: true\n"
        "  | ^^^^^^\n"
        "= write the days of the week beside it, such as `days: [mon, wed, fri]`\n");
  CHECK(findings("topset: program/1\nname: P\nweeks: 3\ndays: [mon, wed]\n" + kAB) ==
        "error[PROG130]: `days` stands without `rotate: true`\n"
        "4 | days: [mon, wed]\n"
        "  | ^^^^\n"
        "= write `rotate: true` beside it for sessions that take turns, or give each session its "
        "own `day:`\n");
  CHECK(findings(turns("3", "mon, wed",
                       "sessions:\n"
                       "  - {name: A, day: mon, exercises: [{exercise: squat, sets: 5x5}]}\n")) ==
        "error[PROG130]: `A` takes turns over the program's `days`\n"
        "7 |   - {name: A, day: mon, exercises: [{exercise: squat, sets: 5x5}]}\n"
        "  |               ^^^\n"
        "= leave its own `day` out\n");
}

TEST_CASE("exercises that take turns are a slot each, with one id") {
  const Program read =
      program(lines("      - {rotate: [squat, Front-Squat], sets: 5x5 @ 75 %, id: legs}\n"
                    "      - {exercise: leg_curl, sets: 3x10 @ rpe 8, after: legs}\n"));
  REQUIRE(read.slots.size() == 3);
  CHECK(read.slots[0].exercise == "squat");
  CHECK(read.slots[1].exercise == "front_squat");
  CHECK(weeks(read.slots[0].weeks) == "1 3");
  CHECK(weeks(read.slots[1].weeks) == "2 4");
  CHECK(read.slots[0].id == "legs");
  CHECK(read.slots[1].id == "legs");
  CHECK(read.slots[1].exercise_origin.span.begin.column == 26);
  CHECK(read.sessions[0].slots == std::vector<std::size_t>{0, 1, 2});
  CHECK(weeks(read.sessions[0].slot_weeks[1]) == "2 4");
  CHECK(read.slots[2].after == std::vector<std::size_t>{0, 1});
}

TEST_CASE("sets by week of exercises that take turns go by the line's weeks") {
  const Program read = program(
      lines("      - {rotate: [squat, front_squat], weekly_sets: [5x5, [4x4, 1x9], 3x3, 2x2]}\n"));
  REQUIRE(read.slots.size() == 2);
  CHECK(sets_of(read.slots[0]) == "0:5x5 1:3x3");
  CHECK(sets_of(read.slots[1]) == "0:4x4 0:1x9 1:2x2");

  const Program cycles = program(
      lines("      - {rotate: [squat, front_squat], weekly_sets: [5x5, 4x4, 3x3], id: legs}\n",
            "topset: program/1\nname: P\nweeks: 3\ncycles: 2\n"));
  REQUIRE(cycles.slots.size() == 4);
  CHECK(weeks(cycles.slots[0].weeks) == "1 3");
  CHECK(sets_of(cycles.slots[0]) == "0:5x5 1:3x3");
  CHECK(weeks(cycles.slots[1].weeks) == "5");
  CHECK(sets_of(cycles.slots[1]) == "0:4x4");
  CHECK(cycles.slots[3].exercise == "front_squat");
  CHECK(weeks(cycles.slots[3].weeks) == "4 6");
}

TEST_CASE("exercises that can't take turns as written are told") {
  CHECK(findings(lines("      - {rotate: [squat, frnt_squat], sets: 5x5}\n")) ==
        "error[PROG108]: unknown exercise `frnt_squat`\n"
        "7 |       - {rotate: [squat, frnt_squat], sets: 5x5}\n"
        "  |                          ^^^^^^^^^^\n"
        "= an exercise with a similar name exists: `front_squat`\n");
  CHECK(findings("topset: program/1\nname: P\nweeks: 2\nsessions:\n"
                 "  - name: A\n    weeks: 1\n    exercises:\n"
                 "      - {exercise: squat, sets: 5x5}\n"
                 "      - {rotate: [squat, front_squat], sets: 5x5, weeks: 2}\n") ==
        "warning[PROG119]: `rotate` of 2 exercises comes in no week\n"
        "9 |       - {rotate: [squat, front_squat], sets: 5x5, weeks: 2}\n"
        "  |                                                          ^\n"
        "= change its weeks, or leave it out\n");
  CHECK(findings(lines("      - {exercise: bench_press, sets: 5x5}\n"
                       "      - {rotate: [squat, front_squat], sets: 5x5, weeks: 2}\n")) ==
        "warning[PROG119]: `front_squat` gets no turn: the line comes in week 2\n"
        "8 |       - {rotate: [squat, front_squat], sets: 5x5, weeks: 2}\n"
        "  |                          ^^^^^^^^^^^\n"
        "= give the line more weeks, or fewer exercises\n");
  CHECK(
      findings(lines("      - {rotate: [squat, front_squat], weekly_sets: [5x5 @ 75 %, 5x3, 5x1], "
                     "step: 5 kg per exposure}\n",
                     "topset: program/1\nname: P\nweeks: 3\ncycles: 2\n")) ==
      "error[PROG130]: a step per exposure can't follow exercises whose `weekly_sets` are "
      "others in every cycle\n"
      "8 |       - {rotate: [squat, front_squat], weekly_sets: [5x5 @ 75 %, 5x3, 5x1], step: 5 kg "
      "per "
      "exposure}\n"
      "  |                                                                                   "
      "^^^^^^^^^^^^^^^^^\n"
      "= write `per week` or `per cycle`, or weeks that the exercises share evenly\n");
}

TEST_CASE("a line has alternatives, and may be left out") {
  const Program read =
      program(lines("      - {exercise: squat, sets: 5x5, alternatives: [Goblet Squat, leg_press], "
                    "optional: true}\n"
                    "      - {exercise: bench_press, sets: 5x5, optional: false}\n"));
  CHECK(read.slots[0].alternatives == std::vector<std::string>{"goblet_squat", "leg_press"});
  CHECK(read.slots[0].optional);
  CHECK_FALSE(read.slots[1].optional);
  CHECK(read.slots[1].alternatives.empty());
  CHECK(findings(lines("      - {exercise: squat, sets: 5x5, alternatives: [leg_pres, squat]}\n"
                       "      - {exercise: squat, sets: 5x5, alternatives: [leg_press, "
                       "leg-press]}\n")) ==
        "error[PROG108]: unknown exercise `leg_pres`\n"
        "7 |       - {exercise: squat, sets: 5x5, alternatives: [leg_pres, squat]}\n"
        "  |                                                     ^^^^^^^^\n"
        "= an exercise with a similar name exists: `leg_press`\n"
        "error[LIBR012]: `squat` is the exercise itself\n"
        "7 |       - {exercise: squat, sets: 5x5, alternatives: [leg_pres, squat]}\n"
        "  |                                                               ^^^^^\n"
        "= leave it out\n"
        "error[LIBR012]: `leg_press` stands twice in `alternatives`\n"
        "8 |       - {exercise: squat, sets: 5x5, alternatives: [leg_press, leg-press]}\n"
        "  |                                                                ^^^^^^^^^\n"
        "= leave it out\n");
}

TEST_CASE("a program of more exercises than anyone trains is refused") {
  std::string yaml = kHead + "sessions:\n";
  for (int session = 0; session < 14; ++session) {
    yaml += fmt::format("  - name: S{}\n    exercises:\n", session);
    for (int line = 0; line < 30; ++line)
      yaml += "      - {rotate: [squat, front_squat, box_squat], sets: 5x5}\n";
  }
  const auto outcome = read(yaml);
  CHECK_FALSE(outcome.value);
  CHECK(told(outcome.findings[0]) ==
        "error[PROG121]: a program of more than 1000 exercises, with all that take turns\n"
        "363 |       - {rotate: [squat, front_squat, box_squat], sets: 5x5}\n"
        "    |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "= write fewer\n");
}
