#include "training/loadables.hpp"

#include <algorithm>
#include <random>

#include "catch.hpp"

namespace topset {
namespace {

using Fit = Loadables::Fit;
using Choice = Loadables::Choice;

// A 20 kg bar in 2.5 kg steps up to 200 kg.
Loadables bar() {
  std::vector<std::int64_t> loads;
  for (std::int64_t load = 20'000; load <= 200'000; load += 2500) loads.push_back(load);
  return {loads, Unit::kg};
}

TEST_CASE("a product is rounded once, so 128.7495 is 127.5 and 128.75 is 130") {
  const Rational exact = Rational(144'500) * as_fraction({8910});
  CHECK(bar().choose(exact, Rounding::nearest) == Choice{Fit::rounded, 127'500});
  CHECK(bar().choose(Rational(128'750), Rounding::nearest) == Choice{Fit::rounded, 130'000});
}

TEST_CASE("rounding goes to the neighbour it is told to") {
  const Rational target(141'000);
  CHECK(bar().choose(target, Rounding::nearest) == Choice{Fit::rounded, 140'000});
  CHECK(bar().choose(target, Rounding::down) == Choice{Fit::rounded, 140'000});
  CHECK(bar().choose(target, Rounding::up) == Choice{Fit::rounded, 142'500});
  const Rational hair = Rational::of(140'000'001, 1000);
  CHECK(bar().choose(hair, Rounding::up) == Choice{Fit::rounded, 142'500});
  CHECK(bar().choose(hair, Rounding::down) == Choice{Fit::rounded, 140'000});
}

TEST_CASE("a loadable target is itself, however it is rounded") {
  for (const Rounding rounding : {Rounding::nearest, Rounding::down, Rounding::up}) {
    CHECK(bar().choose(Rational(20'000), rounding) == Choice{Fit::exact, 20'000});
    CHECK(bar().choose(Rational(142'500), rounding) == Choice{Fit::exact, 142'500});
    CHECK(bar().choose(Rational(200'000), rounding) == Choice{Fit::exact, 200'000});
  }
}

TEST_CASE("under the bar is the bar, past the plates is no load") {
  for (const Rounding rounding : {Rounding::nearest, Rounding::down, Rounding::up}) {
    CHECK(bar().choose(Rational::of(39'999, 2), rounding) == Choice{Fit::under, 20'000});
    CHECK(bar().choose(Rational(0), rounding) == Choice{Fit::under, 20'000});
    CHECK(bar().choose(Rational(-5000), rounding) == Choice{Fit::under, 20'000});
    CHECK(bar().choose(Rational(202'500), rounding) == Choice{Fit::past, 0});
    CHECK(Loadables().choose(Rational(100'000), rounding) == Choice{Fit::no_loads, 0});
  }
}

TEST_CASE("a hair past the last load is the last load, unless it is rounded up") {
  const Rational hair = Rational::of(400'001, 2);
  CHECK(bar().choose(hair, Rounding::nearest) == Choice{Fit::rounded, 200'000});
  CHECK(bar().choose(hair, Rounding::down) == Choice{Fit::rounded, 200'000});
  CHECK(bar().choose(hair, Rounding::up) == Choice{Fit::past, 0});
  CHECK(bar().choose(Rational(201'249), Rounding::nearest) == Choice{Fit::rounded, 200'000});
  CHECK(bar().choose(Rational(201'250), Rounding::nearest) == Choice{Fit::past, 0});
  CHECK(bar().choose(Rational(202'499), Rounding::down) == Choice{Fit::rounded, 200'000});
  CHECK(Loadables({20'000}, Unit::kg).choose(hair, Rounding::nearest) == Choice{Fit::past, 0});
}

TEST_CASE("a coarser step keeps the loads that are its multiples") {
  CHECK(bar().choose(Rational(128'000), Rounding::nearest, 5000) == Choice{Fit::rounded, 130'000});
  CHECK(bar().choose(Rational(127'500), Rounding::nearest, 5000) == Choice{Fit::rounded, 130'000});
  CHECK(bar().choose(Rational(127'500), Rounding::down, 5000) == Choice{Fit::rounded, 125'000});
  CHECK(bar().choose(Rational(130'000), Rounding::up, 5000) == Choice{Fit::exact, 130'000});
  CHECK(bar().choose(Rational(198'000), Rounding::up, 30'000) == Choice{Fit::rounded, 180'000});
  CHECK(bar().choose(Rational(22'000), Rounding::down, 30'000) == Choice{Fit::rounded, 30'000});
  CHECK(bar().choose(Rational(10'000), Rounding::down, 30'000) == Choice{Fit::under, 30'000});
  CHECK(bar().choose(Rational(203'000), Rounding::down, 30'000) == Choice{Fit::past, 0});
}

TEST_CASE("a multiple of the step farther away than the step is not taken") {
  const Loadables odd({95'300, 97'600, 120'000, 160'900, 245'000}, Unit::kg);
  CHECK(odd.choose(Rational(160'000), Rounding::up, 5000) == Choice{Fit::rounded, 160'900});
  CHECK(odd.choose(Rational(160'000), Rounding::nearest, 5000) == Choice{Fit::rounded, 160'900});
  CHECK(odd.choose(Rational(122'000), Rounding::nearest, 5000) == Choice{Fit::rounded, 120'000});
}

TEST_CASE("a step that no load is a multiple of is no step") {
  CHECK(bar().choose(Rational(128'000), Rounding::nearest, 999'983) ==
        Choice{Fit::rounded, 127'500});
  CHECK(bar().choose(Rational(19'000), Rounding::nearest, 999'983) == Choice{Fit::under, 20'000});
}

TEST_CASE("a target may be wide, or not in lowest terms") {
  CHECK(bar().choose(514'998, 4, Rounding::nearest) == Choice{Fit::rounded, 127'500});
  const Int128 wide = static_cast<Int128>(1) << 90;
  CHECK(bar().choose(wide, wide / 128'750, Rounding::nearest) == Choice{Fit::rounded, 130'000});
  CHECK(bar().choose(wide, 1, Rounding::nearest) == Choice{Fit::past, 0});
}

TEST_CASE("the table knows which loads it holds") {
  CHECK(bar().holds(142'500));
  CHECK_FALSE(bar().holds(141'000));
  CHECK_FALSE(Loadables().holds(0));
}

TEST_CASE("a choice agrees with looking at every load") {
  constexpr std::uint64_t kSeed = 144'500;
  std::mt19937_64 random(kSeed);
  for (int round = 0; round < 5000; ++round) {
    std::vector<std::int64_t> loads;
    for (auto count = random() % 12 + 1; count > 0; --count)
      loads.push_back(static_cast<std::int64_t>(random() % 60));
    std::sort(loads.begin(), loads.end());
    loads.erase(std::unique(loads.begin(), loads.end()), loads.end());
    const Rational target =
        Rational::of(static_cast<std::int64_t>(random() % 200), 1 + static_cast<int>(random() % 4));
    INFO("seed " << kSeed << ", round " << round);

    std::optional<std::int64_t> down, up;
    for (const std::int64_t load : loads) {
      if (Rational(load) <= target) down = load;
      if (Rational(load) >= target && !up) up = load;
    }
    const Loadables table(loads, Unit::kg);
    if (!up) {
      REQUIRE(table.choose(target, Rounding::up).fit == Fit::past);
      const std::int64_t step = loads.size() < 2 ? 0 : loads.back() - loads[loads.size() - 2];
      const bool in_reach = target * Rational(2) < Rational(2 * loads.back() + step);
      REQUIRE((table.choose(target, Rounding::nearest).fit == Fit::past) == !in_reach);
      continue;
    }
    if (!down) down = up;
    const bool upwards = Rational(*up) - target <= target - Rational(*down) || *down == *up;
    REQUIRE(table.choose(target, Rounding::down).load == *down);
    REQUIRE(table.choose(target, Rounding::up).load == *up);
    REQUIRE(table.choose(target, Rounding::nearest).load == (upwards ? *up : *down));
  }
}

}  // namespace
}  // namespace topset
