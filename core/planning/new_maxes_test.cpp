#include "planning/new_maxes.hpp"

#include "catch.hpp"
#include "planning/testing/example.hpp"

namespace topset::planning {
namespace {

using namespace testing;
using enum Weekday;

// Three weeks of squats at 80 % of 150 kg, with a new max from week 3.
Example tested_in_week_two() {
  Example example(3);
  example.max("squat", 150'000);
  example.session(mon).straight("squat", "5x5 @ 80 %");
  NewMax max;
  max.exercise = "squat";
  max.from = 3;
  max.load = WrittenLoad{{10'000, Unit::kg}, {}};
  example.program.maxes.push_back(max);
  example.start("2026-12-07");
  return example;
}

const PlannedRow& row(const Block& block, std::size_t week) {
  return block.weeks.at(week).sessions.at(0).exercises.at(0).rows.at(0);
}

TEST_CASE("a new max holds from its week on, projected until it is tested") {
  const Block block = tested_in_week_two().block();
  CHECK(loads_text(block) == "120|120|127.5*");
  CHECK(row(block, 2).why ==
        "127.5 kg = 80 % x 160 kg (1RM, 150 kg + 10 kg from week 3) = 128, nearest loadable 127.5 "
        "(25+25+2.5+1.25 a side)");
  CHECK(*row(block, 2).intensity == Rational::of(80, 100));
}

TEST_CASE("a new max may be a percent of the old one, or a load") {
  Example example = tested_in_week_two();
  example.program.maxes[0].load.reset();
  example.program.maxes[0].percent = {10500};
  CHECK(loads_text(example.block()) == "120|120|125*");
  example.program.maxes[0].load = WrittenLoad{{200'000, Unit::kg}, {}};
  example.program.maxes[0].is_total = true;
  CHECK(loads_text(example.block()) == "120|120|160*");
}

TEST_CASE("a logged test is the max, and no projection") {
  Example example = tested_in_week_two();
  SECTION("the best single") {
    example.did("2026-12-14", "squat", 162'500, {1}, SetKind::test);
    const Block block = example.block();
    CHECK(loads_text(block) == "120|120|130");
    CHECK(row(block, 2).why ==
          "130 kg = 80 % x 162.5 kg (1RM, tested before week 3) (25+25+5 a side)");
  }
  SECTION("what is no test, or comes later, is not") {
    example.did("2026-12-14", "squat", 162'500, {1}, SetKind::top);
    example.did("2026-12-21", "squat", 170'000, {1}, SetKind::test);
    CHECK(loads_text(example.block()) == "120|120|127.5*");
  }
}

TEST_CASE("a training max that follows the 1RM follows the new one") {
  Example example = tested_in_week_two();
  example.strategies.offer("table-1", always({{SetKind::straight, "5x5 @ 80 % of training_max"}}));
  const Block block = example.block();
  CHECK(*row(block, 0).exact == Rational(108'000));
  CHECK(*row(block, 2).exact == Rational(115'200));
}

TEST_CASE("slots that come after another see its maxes") {
  Example example(2);
  example.max("squat", 140'000);
  example.session(mon).straight("squat", "1x5 @ 95 % of training_max");
  Slot& main = example.program.slots[0];
  main.of = Base::training_max;
  Example::step(main, Step::Per::week, 5'000);
  example.session(thu).straight("squat", "5x10 @ 50 % of training_max");
  CHECK(loads_text(example.block()) == "120 62.5|125* 62.5");
  example.program.slots[1].after = {0};
  CHECK(loads_text(example.block()) == "120 62.5|125* 65*");
}

}  // namespace
}  // namespace topset::planning
