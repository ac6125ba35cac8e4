#include "checking/row_rules.hpp"

#include "catch.hpp"
#include "checking/check_block.hpp"
#include "checking/row_words.hpp"
#include "planning/testing/example.hpp"

namespace topset::checking {
namespace {

using namespace planning::testing;
using strategies::SlotRequest;

Told checked(const Example& example) {
  const Block block = example.block();
  return told(
      check_block({block, example.program, example.athlete, example.library, example.catalogue}));
}

// One day of a back-off slot, by default of squats.
Example day(std::vector<RowText> rows, const std::string& exercise = "squat", bool back_off = true,
            const std::string& strategy = "fixed-percent-backoff") {
  Example example;
  example.athlete.equipment = one_kilo_steps();
  example.max(exercise, 100'000);
  example.strategies.offer(strategy, always(std::move(rows)), back_off);
  example.slot(exercise, strategy);
  return example;
}

Example back_off_day(const char* top, const char* back_off, const std::string& exercise = "squat",
                     const std::string& strategy = "fixed-percent-backoff") {
  return day({{SetKind::top, top}, {SetKind::back_off, back_off}}, exercise, true, strategy);
}

TEST_CASE("the four schemes give no finding at all") {
  struct Scheme {
    Goal goal;
    const char* exercise;
    const char* top;
    const char* back_off;
  };
  for (const Scheme& scheme :
       {Scheme{Goal::power, "power_clean", "1x1 @ 94 % rest 3:00", "2x2 @ 86 % rest 3:00"},
        Scheme{Goal::strength, "deadlift", "1x2 @ 90 % rest 3:00", "2x5 @ 82 % rest 3:00"},
        Scheme{Goal::hypertrophy, "bench_press", "1x3 @ 85 % rest 3:00", "3x6-8 @ 80 % rest 3:00"},
        Scheme{Goal::skill, "squat", "1x2 @ 90 % rest 3:00", "4x5 @ 80 % rest 3:00"}}) {
    Example example = back_off_day(scheme.top, scheme.back_off, scheme.exercise);
    example.program.goal = scheme.goal;
    INFO(scheme.exercise);
    CHECK(checked(example).empty());
    CHECK(example.findings().empty());
  }
}

TEST_CASE("fives 10 % under a single @ 8 are silent, under a single @ 9 they warn") {
  CHECK(checked(back_off_day("1x1 @ rpe 8", "4x5 @ top -10 %", "squat", "rpe")).empty());
  CHECK(checked(back_off_day("1x1 @ rpe 9", "4x5 @ top -10 %", "squat", "rpe")) ==
        Told{"warning[LOAD305] p.yaml:1: back-off 4x5 at 86 % is RPE 9.9 by the chart | back-off "
             "sets are trained at RPE 9 at most: lower their percent or reps",
             "  for Ana, Squat, week 1"});
}

TEST_CASE("reps past RPE 10 are an error in back-off work and a warning elsewhere") {
  CHECK(checked(back_off_day("1x5 @ 90 %", "2x3 @ 80 %")) ==
        Told{"error[LOAD304] p.yaml:1: 1x5 at 90 % is past RPE 10 by the chart | lower the percent "
             "or the reps",
             "  for Ana, Squat, week 1"});
  CHECK(checked(day({{SetKind::straight, "2x5 @ 90 %"}}, "squat", false)) ==
        Told{"warning[LOAD304] p.yaml:1: 2x5 at 90 % is past RPE 10 by the chart | lower the "
             "percent or the reps",
             "  for Ana, Squat, week 1"});
  // A table may call its rows top and back-off; it is still no back-off strategy.
  CHECK(checked(day({{SetKind::top, "1x5 @ 90 %"}, {SetKind::back_off, "2x3 @ 80 %"}}, "squat",
                    false, "table"))
            .front() ==
        "warning[LOAD304] p.yaml:1: 1x5 at 90 % is past RPE 10 by the chart | lower the percent or "
        "the reps");
}

TEST_CASE("the low end of a range counts, and AMRAP and test sets are let be") {
  CHECK(checked(day({{SetKind::straight, "3x5-9 @ 85 %"}}, "squat", false)).empty());
  CHECK(checked(day({{SetKind::straight, "1x5+ @ 95 %"}}, "squat", false)).empty());
  CHECK(checked(day({{SetKind::test, "1x1 @ 105 %"}}, "squat", false)).empty());
}

TEST_CASE("a top set outside its goal's band is a note, for fixed-percent-backoff") {
  Example example = back_off_day("1x2 @ 88 %", "2x5 @ 75 %");
  example.program.goal = Goal::strength;
  CHECK(checked(example) == Told{"note[LOAD306] p.yaml:1: top set 1x2 at 88 % is outside the 90-95 "
                                 "% of a strength goal",
                                 "  for Ana, Squat, week 1"});
  example.program.slots[0].goal = Goal::hypertrophy;
  CHECK(checked(example).empty());
  CHECK(checked(back_off_day("1x1 @ 96 %", "2x5 @ 75 %")).front() ==
        "note[LOAD306] p.yaml:1: top set 1x1 at 96 % is outside the 90-95 % of back-off work");
  CHECK(checked(back_off_day("1x2 @ 88 %", "2x5 @ 75 %", "squat", "acme")).empty());
  CHECK(checked(back_off_day("1x2 @ rpe 6", "2x5 @ 75 %")).empty());
  for (const char* edge : {"1x1 @ 90 %", "1x1 @ 95 %"})
    CHECK(checked(back_off_day(edge, "2x5 @ 75 %")).empty());
}

TEST_CASE("bands and floors are not asked for in a deload, nor of a bad day") {
  Example deload = back_off_day("1x2 @ 90 %", "2x5 @ 72 %");
  deload.phase("deload", weeks({1}), PhaseKind::deload, 50, 80);
  CHECK(checked(deload).empty());
  Example tired =
      day({{SetKind::top, "1x2 @ 90 %", false}, {SetKind::back_off, "2x5 @ 71 %", false}});
  tired.recovery("2026-12-07", Mark::bad, Mark::bad, Mark::bad);
  CHECK(decimal(*tired.block().weeks[0].sessions[0].exercises[0].rows[0].exact) == "85.5");
  CHECK(checked(tired).empty());
}

TEST_CASE("back-off sets under 70 % are a note, but for hypertrophy") {
  Example example = back_off_day("1x1 @ 92 %", "4x5 @ 69.5 %");
  CHECK(checked(example) == Told{"note[LOAD307] p.yaml:1: back-off 4x5 at 69.5 % is under 70 % of "
                                 "the 1RM | 80 % and more is the usual aim of strength work",
                                 "  for Ana, Squat, week 1"});
  CHECK(checked(back_off_day("1x1 @ 92 %", "4x5 @ 70 %")).empty());
  example.program.goal = Goal::hypertrophy;
  CHECK(checked(example).front().substr(0, 13) == "note[LOAD306]");
  CHECK(checked(example).size() == 2);
}

TEST_CASE("rest before back-off sets is two to four minutes, and no longer between them") {
  CHECK(checked(back_off_day("1x1 @ 92 % rest 1:30", "4x5 @ 75 % rest 1:30")) ==
        Told{"warning[SAFE512] p.yaml:1: 90 s of rest before the back-off sets | two to four "
             "minutes: `rest 3:00`",
             "  for Ana, Squat, week 1"});
  CHECK(checked(back_off_day("1x1 @ 92 % rest 5:00", "4x5 @ 75 % rest 3:00")).front() ==
        "warning[SAFE512] p.yaml:1: 300 s of rest before the back-off sets | two to four minutes: "
        "`rest 3:00`");
  CHECK(checked(back_off_day("1x1 @ 92 % rest 2:00", "4x5 @ 75 % rest 2:30")).front() ==
        "warning[SAFE512] p.yaml:1: 150 s of rest between back-off sets, longer than the 120 s "
        "after the top set | rest no longer between the lighter sets");
  CHECK(checked(back_off_day("1x1 @ 92 %", "4x5 @ 75 % rest 5:00")).empty());
  CHECK(checked(back_off_day("1x1 @ 92 % rest 2:00", "4x5 @ 75 % rest 2:00")).empty());
  CHECK(checked(back_off_day("1x1 @ 92 % rest 4:00", "4x5 @ 75 % rest 4:00")).empty());
}

TEST_CASE("rest in a range is told as one") {
  Example example = back_off_day("1x1 @ 92 %", "4x5 @ 75 %");
  example.program.slots[0].rest = {60, 180};
  CHECK(checked(example).front() ==
        "warning[SAFE512] p.yaml:1: 60-180 s of rest before the back-off sets | two to four "
        "minutes: `rest 3:00`");
}

TEST_CASE("one or two reps of an isolation exercise are an error") {
  CHECK(checked(day({{SetKind::straight, "3x2 @ 40 kg"}}, "leg_extension", false)) ==
        Told{"error[SAFE504] p.yaml:1: 3x2 is one or two reps of Leg extension, an isolation "
             "exercise | write five "
             "reps or more",
             "  for Ana, Leg extension, week 1"});
  CHECK(checked(day({{SetKind::straight, "3x3 @ 40 kg"}}, "leg_extension", false)).empty());
  CHECK(checked(day({{SetKind::straight, "3x2 @ 70 %"}}, "squat", false)).empty());
}

TEST_CASE("back-off sets of an isolation exercise warn, but for hypertrophy") {
  Example example = back_off_day("1x6 @ rpe 8", "2x6 @ rpe 7", "leg_extension", "rpe");
  CHECK(checked(example) == Told{"warning[SAFE505] p.yaml:1: back-off sets of Leg extension, an "
                                 "isolation exercise | plain sets serve it better: `sets: 3x10-12 "
                                 "@ rpe 8`",
                                 "  for Ana, Leg extension, week 1"});
  example.program.goal = Goal::hypertrophy;
  CHECK(checked(example).empty());
}

TEST_CASE("back-off sets of a heavy machine are a note") {
  CHECK(checked(back_off_day("1x6 @ rpe 8", "2x8 @ rpe 7", "hack_squat", "rpe")) ==
        Told{"note[SAFE506] p.yaml:1: back-off sets of Hack squat, a machine",
             "  for Ana, Hack squat, week 1"});
}

TEST_CASE("more than five reps of an Olympic lift warn") {
  CHECK(checked(day({{SetKind::straight, "3x6 @ 60 %"}}, "power_clean", false)) ==
        Told{"warning[SAFE507] p.yaml:1: 3x6 of Power clean | Olympic lifts are trained in twos "
             "and threes, five at most",
             "  for Ana, Power clean, week 1"});
  CHECK(checked(day({{SetKind::straight, "3x5 @ 60 %"}}, "power_clean", false)).empty());
  CHECK(checked(day({{SetKind::straight, "3x60 s"}}, "power_clean", false)).empty());
}

TEST_CASE("who still learns a lift does no heavy ones and twos, and no test") {
  const auto learning = [](std::vector<RowText> rows) {
    Example example = day(std::move(rows), "squat", false);
    example.athlete.lifts["squat"].technique = Technique::learning;
    return checked(example);
  };
  CHECK(learning({{SetKind::straight, "3x2 @ 85 %"}}) ==
        Told{"warning[SAFE502] p.yaml:1: 3x2 at 85 % while the technique is learned | lighter sets "
             "of three and more",
             "  for Ana, Squat, week 1"});
  CHECK(learning({{SetKind::straight, "3x3 @ 85 %"}}).empty());
  CHECK(learning({{SetKind::straight, "3x2 @ 84 %"}}).empty());
  CHECK(learning({{SetKind::test, "1x1 @ 100 %"}}) ==
        Told{"error[SAFE503] p.yaml:1: a test of Squat while its technique is learned | leave the "
             "test out until the profile says `technique: solid`",
             "  for Ana, Squat, week 1"});
  CHECK(checked(day({{SetKind::test, "1x1 @ 100 %"}}, "squat", false)).empty());
}

TEST_CASE("rows are named by sets and reps, shares of the 1RM to a tenth of a percent") {
  PlannedRow row;
  row.written.sets = {3, 5};
  row.written.amount = {6, 8};
  CHECK(row_words(row) == "3-5x6-8");
  row.written.sets = {1, 1};
  row.written.amount = {5, 5};
  row.written.amrap = true;
  CHECK(row_words(row) == "1x5+");
  CHECK(fraction_words(Rational::of(8138, 10'000)) == "81.4 %");
  CHECK(fraction_words(Rational::of(9, 10)) == "90 %");
}

TEST_CASE("what is projected past RPE 10 is a note") {
  Example example(2);
  example.max("squat", 100'000);
  Slot& slot = example.straight("squat", "5x5 @ 85 kg");
  Example::step(slot, Step::Per::week, 10'000);
  CHECK(
      checked(example) ==
      Told{"note[LOAD304] p.yaml:1: 5x5 is past RPE 10 by the chart, as it is projected from the "
           "max of today | a new max is due by then, under `maxes:` or in a log; or take smaller "
           "steps",
           "  for Ana, Squat, week 2",
           "note[SAFE509] p.yaml:1: 25 reps of Squat at or over 90 % in a week, as it is projected "
           "from the max of today | ten and fewer is the usual: under 86 % trains, at or over 90 % "
           "performs",
           "  for Ana, Squat, week 2"});
}

TEST_CASE("optional rows are not judged by the chart") {
  Example example;
  example.max("squat", 100'000);
  example.straight("squat", "5x5 @ 95 %").optional = true;
  CHECK(checked(example).empty());
}

}  // namespace
}  // namespace topset::checking
