#include "planning/told_maxes.hpp"

#include "catch.hpp"
#include "planning/testing/example.hpp"

namespace topset::planning {
namespace {

using namespace testing;

std::optional<Load> max_in_week(const Block& block, std::size_t week) {
  return block.weeks.at(week - 1).sessions.at(0).exercises.at(0).rows.at(0).base_max;
}

TEST_CASE("a max that a step has moved is told from the week on that the head is not of") {
  Example example(3);
  example.max("squat", 140'000);
  Example::step(example.straight("squat", "3x5 @ 75 %"), Step::Per::week, 2'500);
  const Block block = example.block();
  CHECK_FALSE(max_in_week(block, 1));
  CHECK(max_in_week(block, 2) == Load{142'500, Unit::kg});
  CHECK(max_in_week(block, 3) == Load{145'000, Unit::kg});
}

TEST_CASE("a training max is told where it is another than that of the first day") {
  Example example(2);
  example.max("squat", 140'000).training_max = Load{126'000, Unit::kg};
  Example::step(example.straight("squat", "3x5 @ 75 % of tm"), Step::Per::week, 5'000);
  const Block block = example.block();
  CHECK_FALSE(max_in_week(block, 1));
  CHECK(max_in_week(block, 2) == Load{131'000, Unit::kg});
}

TEST_CASE("a goal and a max of several reps are told, since no head has them") {
  Example example;
  example.max("squat", 140'000).goal_max = Load{150'000, Unit::kg};
  example.straight("squat", "3x5 @ 75 % of goal");
  CHECK(max_in_week(example.block(), 1) == Load{150'000, Unit::kg});
}

TEST_CASE("loads, sets by RPE and parts of the top set are of no max") {
  for (const char* text : {"3x5 @ 100 kg", "3x5 @ rpe 8", "3x5"}) {
    Example example;
    example.max("squat", 140'000);
    example.straight("squat", text);
    INFO(text);
    CHECK_FALSE(max_in_week(example.block(), 1));
  }
}

}  // namespace
}  // namespace topset::planning
