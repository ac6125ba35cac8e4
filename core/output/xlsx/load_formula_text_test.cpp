#include "output/xlsx/load_formula_text.hpp"

#include <random>

#include "catch.hpp"
#include "output/xlsx/spreadsheet.hpp"

namespace topset::output::xlsx {
namespace {

using testing::Cell;
using testing::Spreadsheet;

constexpr std::int64_t kMost = 1'000'000;  // 1,000 kg

Loadables steps_of(std::int64_t from, std::int64_t to, std::int64_t step) {
  std::vector<std::int64_t> loads;
  for (std::int64_t load = from; load <= to; load += step) loads.push_back(load);
  return Loadables(std::move(loads), Unit::kg);
}

LookupReference place(Spreadsheet& sheet, const Lookup& table) {
  sheet.ranges["keys"].clear();
  sheet.ranges["loads"].clear();
  for (const Lookup::Step& step : table.steps) {
    sheet.ranges["keys"].push_back(static_cast<double>(step.from));
    if (step.load)
      sheet.ranges["loads"].push_back(static_cast<double>(*step.load) / 1000);
    else
      sheet.ranges["loads"].push_back(std::string("—"));
  }
  return {table.key, "keys", "loads"};
}

LoadFormula share(std::size_t cell, const Rational& part, const Rational& constant = Rational(0)) {
  return {{{cell, part}}, constant};
}

TEST_CASE("a percent of one max is looked up by whole numbers") {
  const std::vector<MaxReference> maxes = {{"H5", 1, kMost}};
  const LookupReference table{Key::floor, "keys", "loads"};
  // 90 % is 9/10, and twice it 9/5.
  CHECK(load_text(share(0, Rational::of(9, 10)), 0, maxes, table) ==
        "IF(H5>0,INDEX(loads,MATCH(INT((9*H5)/5),keys,1)),\"\")");
}

TEST_CASE("a load taken off may not go under nothing") {
  const std::vector<MaxReference> maxes = {{"H5", 1, kMost}};
  const LookupReference table{Key::ceiling, "keys", "loads"};
  CHECK(load_text(share(0, Rational::of(3, 4), Rational(-5000)), 0, maxes, table) ==
        "IF(H5>0,INDEX(loads,MATCH(-INT(-(MAX(0,3*H5-20000))/2),keys,1)),\"\")");
}

TEST_CASE("what is added after rounding is rounded once more") {
  const std::vector<MaxReference> maxes = {{"H5", 1, kMost}};
  Spreadsheet sheet;
  const LookupReference table =
      place(sheet, lookup(steps_of(20'000, 200'000, 2'500), Rounding::nearest, 0));
  sheet.cells["H5"] = 103'000.0;
  const auto text = load_text(share(0, Rational::of(8, 10)), 4'000, maxes, table);
  REQUIRE(text);
  // 82.4 is 82.5, and 86.5 is 87.5.
  CHECK(sheet.evaluate(*text) == Cell(87.5));
}

TEST_CASE("without a max there is no load, and past the heaviest a dash") {
  const std::vector<MaxReference> maxes = {{"H5", 1, kMost}};
  Spreadsheet sheet;
  const LookupReference table =
      place(sheet, lookup(steps_of(20'000, 200'000, 2'500), Rounding::nearest, 0));
  const auto text = load_text(share(0, Rational(1)), 0, maxes, table);
  REQUIRE(text);
  sheet.cells["H5"] = 0.0;
  CHECK(sheet.evaluate(*text) == Cell(std::string()));
  sheet.cells["H5"] = 201'250.0;
  CHECK(sheet.evaluate(*text) == Cell(std::string("—")));
}

TEST_CASE("a number that needs more than fifteen digits makes no formula") {
  const std::vector<MaxReference> maxes = {{"H5", 1, kMost}};
  const LookupReference table{Key::floor, "keys", "loads"};
  CHECK(load_text(share(0, Rational::of(499'999'999, 1'000'000'000)), 0, maxes, table));
  CHECK_FALSE(load_text(share(0, Rational::of(500'000'001, 1'000'000'000)), 0, maxes, table));
}

TEST_CASE("a spreadsheet's doubles give every load that exact fractions give") {
  constexpr std::uint32_t kSeed = 20261123;
  INFO("seed " << kSeed);
  std::mt19937_64 random(kSeed);
  const auto between = [&](std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution<std::int64_t>(low, high)(random);
  };
  int ties = 0;
  int made = 0;
  for (int turn = 0; turn < 20'000; ++turn) {
    const std::int64_t unit = turn % 5 == 0 ? 1'000 : 2'500;
    const Loadables loads = steps_of(between(0, 20) * 1000, 400'000, unit);
    const auto rounding = static_cast<Rounding>(between(0, 2));
    Spreadsheet sheet;
    const LookupReference table = place(sheet, lookup(loads, rounding, 0));
    // Percents to a hundredth, a dose upon them, steps of 2.5 % upon those, and a load.
    Rational part = Rational::of(between(1, 15'000), 10'000);
    if (turn % 2 == 0) part = part * Rational::of(between(50, 110), 100);
    for (std::int64_t steps = turn % 7 == 0 ? between(1, 4) : 0; steps > 0; --steps)
      part = part * Rational::of(41, 40);
    const Rational constant(turn % 3 == 0 ? between(-20, 20) * 500 : 0);
    const std::int64_t scale = turn % 4 == 0 ? 10 : 1;
    std::int64_t max = between(1, turn % 11 == 0 ? 900'000 : 300'000) * scale;
    if (turn % 2 == 1 && part.denominator() < 20'000) {
      // A max that makes a tie, if there is one.
      const Rational wanted =
          (Rational(between(8, 150) * unit) + Rational::of(unit, 2) - constant) / part *
          Rational(scale);
      if (wanted > Rational(0)) max = wanted.half_up();
    }
    const std::vector<MaxReference> maxes = {{"H5", scale, kMost * scale}};
    const LoadFormula formula = share(0, part, constant);
    const auto text = load_text(formula, 0, maxes, table);
    if (!text) continue;
    ++made;
    sheet.cells["H5"] = static_cast<double>(max);
    Rational exact = part * Rational::of(max, scale) + constant;
    if (exact < Rational(0)) exact = Rational(0);
    if ((exact * Rational(2)).is_whole() && (exact * Rational(2)).half_up() % unit == 0) ++ties;
    const Loadables::Choice choice = loads.choose(exact, rounding);
    const Cell expected = choice.fit == Loadables::Fit::past
                              ? Cell(std::string("—"))
                              : Cell(static_cast<double>(choice.load) / 1000);
    INFO("turn " << turn << ": " << *text << " with " << max);
    REQUIRE(sheet.evaluate(*text) == expected);
  }
  CHECK(made > 15'000);
  CHECK(ties > 100);
}

}  // namespace
}  // namespace topset::output::xlsx
