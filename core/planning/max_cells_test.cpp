#include "planning/max_cells.hpp"

#include <random>

#include "catch.hpp"
#include "planning/testing/example.hpp"

namespace topset::planning {
namespace {

using testing::Example;

// What a formula makes of the maxes of a block, given beside its cells; follows are worked out
// anew.
Rational value(const Block& block, const LoadFormula& formula, const std::vector<Rational>& maxes) {
  (void)block;
  Rational sum = formula.constant;
  for (const MaxShare& share : formula.shares) sum = sum + share.share * maxes[share.cell];
  return sum < Rational(0) ? Rational(0) : sum;
}

// The maxes of `block` where the athlete's own are those of `other`.
std::vector<Rational> maxes_of(const Block& block, const Block& other) {
  std::vector<Rational> maxes;
  for (std::size_t i = 0; i < block.max_cells.size(); ++i) {
    const MaxCell& cell = block.max_cells[i];
    if (!cell.follows) {
      maxes.push_back(Rational(other.max_cells[i].load));
      continue;
    }
    const Rational exact = value(block, *cell.follows, maxes);
    maxes.push_back(cell.is_rounded ? Rational(exact.half_up()) : exact);
  }
  return maxes;
}

std::vector<PlannedRow> rows_of(const Block& block) {
  std::vector<PlannedRow> rows;
  for (const BlockWeek& week : block.weeks)
    for (const BlockSession& session : week.sessions)
      for (const BlockExercise& exercise : session.exercises)
        rows.insert(rows.end(), exercise.rows.begin(), exercise.rows.end());
  return rows;
}

std::string cell_words(const MaxCell& cell) {
  return fmt::format("{} {} {} week {}: {}{}", cell.exercise, name(cell.kind), cell.reps, cell.week,
                     cell.load, cell.follows ? " follows" : "");
}

TEST_CASE("blocks have formulas only where they are asked for") {
  Example example;
  example.max("squat", 140'000);
  example.straight("squat", "5x5 @ 80 %");
  CHECK_FALSE(rows_of(example.block())[0].formula);
  CHECK(example.block().max_cells.empty());
  example.options.formulas = true;
  const Block block = example.block();
  REQUIRE(rows_of(block)[0].formula);
  CHECK(rows_of(block)[0].formula->exact == LoadFormula{{{0, Rational::of(4, 5)}}, Rational(0)});
  CHECK(rows_of(block)[0].formula->keeps_intensity);
  REQUIRE(block.max_cells.size() == 1);
  CHECK(cell_words(block.max_cells[0]) == "squat one_rep_max 0 week 0: 140000");
}

TEST_CASE("a load on top of a percent is a constant, and the intensity is not kept") {
  Example example;
  example.options.formulas = true;
  example.max("squat", 140'000);
  example.straight("squat", "5x5 @ 80 % + 5 kg");
  const PlannedRow row = rows_of(example.block())[0];
  REQUIRE(row.formula);
  CHECK(row.formula->exact == LoadFormula{{{0, Rational::of(4, 5)}}, Rational(5000)});
  CHECK_FALSE(row.formula->keeps_intensity);
}

TEST_CASE("a training max that the athlete's file does not give follows the 1RM") {
  Example example;
  example.options.formulas = true;
  example.max("squat", 140'000);
  example.straight("squat", "5x5 @ 80 % of training_max");
  const Block block = example.block();
  REQUIRE(block.max_cells.size() == 2);
  CHECK(cell_words(block.max_cells[1]) == "squat training_max 0 week 0: 126000 follows");
  CHECK(*block.max_cells[1].follows == LoadFormula{{{0, Rational::of(9, 10)}}, Rational(0)});
  CHECK(rows_of(block)[0].formula->exact.shares[0].cell == 1);
}

TEST_CASE("a max that is a percent of another stands behind it and is rounded") {
  Example example;
  example.options.formulas = true;
  example.max("squat", 141'111);
  Lift& front = example.max("front_squat", 0);
  front.percent_of = "squat";
  front.percent = Percent{8000};
  example.straight("front_squat", "3x3 @ 80 %");
  const Block block = example.block();
  REQUIRE(block.max_cells.size() == 2);
  CHECK(cell_words(block.max_cells[0]) == "squat one_rep_max 0 week 0: 141111");
  CHECK(cell_words(block.max_cells[1]) == "front_squat one_rep_max 0 week 0: 112889 follows");
  CHECK(block.max_cells[1].is_rounded);
  // What the block says of its maxes is the same with formulas and without.
  example.options.formulas = false;
  CHECK(block.maxes.size() == example.block().maxes.size());
}

TEST_CASE("a load that a strategy made for the max has no formula, and none that rest on it") {
  Example example;
  example.options.formulas = true;
  example.max("squat", 140'000);
  example.strategies.offer("search", [](const strategies::SlotRequest& request) {
    auto planned = testing::every_day(
        request, {{SetKind::top, "1x1 @ 90 %"}, {SetKind::back_off, "3x5 @ 100 kg"}});
    planned.rows[1].sets.load = request.maxes->one_rep_max * 7 / 10;
    return planned;
  });
  example.slot("squat", "search");
  const auto rows = rows_of(example.block());
  CHECK(rows[0].formula);
  CHECK_FALSE(rows[1].formula);
}

TEST_CASE("a strategy that answers other maxes with other rows follows none of them") {
  Example example;
  example.options.formulas = true;
  example.max("squat", 140'000);
  example.strategies.offer("by-size", [](const strategies::SlotRequest& request) {
    const bool is_strong = request.maxes->one_rep_max > 150'000;
    return testing::every_day(request,
                              {{SetKind::straight, is_strong ? "3x5 @ 70 %" : "5x5 @ 70 %"}});
  });
  example.slot("squat", "by-size");
  CHECK_FALSE(rows_of(example.block())[0].formula);
}

TEST_CASE("a max that a strategy moves by steps follows the one before it") {
  Example example(3);
  example.options.formulas = true;
  example.max("squat", 140'000);
  example.strategies.offer("waves", [](const strategies::SlotRequest& request) {
    auto planned = testing::every_day(request, {{SetKind::top, "1x5 @ 80 % of training_max"}});
    std::int64_t max = (request.occurrences[0].one_rep_max * 8500 + 5000) / 10'000;
    for (std::size_t i = 0; i < request.occurrences.size(); ++i, max += 5000) {
      strategies::EmittedMax set;
      set.kind = strategies::EmittedMax::Kind::training;
      set.occurrence = static_cast<std::int32_t>(i);
      set.load = max;
      planned.maxes.push_back(set);
    }
    return planned;
  });
  example.slot("squat", "waves");
  const Block block = example.block();
  std::vector<std::string> cells;
  for (const MaxCell& cell : block.max_cells) cells.push_back(cell_words(cell));
  CHECK(cells == std::vector<std::string>{"squat one_rep_max 0 week 0: 140000",
                                          "squat training_max 0 week 1: 119000 follows",
                                          "squat training_max 0 week 2: 124000 follows",
                                          "squat training_max 0 week 3: 129000 follows"});
  CHECK(*block.max_cells[1].follows == LoadFormula{{{0, Rational::of(85, 100)}}, Rational(0)});
  CHECK(*block.max_cells[2].follows == LoadFormula{{{1, Rational(1)}}, Rational(5000)});
}

TEST_CASE("steps that were counted by what is logged make no formulas") {
  Example example(2);
  example.options.formulas = true;
  example.start("2026-12-07");
  example.max("squat", 140'000);
  Example::step(example.straight("squat", "3x5 @ 80 %"), Step::Per::exposure, 2500);
  CHECK(rows_of(example.block())[1].formula->exact.constant == Rational(2000));
  const auto day = example.block().weeks[0].sessions[0].date;
  REQUIRE(day);
  example.did(to_text(*day), "squat", 112'500, {5, 5, 5});
  CHECK_FALSE(rows_of(example.block())[1].formula);
}

TEST_CASE("for other maxes every formula gives the exact load that the planner gives") {
  constexpr std::uint32_t kSeed = 20261124;
  INFO("seed " << kSeed);
  std::mt19937_64 random(kSeed);
  const auto between = [&](std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution<std::int64_t>(low, high)(random);
  };
  std::size_t compared = 0;
  for (int turn = 0; turn < 60; ++turn) {
    Example example(4);
    example.options.formulas = true;
    example.phase("deload", testing::weeks({4}), PhaseKind::deload, 50,
                  static_cast<std::int32_t>(between(80, 100)));
    example.program.dose = turn % 2 == 0 ? DoseMode::full : DoseMode::off;
    // Each of the bases, and rows that rest on rows.
    const auto percent = [&] { return fmt::format("{} %", decimal(between(500, 950) * 100)); };
    const std::vector<std::string> texts = {
        fmt::format("3x5 @ {}", percent()),
        fmt::format("3x5 @ {} of training_max", percent()),
        fmt::format("3x5 @ {} of 5rm", percent()),
        fmt::format("3x5 @ {} of goal", percent()),
        fmt::format("3x5 @ {} of squat", percent()),
        fmt::format("3x5 @ {} + {} kg", percent(), between(1, 20)),
        "3x5 @ 100 kg",
        "3x5 @ rpe 8",
        "3x5 @ 70-75 %",
    };
    for (int slot = 0; slot < 3; ++slot) {
      const char* const lift = slot == 0 ? "squat" : slot == 1 ? "bench_press" : "front_squat";
      Slot& made = example.straight(lift, texts[static_cast<std::size_t>(between(0, 8))]);
      if (between(0, 2) == 0)
        Example::step(made, Step::Per::week, between(1, 4) * 1250);
      else if (between(0, 2) == 0)
        made.of = Base::training_max;
    }
    example.strategies.offer("pair", testing::fixed_percent(fmt::format("1x2 @ {}", percent()),
                                                            turn % 3 == 0   ? "4x5 @ top -12.5 %"
                                                            : turn % 3 == 1 ? "4x5 @ top -10 points"
                                                                            : "4x5 @ top + 2.5 kg",
                                                            1));
    example.slot("squat", "pair");
    const auto with_maxes = [&] {
      example.max("squat", between(60'000, 300'000)).goal_max =
          Load{between(60, 300) * 1000, Unit::kg};
      Lift& bench = example.max("bench_press", between(40'000, 200'000));
      bench.training_max = Load{between(40, 60) * 1000, Unit::kg};
      bench.goal_max = Load{between(40, 200) * 1000, Unit::kg};
      bench.rep_max[5] = Load{between(40, 60) * 1001, Unit::kg};
      Lift& front = example.max("front_squat", 0);
      front.percent_of = "squat";
      front.percent = Percent{8111};
      front.goal_max = Load{between(40, 200) * 1000, Unit::kg};
    };
    with_maxes();
    const Block block = example.block();
    const auto rows = rows_of(block);
    with_maxes();
    const Block other = example.block();
    const auto others = rows_of(other);
    REQUIRE(rows.size() == others.size());
    REQUIRE(block.max_cells.size() == other.max_cells.size());
    const std::vector<Rational> maxes = maxes_of(block, other);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      INFO("turn " << turn << ", row " << i << ": " << others[i].why);
      if (!rows[i].formula || !others[i].exact) continue;
      ++compared;
      REQUIRE(decimal(value(block, rows[i].formula->exact, maxes)) == decimal(*others[i].exact));
      if (rows[i].formula->exact_max)
        REQUIRE(decimal(value(block, *rows[i].formula->exact_max, maxes)) ==
                decimal(*others[i].exact_max));
    }
  }
  CHECK(compared > 800);
}

}  // namespace
}  // namespace topset::planning
