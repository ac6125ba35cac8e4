// Loads of one program in kg and in lb.
#include "reading/program_test_support.hpp"

using namespace topset;
using namespace topset::reading;
using namespace topset::reading::testing;

TEST_CASE("a load in another unit than the program's others warns") {
  CHECK(findings(lines("      - {exercise: squat, sets: [3x5 @ 100 kg, 3x3 @ 110 kg]}\n"
                       "      - {exercise: deadlift, sets: 3x5 @ 225 lb}\n"
                       "      - {exercise: bench_press, sets: 3x5 @ 135 lb}\n")) ==
        "warning[PROG138]: a load in lb, in a program that has others in kg\n"
        "8 |       - {exercise: deadlift, sets: 3x5 @ 225 lb}\n"
        "  |                                    ^^^^^^^^^^^^\n"
        "7: one in kg\n"
        "= write it in kg, or every load in both, as `5 kg / 10 lb`\n");
}

TEST_CASE("what is added, a step, a rounding step and a new max are loads too") {
  const std::string kilos = "      - {exercise: squat, sets: 3x5 @ 100 kg}\n";
  for (const char* line :
       {"      - {exercise: bench_press, sets: 3x5 @ 75 % + 5 lb}\n",
        "      - {exercise: bench_press, sets: 3x5 @ 75 %, step: 5 lb per week}\n",
        "      - {exercise: bench_press, sets: 3x5 @ 75 %, rounding: to 5 lb}\n"}) {
    INFO(line);
    CHECK(findings(lines(kilos + line)).starts_with("warning[PROG138]"));
  }
  CHECK(findings(
            lines(kilos, kHead + "maxes:\n  - {exercise: squat, from: 2, one_rep_max: +10 lb}\n"))
            .starts_with("warning[PROG138]"));
}

TEST_CASE("loads in both units, and a program in one, are silent") {
  CHECK(findings(lines("      - {exercise: squat, sets: 3x5 @ 100 kg}\n"
                       "      - {exercise: bench_press, sets: 3x5 @ 75 %, step: 2.5 kg / 5 lb per "
                       "week}\n")) == "");
  CHECK(findings(lines("      - {exercise: squat, sets: 3x5 @ 225 lb}\n"
                       "      - {exercise: deadlift, sets: 3x5 @ 315 lb}\n")) == "");
}
