#include "checking/rounding_rules.hpp"

#include "catch.hpp"
#include "checking/smallest_step.hpp"
#include "checking/testing/checked.hpp"

namespace topset::checking {
namespace {

using namespace testing;
using namespace planning::testing;

// Bar 20, pairs of 20, 10 and 1.25: 22.5, then nothing until 40.
Equipment with_gaps() {
  Equipment gym = default_equipment(Unit::kg);
  gym.assumed = false;
  gym.plates = {{20'000, 4}, {10'000, 2}, {1'250, 2}};
  return gym;
}

Example squat(const std::string& sets, Equipment gym) {
  Example example;
  example.max("squat", 100'000);
  example.athlete.equipment = std::move(gym);
  example.straight("squat", sets);
  return example;
}

Told judged(const Example& example) { return checked(example, Rule::LOAD308); }

TEST_CASE("a load off by more than half the smallest step is a note") {
  CHECK(judged(squat("3x5 @ 33 %", with_gaps())) ==
        Told{"note[LOAD308] p.yaml:1: 40 kg for 33 kg is off by more than half a step of 2.5 kg | "
             "nothing between can be loaded: add to the equipment, or write what it can make",
             "  for Ana, Squat, week 1"});
}

TEST_CASE("a load as near as its steps allow is silent") {
  CHECK(judged(squat("3x5 @ 41.2 %", with_gaps())).empty());
  CHECK(judged(squat("3x5 @ 41.25 %", with_gaps())).empty());  // a tie is half a step
  for (int percent = 20; percent <= 100; ++percent) {
    INFO(percent);
    CHECK(judged(squat(fmt::format("3x5 @ {} %", percent), default_equipment(Unit::kg))).empty());
  }
}

TEST_CASE("rounded up or down, a load may be a step off") {
  CHECK(judged(squat("3x5 @ 44 %", with_gaps())).empty() == false);
  Example down = squat("3x5 @ 44 %", with_gaps());
  down.program.slots[0].rounding = Rounding::down;
  CHECK(judged(down).empty());
  Example far = squat("3x5 @ 46 %", with_gaps());
  far.program.slots[0].rounding = Rounding::down;
  CHECK(judged(far) ==
        Told{"note[LOAD308] p.yaml:1: 42.5 kg for 46 kg is off by more than a step of 2.5 kg | "
             "nothing between can be loaded: add to the equipment, or write what it can make",
             "  for Ana, Squat, week 1"});
}

TEST_CASE("a coarser step that the coach wrote is the one that counts") {
  Example example = squat("3x5 @ 64 %", default_equipment(Unit::kg));
  example.program.rounding_step = WrittenLoad{{10'000, Unit::kg}, {}};
  CHECK(judged(example).empty());
}

TEST_CASE("the empty bar is told by another rule") {
  CHECK(judged(squat("3x5 @ 10 %", with_gaps())).empty());
}

TEST_CASE("several loads of a slot are one finding, of the first week") {
  Example example(3);
  example.max("squat", 100'000);
  example.athlete.equipment = with_gaps();
  example.coming_by_coming("squat", {"3x5 @ 40 %", "3x5 @ 33 %", "3x5 @ 34 %"});
  CHECK(judged(example) ==
        Told{"note[LOAD308] p.yaml:1: 40 kg for 33 kg is off by more than half a step of 2.5 kg | "
             "nothing between can be loaded: add to the equipment, or write what it can make",
             "  for Ana, Squat, weeks 2-3"});
}

TEST_CASE("the smallest step is a pair of plates, or what dumbbells and stacks go by") {
  const Equipment usual = default_equipment(Unit::kg);
  const auto step = [](const Equipment& gym, const char* exercise) {
    return smallest_step(gym, *Catalogue::bundled().find(exercise));
  };
  CHECK(step(usual, "squat") == 2'500);
  CHECK(step(usual, "pull_up") == 1'250);
  CHECK(step(usual, "dumbbell_bench_press") == 2'500);
  CHECK(step(usual, "leg_press") == 5'000);
  Equipment listed = usual;
  listed.dumbbells = LoadSeries{0, 0, 0, {10'000, 16'000, 22'500, 26'000}};
  listed.added_step = 2'500;
  CHECK(step(listed, "dumbbell_bench_press") == 3'500);
  CHECK(step(listed, "pull_up") == 2'500);
  listed.dumbbells.reset();
  CHECK(step(listed, "dumbbell_bench_press") == 0);
}

TEST_CASE("a single pair of fractional plates makes no step, pairs that fill up to the next do") {
  const auto step = [](std::map<std::int64_t, std::int32_t> plates) {
    Equipment gym = default_equipment(Unit::kg);
    gym.plates = std::move(plates);
    return smallest_step(gym, *Catalogue::bundled().find("squat"));
  };
  CHECK(step({{250, 2}, {1'250, 2}, {2'500, 2}}) == 2'500);
  CHECK(step({{250, 8}, {1'250, 2}, {2'500, 2}}) == 500);
  CHECK(step({{500, 2}, {1'000, 2}, {1'500, 2}}) == 1'000);
  CHECK(step({{500, 1}, {2'500, 2}}) == 5'000);  // one plate is no pair
}

}  // namespace
}  // namespace topset::checking
