// Random logs of 5/3/1 and of a wave by reps against a model that shares no line with the strategy.
#include <charconv>
#include <random>

#include "catch.hpp"
#include "testing/library.hpp"

using topset_testing::Answer;
using topset_testing::Library;
using topset_testing::Question;

namespace {

constexpr std::uint64_t kSeed = 20'261'123;

using Random = std::mt19937_64;

std::int64_t pick(Random& random, std::int64_t low, std::int64_t high) {
  return low + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(high - low + 1));
}

std::int64_t on_bar(std::int64_t grams) {
  const std::int64_t steps = (2 * (grams - 20'000) + 2'500) / 5'000;
  return grams <= 20'000 ? 20'000 : 20'000 + steps * 2'500;
}

std::string grams(std::int64_t load) {
  return std::to_string(load / 1'000) + "." + std::to_string(1'000 + load % 1'000).substr(1);
}

// The training max of every fourth occurrence, from `1 from 4: 131000 why`.
std::vector<std::int64_t> by_wave(const Answer& answer, std::int64_t first, std::size_t waves) {
  std::vector<std::int64_t> all(waves, first);
  for (const std::string& max : answer.maxes) {
    const std::size_t colon = max.find(": ");
    std::size_t from = 0;
    std::int64_t load = 0;
    std::from_chars(max.data() + 7, max.data() + colon, from);
    std::from_chars(max.data() + colon + 2, max.data() + max.size(), load);
    for (std::size_t wave = from / 4; wave < waves; ++wave) all[wave] = load;
    CHECK(from % 4 == 0);
  }
  return all;
}

constexpr std::int64_t kShares[] = {85, 90, 95};  // percent, of the sets that count
constexpr std::int64_t kAsked[] = {5, 3, 1};

// The sets of a week as they were lifted; `reps` of the last.
std::vector<std::string> lifted(std::int64_t max, std::size_t week, std::int64_t reps) {
  const std::int64_t share = kShares[week];
  return {grams(on_bar(max * (share - 20) / 100)) + "x5",
          grams(on_bar(max * (share - 10) / 100)) + "x3",
          grams(on_bar(max * share / 100)) + "x" + std::to_string(reps)};
}

}  // namespace

TEST_CASE("5/3/1 follows the log, whatever was missed and whenever it ends") {
  const Library library(TOPSET_STRATEGY_DIR "/wave.so");
  Random random(kSeed);
  for (int round = 0; round < 300; ++round) {
    INFO("seed " << kSeed << ", round " << round);
    constexpr std::size_t kWaves = 4;
    Question question;
    question.weeks = 4 * kWaves;
    question.one_rep_max = pick(random, 80, 220) * 1'000;
    const bool resets = pick(random, 0, 1) == 0;
    if (resets) question.with("miss", "90 %");
    const auto logged = static_cast<std::size_t>(pick(random, 0, 4 * kWaves));  // weeks

    std::int64_t max = question.one_rep_max * 9 / 10;
    const std::int64_t first = max;
    std::vector<std::int64_t> expected;
    std::vector<bool> projected;
    bool open = false;
    for (std::size_t wave = 0; wave < kWaves; ++wave) {
      expected.push_back(max);
      projected.push_back(open);
      bool missed = false, waits = false;
      for (std::size_t week = 0; week < 3; ++week) {
        if (4 * wave + week >= logged) {
          waits = true;
          continue;
        }
        const std::int64_t reps =
            kAsked[week] + (pick(random, 0, 5) == 0 ? -1 : pick(random, 0, 6));
        missed = missed || reps < kAsked[week];
        question.done(static_cast<std::uint32_t>(4 * wave + week + 1), 1, lifted(max, week, reps));
      }
      if (missed) {
        if (resets) max = (max * 9 + 5) / 10;
      } else {
        max += 5'000;
        open = open || waits;
      }
    }

    const Answer answer = library.ask("wave", question);
    REQUIRE(answer.status == TOPSET_OK);
    CHECK(by_wave(answer, first, kWaves) == expected);
    REQUIRE(answer.raw.size() == 12 * kWaves);
    for (std::size_t wave = 0; wave < kWaves; ++wave)
      CHECK(((answer.raw[12 * wave].flags & TOPSET_ROW_PROJECTED) != 0) == projected[wave]);
  }
}

TEST_CASE("steps by reps follow the log and never pass the cap") {
  const Library library(TOPSET_STRATEGY_DIR "/wave.so");
  Random random(kSeed);
  std::size_t capped = 0;
  for (int round = 0; round < 300; ++round) {
    INFO("seed " << kSeed << ", round " << round);
    constexpr std::size_t kWaves = 4;
    Question question;
    question.weeks = 4 * kWaves;
    question.one_rep_max = pick(random, 80, 220) * 1'000;
    question.with("per_rep", "2.5 kg").with("cap", "90 %").with("rep_cap", "6");
    std::int64_t max = question.one_rep_max * 9 / 10;
    const std::int64_t first = max;
    std::vector<std::int64_t> expected;
    for (std::size_t wave = 0; wave < kWaves; ++wave) {
      expected.push_back(max);
      // The heaviest set of the wave alone decides.
      const std::int64_t reps = pick(random, 0, 12);
      question.done(static_cast<std::uint32_t>(4 * wave + 1), 1, lifted(max, 0, 0));
      question.done(static_cast<std::uint32_t>(4 * wave + 3), 1, lifted(max, 2, reps));
      const std::int64_t load = on_bar(max * 95 / 100);
      const std::int64_t shown = load * (reps == 1 ? 30 : 30 + reps);  // thirty maxes
      const std::int64_t limit = (2 * shown * 9 + 300) / 600;          // 90 % of one
      const std::int64_t wanted = max + 2'500 * std::min<std::int64_t>(reps - 1, 6);
      if (wanted > max && limit < wanted) ++capped;
      max = wanted <= max ? wanted : std::max(max, std::min(wanted, limit));
    }
    const Answer answer = library.ask("wave", question);
    REQUIRE(answer.status == TOPSET_OK);
    CHECK(by_wave(answer, first, kWaves) == expected);
    CHECK((answer.raw.back().flags & TOPSET_ROW_PROJECTED) == 0);
  }
  CHECK(capped > 100);
}
