#include "checking/week_rules.hpp"

#include "catch.hpp"
#include "checking/check_block.hpp"
#include "planning/testing/example.hpp"

namespace topset::checking {
namespace {

using namespace planning::testing;
using enum Weekday;

Told checked(const Example& example) {
  const Block block = example.block();
  return told(
      check_block({block, example.program, example.athlete, example.library, example.catalogue}));
}

Example lifter(std::int32_t program_weeks = 1) {
  Example example(program_weeks);
  example.max("squat", 200'000);
  example.start("2026-12-07");
  return example;
}

TEST_CASE("more than ten reps of a lift at or over 90 % in a week warn") {
  Example example = lifter();
  example.session(mon).straight("squat", "5x1 @ 90 %");
  example.session(fri).straight("squat", "6x1 @ 90 %");
  CHECK(
      checked(example) ==
      Told{"warning[SAFE509] p.yaml:2: 11 reps of Squat at or over 90 % in a week | ten and fewer "
           "is the usual: under 86 % trains, at or over 90 % performs",
           "  for Ana, Squat, week 1"});
  Example ten = lifter();
  ten.session(mon).straight("squat", "10x1 @ 90 %");
  CHECK(checked(ten).empty());
}

Example heavy_tops(int sessions) {
  Example example = lifter();
  example.strategies.offer("rpe", always({{SetKind::top, "1x1 @ 90 %"}}), true);
  for (const Weekday day : {mon, wed, fri})
    if (sessions-- > 0) example.session(day).slot("squat", "rpe");
  return example;
}

TEST_CASE("three sessions a week with a heavy top set of one lift warn, two don't") {
  CHECK(checked(heavy_tops(3)) == Told{"warning[SAFE511] p.yaml:3: 3 sessions in a week with a top "
                                       "set of Squat at or over 90 % | keep one or two of them "
                                       "heavy",
                                       "  for Ana, Squat, week 1"});
  CHECK(checked(heavy_tops(2)).empty());
}

TEST_CASE("max-effort work on a lift less than five days apart warns") {
  const std::string help = " | leave 5 days; topset.yaml can set another figure under dose";
  for (const char* text : {"1x1 @ 95 %", "1x1 @ rpe 9.5", "1x3+ @ 90 %"}) {
    Example example = lifter();
    example.session(mon).straight("squat", text);
    example.session(fri).straight("squat", text);
    INFO(text);
    CHECK(checked(example) ==
          Told{"warning[SAFE510] p.yaml:2: max-effort work on Squat 4 days after the last" + help,
               "  for Ana, Squat, week 1"});
    example.library.dose.max_effort_days = 4;
    CHECK(checked(example).empty());
  }
}

TEST_CASE("lighter work, other lifts, five days between and undated blocks are silent") {
  for (const char* text : {"1x1 @ 94 %", "1x1 @ rpe 8.5", "1x3+ @ 85 %"}) {
    Example example = lifter();
    example.session(mon).straight("squat", text);
    example.session(wed).straight("squat", text);
    INFO(text);
    CHECK(checked(example).empty());
  }
  Example others = lifter();
  others.session(mon).straight("squat", "1x1 @ 95 %");
  others.session(wed).straight("bench_press", "1x1 @ rpe 10");
  CHECK(checked(others).empty());
  Example apart = lifter();
  apart.session(mon).straight("squat", "1x1 @ 95 %");
  apart.session(sat).straight("squat", "1x1 @ 95 %");
  CHECK(checked(apart).empty());
  apart.athlete.training_days = {mon, tue};
  CHECK(checked(apart).front().find("1 day after the last") != std::string::npos);
  apart.options.start.reset();
  CHECK(checked(apart).empty());
}

TEST_CASE("the day of a meet is what the effort is for") {
  Example example = lifter();
  example.session(mon).straight("squat", "1x1 @ 95 %");
  example.session(wed).straight("squat", "1x1 @ 95 %");
  example.athlete.meet = date("2026-12-09");
  CHECK(checked(example).empty());
}

TEST_CASE("many hard sets for a muscle on consecutive days are a note") {
  Example example = lifter();
  example.session(mon).straight("squat", "4x5 @ rpe 8");
  example.session(tue).straight("leg_press", "5x10 @ rpe 8");
  CHECK(checked(example) ==
        Told{"note[VOL403] p.yaml:2: 5 hard sets for the quads on the day after 4 | muscles take "
             "two to three days",
             "  for Ana, Leg press, week 1",
             "note[VOL403] p.yaml:2: 5 hard sets for the glutes on the day after 4 | muscles take "
             "two to three days",
             "  for Ana, Leg press, week 1"});
}

TEST_CASE("fewer sets, easy sets or a day between are silent") {
  const auto days = [](const char* first, Weekday second_day, const char* second) {
    Example example = lifter();
    example.session(mon).straight("squat", first);
    example.session(second_day).straight("leg_press", second);
    return checked(example);
  };
  CHECK(days("3x5 @ rpe 8", tue, "5x10 @ rpe 8").empty());
  CHECK(days("4x5 @ rpe 8", tue, "3x10 @ rpe 8").empty());
  CHECK(days("4x5 @ rpe 5", tue, "5x10 @ rpe 8").empty());
  CHECK(days("4x5 @ rpe 8", wed, "5x10 @ rpe 8").empty());
}

TEST_CASE("muscles of several words are named in words") {
  Example example = lifter();
  example.session(mon).straight("overhead_press", "4x5 @ rpe 8");
  example.session(tue).straight("overhead_press", "4x5 @ rpe 8");
  CHECK(checked(example).front() ==
        "note[VOL403] p.yaml:2: 4 hard sets for the front delts on the "
        "day after 4 | muscles take two to three days");
}

TEST_CASE("one cause over several weeks is one finding with its weeks") {
  Example example = lifter(3);
  example.session(mon).straight("squat", "11x1 @ 90 %");
  CHECK(checked(example).back() == "  for Ana, Squat, weeks 1-3");
  CHECK(checked(example).size() == 2);
}

}  // namespace
}  // namespace topset::checking
