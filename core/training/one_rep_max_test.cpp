#include "training/one_rep_max.hpp"

#include <array>

#include "catch.hpp"

namespace topset {
namespace {

constexpr Load kHundred{100'000, Unit::kg};

// 1RM in grams from 100 kg for 1-12 reps to failure, each formula as published (its shape alone,
// without range or the rule for one rep), worked out with 50 digits; the chart's row is RPE 10.
struct Fixture {
  Formula formula;
  std::array<std::int64_t, 12> grams;
};
constexpr Fixture kFixtures[] = {
    {Formula::epley,
     {103333, 106667, 110000, 113333, 116667, 120000, 123333, 126667, 130000, 133333, 136667,
      140000}},
    {Formula::brzycki,
     {100000, 102857, 105882, 109091, 112500, 116129, 120000, 124138, 128571, 133333, 138462,
      144000}},
    {Formula::lombardi,
     {100000, 107177, 111612, 114870, 117462, 119623, 121481, 123114, 124573, 125893, 127098,
      128209}},
    {Formula::mayhew,
     {108864, 111439, 113990, 116515, 119011, 121473, 123899, 126286, 128632, 130934, 133190,
      135398}},
    {Formula::oconner,
     {102500, 105000, 107500, 110000, 112500, 115000, 117500, 120000, 122500, 125000, 127500,
      130000}},
    {Formula::wathan,
     {101304, 105146, 108980, 112795, 116583, 120331, 124030, 127671, 131246, 134747, 138165,
      141496}},
    {Formula::lander,
     {101390, 104213, 107197, 110357, 113709, 117271, 121063, 125109, 129435, 134070, 139050,
      144414}},
    {Formula::baechle,
     {103300, 106600, 109900, 113200, 116500, 119800, 123100, 126400, 129700, 133000, 136300,
      139600}},
    {Formula::berger,
     {100043, 102699, 105426, 108224, 111097, 114046, 117074, 120182, 123372, 126647, 130009,
      133460}},
    {Formula::brown,
     {101770, 105050, 108330, 111610, 114890, 118170, 121450, 124730, 128010, 131290, 134570,
      137850}},
    {Formula::adams,
     {102041, 104167, 106383, 108696, 111111, 113636, 116279, 119048, 121951, 125000, 128205,
      131579}},
    {Formula::kemmler,
     {100024, 101593, 103472, 105626, 108020, 110619, 113387, 116290, 119293, 122360, 125457,
      128548}},
    {Formula::naclerio,
     {107384, 109663, 111990, 114367, 116794, 119273, 121804, 124389, 127028, 129724, 132477,
      135289}},
    {Formula::rpe_chart,
     {100000, 104712, 108460, 112108, 115875, 119474, 123305, 127226, 131234, 135318, 141443,
      147059}},
};

std::optional<std::int64_t> grams(const std::optional<Rational>& value) {
  return value ? std::optional((*value * Rational(100'000)).half_up()) : std::nullopt;
}

std::optional<std::int64_t> estimated(Formula formula, std::int32_t reps,
                                      std::optional<Rpe> rpe = std::nullopt) {
  const auto max = estimate(formula, RpeChart::standard(), kHundred, reps, rpe);
  return max ? std::optional(max->half_up()) : std::nullopt;
}

TEST_CASE("every formula gives its published figures for 100 kg, to the gram") {
  CHECK(std::size(kFixtures) == formulas().size());
  for (const Fixture& fixture : kFixtures) {
    for (std::int32_t reps = 1; reps <= 12; ++reps) {
      INFO(info(fixture.formula).id << " with " << reps << " reps");
      CHECK(grams(raw_multiplier(fixture.formula, reps)) ==
            fixture.grams[static_cast<std::size_t>(reps - 1)]);
    }
  }
}

TEST_CASE("a rational formula is exact") {
  CHECK(*raw_multiplier(Formula::epley, 5) == Rational::of(7, 6));
  CHECK(*raw_multiplier(Formula::brzycki, 3) == Rational::of(18, 17));
  CHECK(*raw_multiplier(Formula::lander, 2) == Rational::of(10'000'000, 9'595'754));
  CHECK(*raw_multiplier(Formula::kemmler, 3) == Rational::of(10'347'232, 10'000'000));
  CHECK(*multiplier(Formula::rpe_chart, 5) == Rational::of(1000, 863));
}

TEST_CASE("one rep to failure is the 1RM in every formula") {
  for (const FormulaInfo& row : formulas()) {
    INFO(row.id);
    CHECK(*multiplier(row.formula, 1) == Rational(1));
    CHECK(estimated(row.formula, 1) == 100'000);
  }
}

TEST_CASE("a formula says nothing outside the reps it was made for") {
  for (const FormulaInfo& row : formulas()) {
    INFO(row.id);
    CHECK(multiplier(row.formula, row.max_reps).has_value());
    CHECK_FALSE(multiplier(row.formula, row.max_reps + 1).has_value());
    CHECK_FALSE(multiplier(row.formula, 0).has_value());
  }
  CHECK(multiplier(Formula::kemmler, 3).has_value());
  CHECK_FALSE(multiplier(Formula::kemmler, 2).has_value());
  CHECK(multiplier(Formula::mayhew, 15).has_value());
  CHECK_FALSE(raw_multiplier(Formula::epley, 21).has_value());
  CHECK_FALSE(raw_multiplier(Formula::rpe_chart, 13).has_value());
}

TEST_CASE("every formula rises with reps within its range") {
  for (const FormulaInfo& row : formulas()) {
    for (std::int32_t reps = row.min_reps; reps < row.max_reps; ++reps) {
      INFO(row.id << " from " << reps << " reps");
      CHECK(*multiplier(row.formula, reps) < *multiplier(row.formula, reps + 1));
    }
  }
}

TEST_CASE("formulas are found by the word a coach writes") {
  for (const FormulaInfo& row : formulas()) {
    CHECK(find_formula(row.id) == &row);
    CHECK(&info(row.formula) == &row);
  }
  CHECK(find_formula("epley")->text == "w x (1 + r / 30)");
  CHECK(find_formula("Epley") == nullptr);
  CHECK(find_formula("") == nullptr);
}

TEST_CASE("the chart estimates from reps and RPE") {
  CHECK(estimated(Formula::rpe_chart, 3, Rpe{90}) == 112'108);  // 89.2 %
  CHECK(estimated(Formula::rpe_chart, 1, Rpe{80}) == 108'460);  // 92.2 %
  CHECK(estimated(Formula::rpe_chart, 3) == 108'460);           // RPE 10: 92.2 %
  CHECK(estimate(Formula::rpe_chart, RpeChart::standard(), {82'500, Unit::kg}, 3, Rpe{90}) ==
        Rational::of(82'500'000, 892));
  CHECK_FALSE(estimated(Formula::rpe_chart, 13).has_value());
  CHECK_FALSE(estimated(Formula::rpe_chart, 12, Rpe{55}).has_value());
  CHECK_FALSE(estimated(Formula::rpe_chart, 3, Rpe{45}).has_value());
}

TEST_CASE("other formulas count the reps left in reserve") {
  CHECK(estimated(Formula::epley, 3, Rpe{80}) == estimated(Formula::epley, 5));
  CHECK(estimated(Formula::lombardi, 4, Rpe{90}) == 117'462);
  // 5 reps at RPE 8.5 are 6.5 to failure: halfway from 120 to 123.333 kg.
  CHECK(estimated(Formula::epley, 5, Rpe{85}) == 121'667);
  // A single at RPE 9.5 is between the single that is the 1RM and Epley's two reps.
  CHECK(estimated(Formula::epley, 1, Rpe{95}) == 103'333);
  CHECK(estimated(Formula::epley, 5, Rpe{87}) == 121'000);
  CHECK(estimated(Formula::epley, 8, Rpe{80}) == 133'333);
  CHECK_FALSE(estimated(Formula::epley, 8, Rpe{79}).has_value());
  CHECK_FALSE(estimated(Formula::epley, 9, Rpe{80}).has_value());
  CHECK_FALSE(estimated(Formula::kemmler, 1, Rpe{90}).has_value());
}

TEST_CASE("nothing is estimated from a set that can't be one") {
  for (const Formula formula : {Formula::rpe_chart, Formula::epley}) {
    CHECK_FALSE(estimated(formula, 0).has_value());
    CHECK_FALSE(estimated(formula, -3).has_value());
    CHECK_FALSE(estimated(formula, 2'000'000'000).has_value());
    CHECK_FALSE(estimated(formula, 3, Rpe{101}).has_value());
    CHECK_FALSE(estimated(formula, 3, Rpe{0}).has_value());
    CHECK_FALSE(
        estimate(formula, RpeChart::standard(), {0, Unit::kg}, 3, std::nullopt).has_value());
    CHECK_FALSE(
        estimate(formula, RpeChart::standard(), {-5000, Unit::kg}, 3, std::nullopt).has_value());
  }
}

}  // namespace
}  // namespace topset
