#include "block/stages.hpp"

#include "block/ramp.hpp"
#include "catch.hpp"

namespace topset::block {
namespace {

constexpr std::array<std::int64_t, 3> kShares{5000, 3300, 1700};
using Fixed = std::array<std::optional<int>, 3>;

}  // namespace

TEST_CASE("weeks are shared 50 : 33 : 17, the largest remainder first") {
  // 6 weeks: 3, 1.98 and 1.02. 8: 4, 2.64 and 1.36. 9: 4.5, 2.97 and 1.53.
  const Lengths expected[] = {{1, 0, 0}, {1, 1, 0}, {1, 1, 1}, {2, 1, 1}, {2, 2, 1}, {3, 2, 1},
                              {4, 2, 1}, {4, 3, 1}, {4, 3, 2}, {5, 3, 2}, {5, 4, 2}, {6, 4, 2}};
  for (int weeks = 1; weeks <= 12; ++weeks) {
    INFO(weeks << " weeks");
    CHECK(lengths(weeks, {}, kShares) == expected[weeks - 1]);
  }
}

TEST_CASE("lengths that are written stay, and the others share what is left") {
  CHECK(lengths(8, Fixed{5, std::nullopt, std::nullopt}, kShares) == Lengths{5, 2, 1});
  CHECK(lengths(8, Fixed{std::nullopt, std::nullopt, 2}, kShares) == Lengths{4, 2, 2});
  CHECK(lengths(8, Fixed{4, 3, 1}, kShares) == Lengths{4, 3, 1});
  CHECK(lengths(8, Fixed{0, std::nullopt, std::nullopt}, kShares) == Lengths{0, 5, 3});
}

TEST_CASE("written lengths that don't fit the weeks keep their sum") {
  CHECK(lengths(8, Fixed{4, 4, 4}, kShares) == Lengths{4, 4, 4});
  CHECK(lengths(8, Fixed{9, std::nullopt, std::nullopt}, kShares) == Lengths{9, 0, 0});
}

TEST_CASE("shares are weights, and equal remainders go to the earlier stage") {
  CHECK(lengths(4, {}, {1, 1, 1}) == Lengths{2, 1, 1});
  CHECK(lengths(4, {}, {1, 0, 1}) == Lengths{2, 0, 2});
}

TEST_CASE("weeks are given out whole, and none is lost") {
  for (int weeks = 1; weeks <= 52; ++weeks)
    for (std::int64_t first = 0; first <= 100; first += 7)
      for (std::int64_t second = 0; second <= 100; second += 9) {
        INFO(weeks << " weeks by " << first << " : " << second << " : 31");
        const Lengths out = lengths(weeks, {}, {first, second, 31});
        CHECK(out[0] + out[1] + out[2] == weeks);
        for (std::size_t i = 0; i < 3; ++i) {
          // A stage is less than a week off its exact share.
          const std::int64_t share = i == 0 ? first : i == 1 ? second : 31;
          const std::int64_t whole = first + second + 31;
          CHECK(out[i] * whole > weeks * share - whole);
          CHECK(out[i] * whole < weeks * share + whole);
        }
      }
}

TEST_CASE("a phase is a stage in either spelling, whatever its case") {
  CHECK(stage_named("accumulation") == kAccumulation);
  CHECK(stage_named("Transmutation") == kTransmutation);
  CHECK(stage_named("realisation") == kRealisation);
  CHECK(stage_named("REALIZATION") == kRealisation);
  CHECK(stage_named("build") == std::nullopt);
  CHECK(stage_named("") == std::nullopt);
}

TEST_CASE("a ramp goes in equal steps, half up to a basis point, a set and a rep") {
  const Prescription first = sets(5).reps(10).percent(60);
  const Prescription last = sets(4).reps(8).percent(70);
  const auto words = [&](int place, int weeks) { return text(between(first, last, place, weeks)); };
  CHECK(words(0, 4) == "5x10 @ 60 %");
  CHECK(words(1, 4) == "5x9 @ 63.33 %");  // 4.67 sets, 9.33 reps
  CHECK(words(2, 4) == "4x9 @ 66.67 %");  // 4.33 sets, 8.67 reps
  CHECK(words(3, 4) == "4x8 @ 70 %");
  CHECK(words(1, 3) == "5x9 @ 65 %");  // 4.5 sets are 5
  CHECK(words(0, 1) == "5x10 @ 60 %");
}

TEST_CASE("a ramp of loads is half up to grams, and one of RPE to halves") {
  const auto middle = [](const Prescription& first, const Prescription& last, int place,
                         int weeks) { return text(between(first, last, place, weeks)); };
  CHECK(middle(sets(3).reps(3).load(load(100)), sets(3).reps(3).load(load(110)), 1, 4) ==
        "3x3 @ 103.333 kg");
  CHECK(middle(sets(3).reps(3).rpe(7), sets(3).reps(3).rpe(9), 1, 4) == "3x3 @ rpe 7.5");
  CHECK(middle(sets(3).reps(3).rpe(7), sets(3).reps(3).rpe(9), 2, 4) == "3x3 @ rpe 8.5");
}

TEST_CASE("only sets in the same terms have a way from one to the other") {
  const Prescription share = sets(3).reps(3).percent(80);
  CHECK(are_alike(share, sets(5).reps(1).percent(95)));
  CHECK(!are_alike(share, sets(3).reps(3).percent(80).of_training_max()));
  CHECK(!are_alike(share, sets(3).reps(3).load(load(100))));
  CHECK(!are_alike(share, sets(3).reps(3).percent(80).amrap()));
  CHECK(!are_alike(share, sets(3).seconds(30).percent(80)));
  CHECK(!are_alike(share, sets(3).reps(3).rpe(8)));
}

}  // namespace topset::block
