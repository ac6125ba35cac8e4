#include "checking/jump_rules.hpp"

#include "catch.hpp"
#include "checking/testing/checked.hpp"

namespace topset::checking {
namespace {

using namespace testing;
using namespace planning::testing;
using enum Weekday;

Example squats(std::vector<std::string> texts) {
  Example example(static_cast<std::int32_t>(texts.size()));
  example.max("squat", 100'000);
  example.coming_by_coming("squat", std::move(texts));
  return example;
}

Told load_jumps(std::vector<std::string> texts) {
  return checked(squats(std::move(texts)), Rule::VOL411);
}
Told volume_jumps(std::vector<std::string> texts) {
  return checked(squats(std::move(texts)), Rule::VOL412);
}

TEST_CASE("a heaviest load more than a fifth over all before it warns") {
  CHECK(load_jumps({"5x5 @ 75 %", "5x3 @ 90 %"}).empty());
  CHECK(
      load_jumps({"5x5 @ 75 %", "5x3 @ 92.5 %"}) ==
      Told{"warning[VOL411] p.yaml:1: Squat rises to 92.5 kg, 23 % over the 75 kg before it | put "
           "a week with a load between them, or take a smaller step",
           "  for Ana, Squat, week 2"});
}

TEST_CASE("a wave comes back to where it was without a word") {
  CHECK(load_jumps({"5x5 @ 80 %", "5x5 @ 50 %", "5x5 @ 85 %"}).empty());
}

TEST_CASE("a test, a meet and what may be left out are no training") {
  Example test = squats({"5x5 @ 70 %", "5x5 @ 72.5 %"});
  test.strategies.offer("test", always({{SetKind::test, "1x1 @ 100 %"}}));
  test.slot("squat", "test", weeks({2}));
  CHECK(checked(test, Rule::VOL411).empty());
  Example meet = squats({"5x5 @ 70 %", "1x1 @ 100 %"});
  meet.program.sessions[0].day = mon;
  meet.start("2026-12-07");
  CHECK_FALSE(checked(meet, Rule::VOL411).empty());
  meet.athlete.meet = date("2026-12-14");
  CHECK(checked(meet, Rule::VOL411).empty());
  Example single = squats({"5x5 @ 70 %", "5x5 @ 72.5 %"});
  single.coming_by_coming("squat", {"1x1 @ 75 %", "1x1 @ 100 %"}).optional = true;
  CHECK(checked(single, Rule::VOL411).empty());
}

TEST_CASE("among light loads two steps are free") {
  const auto presses = [](const char* second) {
    Example example(2);
    example.coming_by_coming("dumbbell_bench_press", {"3x10 @ 10 kg", second});
    return checked(example, Rule::VOL411);
  };
  CHECK(presses("3x10 @ 15 kg").empty());
  CHECK(presses("3x10 @ 17.5 kg") ==
        Told{"warning[VOL411] p.yaml:1: Dumbbell bench press rises to 17.5 kg, 75 % over the 10 kg "
             "before it | put a week with a load between them, or take a smaller step",
             "  for Ana, Dumbbell bench press, week 2"});
}

TEST_CASE("what is added to the body is no share of what is lifted") {
  Example example(2);
  example.coming_by_coming("pull_up", {"3x5 @ +5 kg", "3x5 @ +30 kg"});
  CHECK(checked(example, Rule::VOL411).empty());
}

TEST_CASE("a week's load volume more than half over the most of the four before it warns") {
  CHECK(volume_jumps({"4x5 @ 80 %", "6x5 @ 80 %"}).empty());
  CHECK(
      volume_jumps({"4x5 @ 80 %", "7x5 @ 80 %"}) ==
      Told{"warning[VOL412] p.yaml:1: a week's load volume rises to 2800 kg, 75 % over the 1600 kg "
           "before it | spread the step over several weeks, or write fewer sets",
           "  for Ana, week 2"});
}

TEST_CASE("after a lighter week the volume may come back, after a month of them it may not") {
  CHECK(volume_jumps({"6x5 @ 80 %", "2x5 @ 60 %", "6x5 @ 80 %"}).empty());
  const std::string light = "2x5 @ 60 %";
  CHECK(volume_jumps({"6x5 @ 80 %", light, light, light, light, "6x5 @ 80 %"}).size() == 2);
}

TEST_CASE("loads that are blank at first make no jump when they are known") {
  Example example = squats({"4x5 @ 80 %", "4x5 @ 80 %"});
  example.coming_by_coming("bench_press", {"4x5 @ rpe 7", "4x5 @ 60 kg"});
  CHECK(checked(example, Rule::VOL412).empty());
}

TEST_CASE("a library may set how much is a jump") {
  Example example = squats({"5x5 @ 75 %", "5x5 @ 85 %"});
  example.library.rules[Rule::VOL411] = {Severity::warning, "", {}, 10};
  example.library.rules[Rule::VOL412] = {Severity::warning, "", {}, 10};
  CHECK_FALSE(checked(example, Rule::VOL411).empty());
  CHECK_FALSE(checked(example, Rule::VOL412).empty());
}

}  // namespace
}  // namespace topset::checking
