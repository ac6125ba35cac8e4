// `maxes:` of a program.
#include "reading/program_test_support.hpp"

using namespace topset;
using namespace topset::reading;
using namespace topset::reading::testing;

namespace {

// One new max a line, from line 4 on, in a program of squats.
std::string maxes(const std::string& items, const std::string& exercise = "squat") {
  return "topset: program/1\nname: P\nmaxes:\n" + items +
         "weeks: 6\ncycles: 2\nsessions:\n  - {name: A, exercises: [{exercise: " + exercise +
         ", sets: 5x5}]}\n";
}

}  // namespace

TEST_CASE("a new max is added to, a share of, or instead of the one so far") {
  const Program read =
      program(maxes("  - {exercise: Back Squat, from: 9, one_rep_max: 105 %}\n"
                    "  - {exercise: squat, from: 7, training_max: +10 kg / 20 lb}\n"
                    "  - {exercise: squat, from: 7, one_rep_max: 400 lb}\n"
                    "  - {exercise: squat, from: 12, one_rep_max: -5 kg}\n"));
  REQUIRE(read.maxes.size() == 4);
  CHECK(read.maxes[0].exercise == "squat");
  CHECK(read.maxes[0].kind == Base::training_max);
  CHECK(read.maxes[0].from == 7);
  CHECK(read.maxes[0].load == WrittenLoad{{10'000, Unit::kg}, 20'000});
  CHECK_FALSE(read.maxes[0].is_total);
  CHECK(read.maxes[1].is_total);
  CHECK(read.maxes[1].load == WrittenLoad{{400'000, Unit::lb}, {}});
  CHECK(read.maxes[2].from == 9);
  CHECK_FALSE(read.maxes[2].load);
  CHECK(read.maxes[2].percent == Percent{10'500});
  CHECK(read.maxes[3].load == WrittenLoad{{-5000, Unit::kg}, {}});
}

TEST_CASE("a new max that can't be read shows the ways to write one") {
  CHECK(findings(maxes("  - {exercise: squat, from: 2, one_rep_max: 180}\n"
                       "  - {exercise: squat, from: 3, one_rep_max: +5 %}\n"
                       "  - {exercise: squat, from: 4, one_rep_max: 5 %}\n"
                       "  - {exercise: squat, from: 5, one_rep_max: 5 reps}\n"
                       "  - {exercise: squat, from: 6, one_rep_max: heavier}\n"
                       "  - {exercise: squat, from: 7, one_rep_max: 180-190 kg}\n"
                       "  - {exercise: squat, from: 8, one_rep_max: 0 kg}\n")) ==
        "error[PROG102]: `180` has no unit\n"
        "4 |   - {exercise: squat, from: 2, one_rep_max: 180}\n"
        "  |                                             ^^^\n"
        "= write `180 kg`, `180 lb` or `180 %`\n"
        "error[LIBR010]: a percent here is of the max so far, without a sign\n"
        "5 |   - {exercise: squat, from: 3, one_rep_max: +5 %}\n"
        "  |                                             ^^^^\n"
        "= write `105 %`\n"
        "error[PROG121]: 5 % of the max so far is no max that anyone comes to\n"
        "6 |   - {exercise: squat, from: 4, one_rep_max: 5 %}\n"
        "  |                                             ^^^\n"
        "= write a percent from 50 to 200, such as `105 %` for 5 % more\n"
        "error[LIBR010]: `5 reps` is not a max\n"
        "7 |   - {exercise: squat, from: 5, one_rep_max: 5 reps}\n"
        "  |                                             ^^^^^^\n"
        "= write what is added, such as `+10 kg / 20 lb`, a percent of the max so far, such as "
        "`105 %`, or the max itself, such as `180 kg`\n"
        "error[LIBR010]: `heavier` is not a quantity\n"
        "8 |   - {exercise: squat, from: 6, one_rep_max: heavier}\n"
        "  |                                             ^^^^^^^\n"
        "= write what is added, such as `+10 kg / 20 lb`, a percent of the max so far, such as "
        "`105 %`, or the max itself, such as `180 kg`\n"
        "error[LIBR010]: a max can't be a range\n"
        "9 |   - {exercise: squat, from: 7, one_rep_max: 180-190 kg}\n"
        "  |                                             ^^^^^^^^^^\n"
        "= write what is added, such as `+10 kg / 20 lb`, a percent of the max so far, such as "
        "`105 %`, or the max itself, such as `180 kg`\n"
        "error[LIBR010]: a max of nothing\n"
        "10 |   - {exercise: squat, from: 8, one_rep_max: 0 kg}\n"
        "   |                                             ^^^^\n"
        "= write what is added, such as `+10 kg / 20 lb`, a percent of the max so far, such as "
        "`105 %`, or the max itself, such as `180 kg`\n");
}

TEST_CASE("a new max begins in a week of the block, once") {
  CHECK(findings(maxes("  - {exercise: squat, from: 13, one_rep_max: 180 kg}\n")) ==
        "error[PROG113]: the program has no week 13\n"
        "4 |   - {exercise: squat, from: 13, one_rep_max: 180 kg}\n"
        "  |                             ^^\n"
        "= write a week from 1 to 12, counted over all cycles\n");
  CHECK(findings(maxes("  - {exercise: squat, from: 9, one_rep_max: 180 kg}\n"
                       "  - {exercise: back_squat, from: 9, one_rep_max: +5 kg}\n")) ==
        "error[LIBR012]: a second `one_rep_max` of `squat` from week 9 on\n"
        "5 |   - {exercise: back_squat, from: 9, one_rep_max: +5 kg}\n"
        "  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "4: the first is here\n"
        "= leave one of them out\n");
}

TEST_CASE("a new max of a lift that nothing rests on is a warning") {
  const std::string squat = "  - {exercise: squat, from: 9, one_rep_max: 180 kg}\n";
  CHECK(findings(maxes(squat, "bench_press")) ==
        "warning[PROG131]: nothing in this program rests on a max of `squat`\n"
        "4 |   - {exercise: squat, from: 9, one_rep_max: 180 kg}\n"
        "  |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "= write the lift that it is a max of, or leave it out\n");
  CHECK(findings(maxes(squat, "pause_squat")) == "");
  CHECK(findings(maxes(squat, "bench_press, alternatives: [squat]")) == "");
  CHECK(findings(maxes("  - {exercise: sqat, from: 9, one_rep_max: 180 kg}\n")) ==
        "error[PROG108]: unknown exercise `sqat`\n"
        "4 |   - {exercise: sqat, from: 9, one_rep_max: 180 kg}\n"
        "  |                ^^^^\n"
        "= an exercise with a similar name exists: `squat`\n");
}
