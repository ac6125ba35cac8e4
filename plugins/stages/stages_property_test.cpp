// Random programs and logs against a model of the state that shares no line with the strategy: it
// counts in whole grams, keeps no notes, and is told what happened instead of finding out.
#include <random>

#include "catch.hpp"
#include "testing/library.hpp"

using topset_testing::Answer;
using topset_testing::Library;
using topset_testing::Question;

namespace {

constexpr std::uint64_t kSeed = 20'261'122;

using Random = std::mt19937_64;

std::int64_t pick(Random& random, std::int64_t low, std::int64_t high) {
  return low + static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(high - low + 1));
}

// The nearest load on 2.5 kg steps from a 20 kg bar, ties up.
std::int64_t on_bar(std::int64_t grams) {
  const std::int64_t steps = (2 * (grams - 20'000) + 2'500) / 5'000;
  return grams <= 20'000 ? 20'000 : 20'000 + steps * 2'500;
}

enum class Restart {
  repeat,
  from_load,
  from_first,
  from_rep_max
};

struct Model {
  std::vector<std::int64_t> reps;  // of each stage; every stage has three sets
  std::int64_t increment = 0;
  int tries = 1;
  Restart restart = Restart::repeat;
  std::size_t stage = 0;
  std::int64_t load = 0;
  std::int64_t first = 0;
  std::int64_t best = 0;  // load x (30 + reps) of the best set since the last restart
  int failures = 0;

  void lift(std::int64_t lifted, std::int64_t done, bool success) {
    if (lifted != on_bar(load)) load = lifted;
    if (stage == 0) first = load;
    if (done > 0) best = std::max(best, lifted * (done == 1 ? 30 : 30 + done));
    if (success) {
      load += increment;
      failures = 0;
    } else if (++failures == tries) {
      failures = 0;
      if (stage + 1 < reps.size())
        ++stage;
      else
        start_over();
    }
  }

  void start_over() {
    if (restart == Restart::repeat) return;
    if (restart == Restart::from_load) load = (load * 9 + 5) / 10;
    if (restart == Restart::from_first) load = first + 7'500;
    // 85 % of best / 35, half up.
    if (restart == Restart::from_rep_max) load = (2 * best * 85 + 3'500) / 7'000;
    stage = 0;
    best = 0;
  }
};

// What is written for a model, and the line for its start.
Question question_for(const Model& model, std::uint32_t weeks) {
  Question question;
  question.weeks = weeks;
  std::vector<std::string> stages;
  for (const std::int64_t reps : model.reps) stages.push_back("3x" + std::to_string(reps));
  question.with_list("stages", stages)
      .with("start", "60 kg")
      .with("tries", std::to_string(model.tries));
  question.with("increment", model.increment == 5'000 ? "5 kg" : "2.5 kg");
  switch (model.restart) {
    case Restart::repeat: question.with("restart", "repeat"); break;
    case Restart::from_load: question.with("reset", "90 %"); break;
    case Restart::from_first: question.with("restart", "+7.5 kg"); break;
    case Restart::from_rep_max: break;
  }
  return question;
}

std::string grams(std::int64_t load) {
  const std::string thousandths = std::to_string(1'000 + load % 1'000).substr(1);
  return std::to_string(load / 1'000) + "." + thousandths;
}

}  // namespace

TEST_CASE("stages follow the log exactly, whatever happened") {
  const Library library(TOPSET_STRATEGY_DIR "/stages.so");
  Random random(kSeed);
  INFO("seed " << kSeed);
  std::size_t restarts = 0;
  for (int round = 0; round < 400; ++round) {
    Model model;
    const std::int64_t stages = pick(random, 1, 3);
    for (std::int64_t i = 0; i < stages; ++i) model.reps.push_back(9 - 3 * i);
    model.increment = pick(random, 0, 1) == 0 ? 2'500 : 5'000;
    model.tries = static_cast<int>(pick(random, 1, 2));
    model.restart = static_cast<Restart>(pick(random, 0, 3));
    model.load = model.first = 60'000;

    constexpr std::uint32_t kWeeks = 16;
    Question question = question_for(model, kWeeks);
    question.deload_week = static_cast<std::uint32_t>(pick(random, 0, 15));
    std::vector<std::pair<std::size_t, std::int64_t>> expected;  // stage and load of each week
    std::pair<std::size_t, std::int64_t> before{0, model.load};
    for (std::uint32_t week = 1; week <= kWeeks; ++week) {
      if (week == question.deload_week) {
        expected.push_back(before);
        if (pick(random, 0, 1) == 0) question.done(week, 1, {"3x40x1"});
        continue;
      }
      before = {model.stage, model.load};
      expected.push_back(before);
      const std::int64_t asked = model.reps[model.stage];
      const std::int64_t last = pick(random, 0, 2) == 0 ? pick(random, 0, asked - 1) : asked;
      const std::int64_t lifted = on_bar(model.load) + (pick(random, 0, 6) == 0 ? 10'000 : 0);
      if (week != kWeeks && pick(random, 0, 9) == 0) continue;  // left out
      question.done(week, 1,
                    {"2x" + grams(lifted) + "x" + std::to_string(asked),
                     grams(lifted) + "x" + std::to_string(last)});
      const std::size_t stage = model.stage;
      // The best set has all its reps: the first two always do.
      model.lift(lifted, asked, last == asked);
      restarts += model.stage < stage ? 1 : 0;
    }

    const Answer answer = library.ask("stages", question);
    INFO("round " << round);
    REQUIRE(answer.status == TOPSET_OK);
    REQUIRE(answer.raw.size() == kWeeks);
    for (std::size_t i = 0; i < kWeeks; ++i) {
      INFO("week " << i + 1 << ": " << answer.rows[i]);
      CHECK(answer.raw[i].amount_min == model.reps[expected[i].first]);
      CHECK(answer.raw[i].load == expected[i].second);
      // A new rep max is an estimate until it is tested.
      if (model.restart != Restart::from_rep_max)
        CHECK((answer.raw[i].flags & TOPSET_ROW_PROJECTED) == 0);
    }
  }
  CHECK(restarts > 100);
}

TEST_CASE("what is not logged yet rises time after time") {
  const Library library(TOPSET_STRATEGY_DIR "/stages.so");
  Random random(kSeed);
  for (int round = 0; round < 50; ++round) {
    const auto logged = static_cast<std::uint32_t>(pick(random, 0, 8));
    Model model{{5, 3}, 2'500, 1, Restart::from_load, 0, 60'000, 60'000, 0, 0};
    Question question = question_for(model, 12);
    for (std::uint32_t week = 1; week <= logged; ++week) {
      const std::int64_t asked = model.reps[model.stage];
      const bool success = pick(random, 0, 2) != 0;
      const std::int64_t lifted = on_bar(model.load);
      question.done(week, 1,
                    {"2x" + grams(lifted) + "x" + std::to_string(asked),
                     grams(lifted) + "x" + std::to_string(asked - (success ? 0 : 1))});
      model.lift(lifted, asked, success);
    }
    const Answer answer = library.ask("stages", question);
    INFO("seed " << kSeed << ", round " << round);
    REQUIRE(answer.raw.size() == 12);
    for (std::size_t i = logged; i < 12; ++i) {
      INFO("week " << i + 1 << ": " << answer.rows[i]);
      const auto ahead = static_cast<std::int64_t>(i - logged);
      CHECK(answer.raw[i].load == model.load + ahead * 2'500);
      CHECK(((answer.raw[i].flags & TOPSET_ROW_PROJECTED) != 0) == (ahead > 0));
    }
  }
}
