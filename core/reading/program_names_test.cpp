// Exercises that point at one another: names in set notation, and `after:`.
#include "reading/program_test_support.hpp"
#include "reading/set_notation.hpp"

using namespace topset;
using namespace topset::reading;
using namespace topset::reading::testing;

using Indexes = std::vector<std::size_t>;

TEST_CASE("a load on top of the bodyweight belongs to lifts that carry it") {
  CHECK(findings(lines("      - {exercise: squat, sets: 5x5 @ BW}\n"
                       "      - {exercise: pull_up, sets: 5x5 @ +10 kg}\n"
                       "      - {exercise: plank, sets: 3x30 s @ bodyweight}\n")) ==
        "error[PROG134]: Squat is no lift on top of the bodyweight\n"
        "7 |       - {exercise: squat, sets: 5x5 @ BW}\n"
        "  |                                 ^^^^^^^^\n"
        "= write its whole load, such as `@ 60 kg`, or a percent\n");
}

TEST_CASE("a name in set notation is a lift, or the row of an exercise with that id") {
  const Program read =
      program(lines("      - {exercise: front_squat, sets: 5x5 @ 60 % of Back-Squat}\n"
                    "      - {exercise: squat, sets: 5x5 @ 90 % of friday_squat}\n"
                    "      - {exercise: squat, sets: 5x5 @ top of friday_squat}\n"
                    "      - {exercise: squat, sets: 1x5, id: friday_squat}\n"));
  const Prescription& lift = *read.slots[0].parameters[0].sets;
  CHECK(lift.base == Base::one_rep_max);
  CHECK(lift.base_exercise == "squat");
  CHECK(read.slots[0].after.empty());
  for (const std::size_t slot : {1u, 2u}) {
    const Prescription& row = *read.slots[slot].parameters[0].sets;
    CHECK(row.base == Base::row);
    CHECK(row.base_slot == "friday_squat");
    CHECK(row.base_exercise.empty());
    CHECK(read.slots[slot].after == Indexes{3});
  }
}

TEST_CASE("an exercise that names itself means its own rows") {
  const Program read = program(
      lines("      - {exercise: squat, sets: [1x3 @ 90 %, 3x5 @ 80 % of main], id: main}\n"));
  const Prescription& row = *read.slots[0].parameters[1].sets;
  CHECK(row.base == Base::row);
  CHECK(row.base_slot.empty());
  CHECK(read.slots[0].after.empty());
}

TEST_CASE("ids that nothing has are told with the nearest that is known") {
  CHECK(findings(lines("      - {exercise: squat, sets: 5x5, id: friday_squat}\n"
                       "      - {exercise: squat, sets: ['5x5 @ 90 % of frday_squat rest 3:00']}\n"
                       "      - {exercise: squat, sets: 5x5 @ top of squat}\n"
                       "      - {exercise: squat, sets: 5x5 @ 90 % of fri, after: friday_sqat}\n"
                       "      - {exercise: squat, sets: 5x5, after: [friday_squat, zercher]}\n")) ==
        "error[PROG112]: `frday_squat` is neither an exercise nor the id of one in this program\n"
        "8 |       - {exercise: squat, sets: ['5x5 @ 90 % of frday_squat rest 3:00']}\n"
        "  |                                                 ^^^^^^^^^^^\n"
        "= a similar name exists: `friday_squat`\n"
        "error[PROG112]: no exercise of this program has the id `squat`\n"
        "9 |       - {exercise: squat, sets: 5x5 @ top of squat}\n"
        "  |                                              ^^^^^\n"
        "= give the exercise meant an `id:`\n"
        "error[PROG112]: `fri` is neither an exercise nor the id of one in this program\n"
        "10 |       - {exercise: squat, sets: 5x5 @ 90 % of fri, after: friday_sqat}\n"
        "   |                                               ^^^\n"
        "= a similar name exists: `friday_squat`\n"
        "error[PROG112]: no exercise of this program has the id `friday_sqat`\n"
        "10 |       - {exercise: squat, sets: 5x5 @ 90 % of fri, after: friday_sqat}\n"
        "   |                                                           ^^^^^^^^^^^\n"
        "= a similar id exists: `friday_squat`\n"
        "error[PROG112]: no exercise of this program has the id `zercher`\n"
        "11 |       - {exercise: squat, sets: 5x5, after: [friday_squat, zercher]}\n"
        "   |                                                            ^^^^^^^\n"
        "= give the exercise that comes first an `id:`\n");
}

TEST_CASE("a name that is a lift and an id is taken for the lift, and told") {
  const std::string yaml = lines(
      "      - {exercise: bench_press, sets: 1x5, id: bench}\n"
      "      - {exercise: bench_press, sets: 5x5 @ 90 % of bench rest 3:00}\n");
  CHECK(program(yaml).slots[1].parameters[0].sets->base_exercise == "bench_press");
  CHECK(findings(yaml) ==
        "warning[PROG133]: `bench` is taken for the lift's max, and an exercise of this program "
        "has the id `bench` too\n"
        "8 |       - {exercise: bench_press, sets: 5x5 @ 90 % of bench rest 3:00}\n"
        "  |                                                     ^^^^^\n"
        "= write `top of bench` for that exercise's row, or give it another id\n");
}

TEST_CASE("what a slot comes after is each once, in the program's order") {
  const Program read =
      program(lines("      - {exercise: squat, sets: ['5x5 @ 90 % of c', '1x8 @ top of c'], "
                    "after: [b, c]}\n"
                    "      - {exercise: squat, sets: 1x5, id: c, after: b}\n"
                    "      - {exercise: squat, sets: 1x5, id: b}\n") +
              "plans: {p: {exercise: squat, strategy: acme.wave, with: {start: 70 %}, after: b}}\n"
              "note: x\n");
  // The plan is slot 0.
  CHECK(read.slots[0].after == Indexes{3});
  CHECK(read.slots[1].after == Indexes{2, 3});
  CHECK(read.slots[2].after == Indexes{3});
  CHECK(read.slots[3].after.empty());
}

TEST_CASE("exercises that come after one another are told as the circle they are") {
  CHECK(findings(lines("      - {exercise: squat, sets: 5x5 @ 90 % of b, id: a}\n"
                       "      - {exercise: squat, sets: 5x5, after: c, id: b}\n"
                       "      - {exercise: squat, sets: 5x5, after: [a], id: c}\n")) ==
        "error[PROG128]: `a` comes after `b`, `b` after `c`, and `c` after `a`\n"
        "7 |       - {exercise: squat, sets: 5x5 @ 90 % of b, id: a}\n"
        "  |                                               ^\n"
        "8: `b` comes after `c`\n"
        "9: `c` comes after `a`\n"
        "= take one of these out, so that one of them comes first\n");
  CHECK(findings(lines("      - {exercise: squat, sets: 5x5, after: b, id: a}\n"
                       "      - {exercise: squat, sets: 5x5 @ top of a, id: b}\n")) ==
        "error[PROG128]: `a` comes after `b`, and `b` after `a`\n"
        "7 |       - {exercise: squat, sets: 5x5, after: b, id: a}\n"
        "  |                                             ^\n"
        "8: `b` comes after `a`\n"
        "= take one of these out, so that one of them comes first\n");
  CHECK(findings(lines("      - {exercise: squat, sets: 5x5, after: a, id: a}\n")) ==
        "error[PROG128]: `a` comes after itself\n"
        "7 |       - {exercise: squat, sets: 5x5, after: a, id: a}\n"
        "  |                                             ^\n"
        "= write the id of another exercise, or leave it out\n");
}
