#include "planning/alternatives.hpp"

#include "catch.hpp"
#include "planning/testing/example.hpp"

namespace topset::planning {
namespace {

using namespace testing;

TEST_CASE("the first alternative that the gym can load takes the exercise's place, with a note") {
  Example example;
  example.athlete.equipment.bars.clear();
  example.straight("squat", "3x8 @ rpe 7").alternatives = {"front_squat", "goblet_squat"};
  const auto outcome = example.outcome();
  REQUIRE(outcome.value);
  CHECK(outcome.value->weeks[0].sessions[0].exercises[0].exercise == "goblet_squat");
  CHECK(told(outcome.findings).front() ==
        "note[PROG146] p.yaml:1: Goblet squat takes the place of Squat, which the equipment of the "
        "athlete can't load");
}

TEST_CASE("where the exercise itself or none of the alternatives can be loaded it stays") {
  Example example;
  example.straight("squat", "3x8 @ rpe 7").alternatives = {"goblet_squat"};
  CHECK(example.block().weeks[0].sessions[0].exercises[0].exercise == "squat");
  example.athlete.equipment.bars.clear();
  example.program.slots[0].alternatives = {"front_squat"};
  CHECK(example.block().weeks[0].sessions[0].exercises[0].exercise == "squat");
}

}  // namespace
}  // namespace topset::planning
