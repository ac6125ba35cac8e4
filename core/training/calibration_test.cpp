#include "training/calibration.hpp"

#include <random>
#include <vector>

#include "catch.hpp"
#include "training/loadables.hpp"

namespace topset {
namespace {

const RpeChart& chart() { return RpeChart::standard(); }

Loadables steps_of(std::int64_t step, std::int64_t heaviest) {
  std::vector<std::int64_t> loads;
  for (std::int64_t load = 20'000; load <= heaviest; load += step) loads.push_back(load);
  return {loads, Unit::kg};
}

TEST_CASE("back-off loads follow the RPE a top single is felt as") {
  // 140 x 1 planned @ 8, back-offs 10 % lighter, 2.5 kg steps.
  const Loadables bar = steps_of(2500, 300'000);
  std::vector<std::int64_t> loads;
  for (const std::int32_t felt : {70, 75, 80, 85, 90, 95}) {
    const auto exact =
        back_off_by_drop(chart(), {140'000, Unit::kg}, 1, {80}, {felt}, Rational::of(9, 10));
    loads.push_back(bar.choose(*exact, Rounding::nearest).load);
  }
  CHECK(loads == std::vector<std::int64_t>{130'000, 127'500, 125'000, 122'500, 122'500, 120'000});
}

TEST_CASE("a top set felt as planned leaves the back-off sets as planned") {
  const auto exact =
      back_off_by_drop(chart(), {140'000, Unit::kg}, 3, {85}, {85}, Rational::of(87, 100));
  CHECK(exact == Rational(121'800));
}

TEST_CASE("the felt 1RM stays an exact fraction") {
  CHECK(e1rm_felt(chart(), {140'000, Unit::kg}, 1, {80}) == Rational::of(140'000'000, 922));
  CHECK(back_off_by_percent(chart(), {140'000, Unit::kg}, 1, {80}, Rational::of(4, 5)) ==
        Rational::of(112'000'000, 922));
}

TEST_CASE("past the chart there is nothing to go by") {
  const Load top{140'000, Unit::kg};
  CHECK_FALSE(e1rm_felt(chart(), top, 13, {80}).has_value());
  CHECK_FALSE(e1rm_felt(chart(), top, 1, {45}).has_value());
  CHECK_FALSE(e1rm_felt(chart(), top, 1, {105}).has_value());
  CHECK_FALSE(e1rm_felt(chart(), {0, Unit::kg}, 1, {80}).has_value());
  CHECK_FALSE(back_off_by_drop(chart(), top, 12, {80}, {55}, Rational::of(9, 10)).has_value());
  CHECK_FALSE(back_off_by_drop(chart(), top, 12, {55}, {80}, Rational::of(9, 10)).has_value());
  CHECK_FALSE(back_off_by_percent(chart(), top, 0, {80}, Rational::of(9, 10)).has_value());
}

TEST_CASE("a harder top set never makes heavier back-off sets") {
  constexpr std::uint64_t kSeed = 20261207;
  std::mt19937_64 random(kSeed);
  const Loadables bar = steps_of(2500, 500'000);
  const auto between = [&](std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(high - low + 1));
  };
  for (int round = 0; round < 2000; ++round) {
    const Load top{between(20, 400) * 1000 + between(0, 999), Unit::kg};
    const auto reps = static_cast<std::int32_t>(between(1, 12));
    const Rpe planned{static_cast<std::int32_t>(between(60, 100))};
    const Rational kept = Rational::of(between(700, 1000), 1000);
    INFO("seed " << kSeed << ", round " << round << ": " << top.thousandths << " x " << reps);
    std::int64_t before = bar.heaviest();
    for (std::int32_t felt = 60; felt <= 100; ++felt) {
      const auto exact = back_off_by_drop(chart(), top, reps, planned, {felt}, kept);
      REQUIRE(exact.has_value());
      const Loadables::Choice choice = bar.choose(*exact, Rounding::nearest);
      const std::int64_t load = choice.fit == Loadables::Fit::past ? bar.heaviest() : choice.load;
      REQUIRE(load <= before);
      before = load;
    }
  }
}

}  // namespace
}  // namespace topset
