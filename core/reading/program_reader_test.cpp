#include "reading/program_test_support.hpp"
#include "reading/set_notation.hpp"

using namespace topset;
using namespace topset::reading;
using namespace topset::reading::testing;

TEST_CASE("a whole program is read into its model") {
  const Program read = program(
      "topset: program/1\n"
      "name: Four-week strength block\n"
      "goal: strength\n"
      "weeks: 4\n"
      "start: 2026-12-07\n"
      "dose: advise\n"
      "rounding: down\n"
      "warm_up: bar_to_work\n"
      "note: leave one in the tank\n"
      "phases:\n"
      "  - {name: build, weeks: 1-3}\n"
      "  - {name: deload, weeks: 4, volume: 50 %, intensity: 90 %, rpe: -2}\n"
      "sessions:\n"
      "  - name: Squat day\n"
      "    day: mon\n"
      "    exercises:\n"
      "      - exercise: Squat\n"
      "        strategy: fixed-percent-backoff\n"
      "        with: {top: 1x2 @ 90 %, weekly: +1 point}\n"
      "        of: training_max\n"
      "        id: heavy\n"
      "        rest: 2:00-3:00\n"
      "      - {exercise: leg_press, sets: 3x10-12 @ rpe 8, of: 5rm, group: A, goal: hypertrophy,\n"
      "         dose: full, rounding: up, note: slowly}\n"
      "  - name: Press day\n"
      "    weeks: odd\n"
      "    exercises:\n"
      "      - {exercise: bench_press, sets: [1x3 @ 85 %, 3x5 @ 75 %], weeks: [1, 2]}\n");
  CHECK(read.name == "Four-week strength block");
  CHECK(read.file == "p.yaml");
  CHECK(read.stem == "p");
  CHECK(read.sha256.size() == 64);
  CHECK(read.goal == Goal::strength);
  CHECK(read.weeks == 4);
  CHECK(to_text(*read.start) == "2026-12-07");
  CHECK(read.dose == DoseMode::advise);
  CHECK(read.rounding == Rounding::down);
  CHECK(read.warm_up == "bar_to_work");
  CHECK(read.note == "leave one in the tank");

  REQUIRE(read.phases.size() == 2);
  CHECK(read.phases[0].kind == PhaseKind::loading);
  CHECK(weeks(read.phases[0].weeks) == "1 2 3");
  CHECK(read.phases[1].kind == PhaseKind::deload);
  CHECK(read.phases[1].volume == Percent{5000});
  CHECK(read.phases[1].intensity == Percent{9000});
  CHECK(read.phases[1].rpe == Rpe{-20});
  CHECK(read.phase(4) == &read.phases[1]);

  REQUIRE(read.sessions.size() == 2);
  CHECK(read.sessions[0].day == Weekday::mon);
  CHECK(read.sessions[0].slots == std::vector<std::size_t>{0, 1});
  CHECK(weeks(read.sessions[1].weeks) == "1");
  CHECK(weeks(read.sessions[1].slot_weeks[0]) == "1");

  REQUIRE(read.slots.size() == 3);
  const Slot& squat = read.slots[0];
  CHECK(squat.id == "heavy");
  CHECK(squat.exercise == "squat");
  CHECK(squat.strategy == "fixed-percent-backoff");
  CHECK(squat.of == Base::training_max);
  CHECK(squat.rest == Range<std::int32_t>{120, 180});
  REQUIRE(squat.parameters.size() == 2);
  CHECK(print_sets(*squat.parameters[0].sets) == "1x2 @ 90 %");
  const Slot& press = read.slots[1];
  CHECK(press.strategy == "table");
  CHECK(press.of == Base::rep_max);
  CHECK(press.of_reps == 5);
  CHECK(press.group == "A");
  CHECK(press.goal == Goal::hypertrophy);
  CHECK(press.dose == DoseMode::full);
  CHECK(press.rounding == Rounding::up);
  CHECK(press.note == "slowly");
  CHECK(weeks(read.slots[2].weeks) == "1");
  REQUIRE(read.slots[2].parameters.size() == 2);
  CHECK(print_sets(*read.slots[2].parameters[1].sets) == "3x5 @ 75 %");
}

TEST_CASE("only the strategies that a program names are asked for") {
  const Document file =
      document(kHead +
               "plans:\n  p: {exercise: squat, strategy: acme.wave}\nsessions:\n  - name: D\n"
               "    exercises:\n      - {exercise: squat, strategy: rpe}\n"
               "      - {exercise: squat, sets: 5x5}\n      - {plan: p}\n");
  CHECK(strategies_of(file) == std::set<std::string>{"acme.wave", "rpe", "table"});
  CHECK(strategies_of(document("sessions: 3\nplans: [1]\n")).empty());
}

TEST_CASE("a phase that says no kind is a deload, a taper or loading by its cuts") {
  const Program read =
      program(kHead +
              "phases:\n"
              "  - {name: a, weeks: 1, volume: 60 %}\n"
              "  - {name: b, weeks: 2, intensity: 90 %}\n"
              "  - {name: c, weeks: 3, volume: 50 %, intensity: 90 %}\n"
              "  - {name: d, weeks: 4, volume: 50 %, intensity: 90 %, kind: taper}\n"
              "sessions:\n  - name: D\n    exercises: [{exercise: squat, sets: 5x5}]\n");
  CHECK(read.phases[0].kind == PhaseKind::taper);
  CHECK(read.phases[1].kind == PhaseKind::loading);
  CHECK(read.phases[2].kind == PhaseKind::deload);
  CHECK(read.phases[3].kind == PhaseKind::taper);
}

TEST_CASE("phases share no week, and stand in the program") {
  CHECK(
      findings(kHead +
               "phases:\n  - {name: build, weeks: 1-3}\n  - {name: rest, weeks: 2-4, volume: 50}\n"
               "sessions:\n  - name: D\n    exercises: [{exercise: squat, sets: 5x5}]\n") ==
      "error[PROG114]: phases `build` and `rest` share weeks 2 and 3\n"
      "6 |   - {name: rest, weeks: 2-4, volume: 50}\n"
      "  |                         ^^^\n"
      "5: the other phase\n"
      "= give each week to one phase\n"
      "error[PROG102]: `50` has no unit\n"
      "6 |   - {name: rest, weeks: 2-4, volume: 50}\n"
      "  |                                      ^^\n"
      "= write `50 %`\n");
  CHECK(findings(kHead +
                 "phases: [{name: build, weeks: 3-6}]\n"
                 "sessions:\n  - name: D\n    exercises: [{exercise: squat, sets: 5x5}]\n") ==
        "error[PROG113]: the program has no week 6\n"
        "4 | phases: [{name: build, weeks: 3-6}]\n"
        "  |                                 ^\n"
        "= write weeks from 1 to 4\n");
}

TEST_CASE("names that nothing has are told with the nearest that is known") {
  CHECK(findings(lines("      - {exercise: sqat, sets: 5x5}\n")) ==
        "error[PROG108]: unknown exercise `sqat`\n"
        "7 |       - {exercise: sqat, sets: 5x5}\n"
        "  |                    ^^^^\n"
        "= an exercise with a similar name exists: `squat`\n");
  CHECK(findings(lines("      - {exercise: squat, strategy: fixed-percent-backof}\n")) ==
        "error[PROG103]: unknown strategy `fixed-percent-backof`\n"
        "7 |       - {exercise: squat, strategy: fixed-percent-backof}\n"
        "  |                                     ^^^^^^^^^^^^^^^^^^^^\n"
        "= a strategy with a similar name exists: `fixed-percent-backoff`\n");
  CHECK(findings(lines("      - {exercise: squat, strategy: juggernaut}\n")) ==
        "error[PROG103]: unknown strategy `juggernaut`\n"
        "7 |       - {exercise: squat, strategy: juggernaut}\n"
        "  |                                     ^^^^^^^^^^\n"
        "= `topset strategies` lists those installed\n");
  CHECK(findings(lines("      - {exercise: squat, sets: {table: wav}}\n") +
                 "tables:\n  wave: [5x5]\n") ==
        "error[PROG111]: unknown table `wav`\n"
        "7 |       - {exercise: squat, sets: {table: wav}}\n"
        "  |                                         ^^^\n"
        "= a table with a similar name exists: `wave`\n");
  CHECK(
      findings(
          lines("      - {plan: squat_wek}\n") +
          "plans:\n  squat_week: {exercise: squat, strategy: acme.wave, with: {start: 70 %}}\n") ==
      "error[PROG109]: unknown plan `squat_wek`\n"
      "7 |       - {plan: squat_wek}\n"
      "  |                ^^^^^^^^^\n"
      "= a plan with a similar name exists: `squat_week`\n"
      "warning[PROG110]: no session points at the plan `squat_week`\n"
      "9 |   squat_week: {exercise: squat, strategy: acme.wave, with: {start: 70 %}}\n"
      "  |   ^^^^^^^^^^\n"
      "= write `plan: squat_week` in the sessions it is for, or leave it out\n");
}

TEST_CASE("everything that is wrong is told, not only the first") {
  CHECK(findings(lines("      - {exercise: sqat, sets: 5x5 @ 75}\n"
                       "      - {exercise: squat, strategy: acme.wave, weeks: 9}\n")) ==
        "error[PROG108]: unknown exercise `sqat`\n"
        "7 |       - {exercise: sqat, sets: 5x5 @ 75}\n"
        "  |                    ^^^^\n"
        "= an exercise with a similar name exists: `squat`\n"
        "error[PROG102]: `75` has no unit\n"
        "7 |       - {exercise: sqat, sets: 5x5 @ 75}\n"
        "  |                                      ^^\n"
        "= write `75 %`, `75 kg` or `75 lb`\n"
        "error[PROG106]: acme.wave needs `start`\n"
        "8 |       - {exercise: squat, strategy: acme.wave, weeks: 9}\n"
        "  |                                     ^^^^^^^^^\n"
        "= write `start:` under `with:`; what it does\n"
        "error[PROG113]: the program has no week 9\n"
        "8 |       - {exercise: squat, strategy: acme.wave, weeks: 9}\n"
        "  |                                                       ^\n"
        "= write weeks from 1 to 4\n");
}

TEST_CASE("tables are used again, and read even when nothing uses them") {
  const Program read =
      program(lines("      - {exercise: squat, weekly_sets: {table: wave}}\n") +
              "tables:\n  wave: [3x5 @ 75 %, 3x3 @ 80 %, [1x1 @ 90 %, 2x3], 3x1]\n");
  REQUIRE(read.slots[0].parameters.size() == 5);
  CHECK(read.slots[0].parameters[3].outer == 2);
  CHECK(read.slots[0].parameters[3].inner == 1);
  CHECK(
      findings(lines("      - {exercise: squat, sets: 5x5}\n") + "tables:\n  wave: [3x5 @ 75]\n") ==
      "error[PROG102]: `75` has no unit\n"
      "9 |   wave: [3x5 @ 75]\n"
      "  |                ^^\n"
      "= write `75 %`, `75 kg` or `75 lb`\n");
}

TEST_CASE("weekly sets have one entry for each week that the exercise is there") {
  CHECK(program(lines("      - {exercise: squat, weekly_sets: [5x5, 5x3], weeks: even}\n"))
            .slots.size() == 1);
  CHECK(findings(lines("      - {exercise: squat, weekly_sets: [5x5, 5x3, 5x1]}\n")) ==
        "error[PROG116]: `weekly_sets` has 3 entries, but the exercise is there in 4 weeks\n"
        "7 |       - {exercise: squat, weekly_sets: [5x5, 5x3, 5x1]}\n"
        "  |                                        ^^^^^^^^^^^^^^^\n"
        "= write one entry for each of weeks 1, 2, 3 and 4\n");
}

TEST_CASE("several sessions point at one plan") {
  const Program read =
      program(kHead +
              "plans:\n  squat_week: {exercise: squat, strategy: acme.wave, with: {start: 70 %}, "
              "weeks: 1-3}\n"
              "sessions:\n"
              "  - {name: Heavy, day: mon, exercises: [{plan: squat_week, note: fast}]}\n"
              "  - {name: Light, day: thu, exercises: [{plan: squat_week, weeks: 2-4}]}\n");
  REQUIRE(read.slots.size() == 1);
  CHECK(read.slots[0].is_plan);
  CHECK(read.slots[0].id == "squat_week");
  CHECK(read.slots[0].note == "fast");
  CHECK(weeks(read.slots[0].weeks) == "1 2 3");
  CHECK(weeks(read.sessions[0].slot_weeks[0]) == "1 2 3");
  CHECK(weeks(read.sessions[1].slot_weeks[0]) == "2 3");
}

TEST_CASE("a session is left out of weeks in which none of its exercises comes") {
  const Program read = program(kHead +
                               "sessions:\n"
                               "  - name: A\n"
                               "    exercises:\n"
                               "      - {exercise: squat, sets: 5x5, weeks: 1}\n"
                               "      - {exercise: bench_press, sets: 5x5, weeks: 3}\n"
                               "  - {name: B, exercises: [{exercise: squat, sets: 5x5}]}\n");
  CHECK(weeks(read.sessions[0].weeks) == "1 3");
  CHECK(weeks(read.sessions[1].weeks) == "1 2 3 4");
}

TEST_CASE("a week's entry may be one row with its kind") {
  const Program read =
      program(lines("      - exercise: squat\n"
                    "        weeks: 1-2\n"
                    "        weekly_sets: [3x3 @ 85 %, {sets: 1x1 @ 100 %, kind: test}]\n"));
  REQUIRE(read.slots[0].parameters.size() == 2);
  CHECK(read.slots[0].parameters[1].outer == 1);
  CHECK(read.slots[0].parameters[1].set_kind == SetKind::test);
}

TEST_CASE("a strategy that sees one session at a time plans no several") {
  const std::string plan =
      kHead + "plans:\n  p: {exercise: squat, strategy: fixed-percent-backoff}\n";
  CHECK(read(plan + "sessions:\n  - {name: A, exercises: [{plan: p}]}\n").value);
  CHECK(findings(plan + "sessions:\n  - {name: A, exercises: [{plan: p}]}\n"
                        "  - {name: B, exercises: [{plan: p}]}\n") ==
        "error[PROG127]: fixed-percent-backoff can't plan several sessions of a week together\n"
        "5 |   p: {exercise: squat, strategy: fixed-percent-backoff}\n"
        "  |                                  ^^^^^^^^^^^^^^^^^^^^^\n"
        "= take a strategy that can, or write the exercise in each session\n");
  CHECK(findings(plan + "sessions:\n  - {name: A, exercises: [{plan: p}, {plan: p}]}\n")
            .starts_with("error[PROG127]"));
}

TEST_CASE("an id is given once") {
  CHECK(findings(lines("      - {exercise: squat, sets: 5x5, id: a}\n"
                       "      - {exercise: bench_press, sets: 5x5, id: a}\n")) ==
        "error[LIBR019]: the id `a` is given twice\n"
        "8 |       - {exercise: bench_press, sets: 5x5, id: a}\n"
        "  |                                                ^\n"
        "7: the first is here\n"
        "= give each exercise and plan an id of its own\n");
}

TEST_CASE("a session without an exercise in some of its weeks is told") {
  CHECK(findings(lines("      - {exercise: squat, sets: 5x5, weeks: 1-2}\n"
                       "      - {exercise: bench_press, sets: 5x5, weeks: 4}\n")) ==
        "note[PROG147]: `Day` has no exercise in week 3, and is left out\n"
        "5 |   - name: Day\n"
        "  |     ^\n"
        "= write an exercise for those weeks, or `weeks:` on the session too\n");
}

TEST_CASE("two sessions of a week stand on two days") {
  CHECK(
      findings(kHead +
               "sessions:\n"
               "  - {name: A, day: mon, exercises: [{exercise: squat, sets: 5x5}]}\n"
               "  - {name: B, day: mon, weeks: 2, exercises: [{exercise: squat, sets: 5x5}]}\n") ==
      "error[PROG117]: `A` and `B` both stand on mon in week 2\n"
      "6 |   - {name: B, day: mon, weeks: 2, exercises: [{exercise: squat, sets: 5x5}]}\n"
      "  |                    ^^^\n"
      "5: the other session\n"
      "= give each session a day of its own, or weeks of its own\n");
  CHECK(findings(
            kHead +
            "sessions:\n"
            "  - {name: A, day: mon, weeks: odd, exercises: [{exercise: squat, sets: 5x5}]}\n"
            "  - {name: B, day: mon, weeks: even, exercises: [{exercise: squat, sets: 5x5}]}\n") ==
        "");
}

TEST_CASE("what comes in no week is a warning, and a program of nothing an error") {
  CHECK(findings(kHead + "sessions:\n  - name: A\n    weeks: 1-2\n    exercises:\n"
                         "      - {exercise: squat, sets: 5x5}\n"
                         "      - {exercise: bench_press, sets: 5x5, weeks: 3-4}\n") ==
        "warning[PROG119]: `bench_press` comes in no week\n"
        "9 |       - {exercise: bench_press, sets: 5x5, weeks: 3-4}\n"
        "  |                                                   ^^^\n"
        "= change its weeks, or leave it out\n");
  CHECK(findings(
            "topset: program/1\nname: P\nweeks: 1\n"
            "sessions:\n  - {name: A, weeks: even, exercises: [{exercise: squat, sets: 5x5}]}\n") ==
        "error[PROG122]: the program trains nothing in any week\n"
        "4 | sessions:\n"
        "  | ^^^^^^^^\n"
        "= write a session with an exercise that comes in at least one week\n"
        "warning[PROG119]: `A` comes in no week\n"
        "5 |   - {name: A, weeks: even, exercises: [{exercise: squat, sets: 5x5}]}\n"
        "  |                      ^^^^\n"
        "= change its weeks, or leave it out\n");
}

TEST_CASE("a start that no calendar has is told") {
  CHECK(findings(lines("      - {exercise: squat, sets: 5x5}\n") + "start: 2026-02-30\n") ==
        "error[LIBR013]: no calendar has the day `2026-02-30`\n"
        "8 | start: 2026-02-30\n"
        "  |        ^^^^^^^^^^\n"
        "= February 2026 has 28 days\n");
}

TEST_CASE("a program's warm-up scheme is looked for in the library it is planned in") {
  Library library;
  WarmUpScheme own;
  own.id = "short";
  library.warm_ups.push_back(own);
  const std::string squats = lines("      - {exercise: squat, sets: 5x5}\n");
  const auto against = [&](const std::string& scheme) {
    return told(check_against(program(squats + "warm_up: " + scheme + "\n"), library));
  };
  CHECK(against("short").empty());
  CHECK(against("bar_to_work").empty());
  CHECK(against("shrot") ==
        "error[LIBR007]: there is no warm-up scheme `shrot`\n"
        "8 | warm_up: shrot\n"
        "  |          ^^^^^\n"
        "= a scheme with a similar name exists: `short`\n");
}
