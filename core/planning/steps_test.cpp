#include "planning/steps.hpp"

#include "catch.hpp"
#include "planning/testing/example.hpp"

namespace topset::planning {
namespace {

using namespace testing;
using enum Weekday;

std::string why(const Block& block, std::size_t week) {
  return block.weeks.at(week).sessions.at(0).exercises.at(0).rows.at(0).why;
}

TEST_CASE("a step a week moves the max, and stands still in a deload") {
  Example example(5);
  example.max("squat", 200'000).rep_max[5] = {150'000, Unit::kg};
  Slot& slot = example.straight("squat", "1x5 @ 100 % of 5rm");
  slot.of = Base::rep_max;
  slot.of_reps = 5;
  Example::step(slot, Step::Per::week, 2'500);
  example.phase("deload", weeks({4}), PhaseKind::deload, 50, 100);
  const Block block = example.block();
  CHECK(loads_text(block) == "150|152.5*|155*|155*|157.5*");
  CHECK(why(block, 0) == "150 kg = 100 % x 150 kg (5RM) (25+25+15 a side)");
  CHECK(why(block, 2) ==
        "155 kg = 100 % x 155 kg (5RM, 150 kg + 2 x 2.5 kg) (25+25+15+2.5 a side)");
}

TEST_CASE("a step a cycle moves the training max of 5/3/1") {
  Example example(3);
  example.program.cycles = 3;
  example.max("squat", 140'000);
  Slot& slot = example.straight("squat", "1x5 @ 95 % of training_max");
  slot.of = Base::training_max;
  Example::step(slot, Step::Per::cycle, 5'000);
  const Block block = example.block();
  CHECK(loads_text(block) == "120|125*|130*");
  CHECK(why(block, 1) ==
        "125 kg = 95 % x 131 kg (training max, 126 kg + 1 x 5 kg) = 124.45, nearest loadable 125 "
        "(25+25+2.5 a side)");
}

TEST_CASE("a step is as large on whichever max the sets are of") {
  Example example(1);
  example.program.weeks = 2;
  example.program.cycles = 2;
  example.max("squat", 140'000);
  Example::step(example.straight("squat", "1x5 @ 50 % of training_max"), Step::Per::cycle, 5'000);
  SECTION("90 % of the 1RM, and 5 kg: 131 kg") {
    CHECK(example.block().weeks[1].sessions[0].exercises[0].rows[0].why.starts_with(
        "65 kg = 50 % x 131 kg (training max, 126 kg + 1 x 5 kg) = 65.5"));
  }
  SECTION("a training max that the athlete's file gives") {
    example.athlete.lifts["squat"].training_max = Load{120'000, Unit::kg};
    CHECK(loads_text(example.block()) == "60|62.5*");
  }
}

TEST_CASE("a step a coming moves written loads, and percent steps compound") {
  Example example(2);
  example.max("squat", 100'000);
  Slot& slot = example.straight("squat", "3x5 @ 60 kg");
  Example::step(slot, Step::Per::exposure, 2'500);
  example.session().place(0);
  CHECK(loads_text(example.block()) == "60 62.5*|65* 67.5*");
  example.program.slots[0].step->load.reset();
  example.program.slots[0].step->percent = {1000};
  const Block block = example.block();
  CHECK(loads_text(block) == "60 65*|72.5* 80*");
  CHECK(
      why(block, 1) ==
      "72.5 kg = 72.6 kg (60 kg, 2 steps of 10 %) = 72.6, nearest loadable 72.5 (25+1.25 a side)");
}

TEST_CASE("each athlete steps in their own unit where both are written") {
  Example example(2);
  example.athlete.unit = Unit::lb;
  example.athlete.equipment = default_equipment(Unit::lb);
  example.athlete.lifts["squat"].exercise = "squat";
  example.athlete.lifts["squat"].one_rep_max = Load{300'000, Unit::lb};
  Slot& slot = example.straight("squat", "3x5 @ 70 %");
  Example::step(slot, Step::Per::week, 2'500);
  slot.step->load->other = 10'000;
  CHECK(loads_text(example.block()) == "210|215*");
}

TEST_CASE("a step follows the log: what failed takes none, what was done is no projection") {
  Example example(4);
  example.session(mon);
  Slot& slot = example.straight("squat", "3x5 @ 100 kg");
  Example::step(slot, Step::Per::week, 5'000);
  example.start("2026-12-07");
  example.did("2026-12-07", "squat", 100'000, {5, 5, 5});
  CHECK(loads_text(example.block()) == "100|105|110*|115*");
  example.did("2026-12-14", "squat", 105'000, {5, 5, 4});
  CHECK(loads_text(example.block()) == "100|105|105|110*");
  SECTION("at a lighter load than asked it is not done") {
    example.log->sessions.pop_back();
    example.did("2026-12-14", "squat", 102'500, {5, 5, 5});
    CHECK(loads_text(example.block()) == "100|105|105|110*");
  }
  SECTION("a failed day is judged by the load that its own steps give") {
    example.did("2026-12-21", "squat", 105'000, {5, 5, 5});
    CHECK(loads_text(example.block()) == "100|105|105|110");
  }
}

}  // namespace
}  // namespace topset::planning
