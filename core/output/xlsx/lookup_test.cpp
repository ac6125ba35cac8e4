#include "output/xlsx/lookup.hpp"

#include <random>

#include "catch.hpp"

namespace topset::output::xlsx {
namespace {

using Steps = std::vector<Lookup::Step>;

Loadables kilos(std::vector<std::int64_t> loads) { return Loadables(std::move(loads), Unit::kg); }

// What the table says for a target of numerator / denominator thousandths.
std::optional<std::int64_t> looked_up(const Lookup& table, std::int64_t numerator,
                                      std::int64_t denominator) {
  const std::int64_t floor = 2 * numerator / denominator;
  const std::int64_t ceiling = (2 * numerator + denominator - 1) / denominator;
  const std::int64_t key = table.key == Key::floor     ? floor
                           : table.key == Key::ceiling ? ceiling
                                                       : floor + ceiling;
  std::optional<std::int64_t> load;
  for (const Lookup::Step& step : table.steps)
    if (step.from <= key) load = step.load;
  return load;
}

TEST_CASE("rounding to the nearest begins each load halfway, ties up") {
  const Lookup table = lookup(kilos({20'000, 22'500, 25'000}), Rounding::nearest, 0);
  CHECK(table.key == Key::floor);
  // Twice 21.25, 23.75 and 26.25 kg: past the last, as if one more load followed.
  CHECK(table.steps ==
        Steps{{-1, 20'000}, {42'500, 22'500}, {47'500, 25'000}, {52'500, std::nullopt}});
}

TEST_CASE("rounding down begins each load at itself") {
  const Lookup table = lookup(kilos({20'000, 22'500}), Rounding::down, 0);
  CHECK(table.key == Key::floor);
  CHECK(table.steps == Steps{{-1, 20'000}, {45'000, 22'500}, {50'000, std::nullopt}});
}

TEST_CASE("rounding up begins each load just past the one before") {
  const Lookup table = lookup(kilos({20'000, 22'500}), Rounding::up, 0);
  CHECK(table.key == Key::ceiling);
  CHECK(table.steps == Steps{{-1, 20'000}, {40'001, 22'500}, {45'001, std::nullopt}});
}

TEST_CASE("a single load is taken up to itself") {
  const Lookup table = lookup(kilos({16'000}), Rounding::nearest, 0);
  CHECK(table.key == Key::ceiling);
  CHECK(table.steps == Steps{{-1, 16'000}, {32'001, std::nullopt}});
}

TEST_CASE("the table takes what Loadables takes, for any loads, step and target") {
  constexpr std::uint32_t kSeed = 20261122;
  INFO("seed " << kSeed);
  std::mt19937_64 random(kSeed);
  const auto between = [&](std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution<std::int64_t>(low, high)(random);
  };
  for (int turn = 0; turn < 300; ++turn) {
    // Plates in even steps, or bought in two countries.
    std::vector<std::int64_t> loads;
    std::int64_t load = between(0, 30) * 500;
    const std::int64_t count = between(1, 40);
    for (std::int64_t i = 0; i < count; ++i) {
      loads.push_back(load);
      load += turn % 2 == 0 ? between(1, 4) * 1250 : between(1, 5000);
    }
    const Loadables table = kilos(loads);
    const std::int64_t step = turn % 3 == 0 ? 0 : between(1, 8) * (turn % 3 == 1 ? 1250 : 700);
    for (const Rounding rounding : {Rounding::nearest, Rounding::up, Rounding::down}) {
      const Lookup made = lookup(table, rounding, step);
      for (int target = 0; target < 60; ++target) {
        const std::int64_t denominator = between(1, 4) == 1 ? 1 : between(1, 10'000);
        std::int64_t numerator = between(0, (table.heaviest() + 8000) * denominator);
        if (target % 3 == 0) {  // a tie, or a hair beside one
          const auto at = static_cast<std::size_t>(between(0, count - 1));
          const std::int64_t next = at + 1 < loads.size() ? loads[at + 1] : loads[at] + step;
          numerator = (loads[at] + next) * denominator / 2 + between(-1, 1);
          if (numerator < 0) numerator = 0;
        }
        const Loadables::Choice choice =
            table.choose(Int128{numerator}, Int128{denominator}, rounding, step);
        const auto expected = choice.fit == Loadables::Fit::past
                                  ? std::nullopt
                                  : std::optional<std::int64_t>(choice.load);
        INFO("turn " << turn << ", " << numerator << " / " << denominator << ", step " << step
                     << ", " << name(rounding));
        REQUIRE(looked_up(made, numerator, denominator) == expected);
      }
    }
  }
}

}  // namespace
}  // namespace topset::output::xlsx
