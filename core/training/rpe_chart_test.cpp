#include "training/rpe_chart.hpp"

#include "catch.hpp"

namespace topset {
namespace {

const RpeChart& chart() { return RpeChart::standard(); }

std::optional<std::int32_t> tenths(std::int32_t reps, const Rational& fraction) {
  const auto rpe = chart().rpe(reps, fraction);
  return rpe ? std::optional(rpe->tenths) : std::nullopt;
}

std::optional<std::int32_t> basis_points(std::int32_t reps, std::int32_t rpe) {
  const auto percent = chart().percent(reps, {rpe});
  return percent ? std::optional(percent->basis_points) : std::nullopt;
}

Rational percent(std::int64_t hundredths) { return Rational::of(hundredths, 10000); }

TEST_CASE("the chart gives the percent of reps at an RPE") {
  CHECK(basis_points(1, 100) == 10000);
  CHECK(basis_points(1, 80) == 9220);
  CHECK(basis_points(5, 80) == 8110);
  CHECK(basis_points(12, 100) == 6800);
  CHECK(basis_points(11, 50) == 5720);
  CHECK(chart().name() == "Reactive Training Systems (Tuchscherer)");
}

TEST_CASE("one more rep is one RPE more, as the chart was made") {
  // 95.5 % is a double at 10, a single at 9. The half-point rows follow the same rule.
  for (std::int32_t rpe = 60; rpe <= 100; rpe += 5)
    for (std::int32_t reps = 2; reps <= 12; ++reps)
      CHECK(basis_points(reps, rpe) ==
            basis_points(reps - 1, rpe - 10).value_or(*basis_points(reps, rpe)));
}

TEST_CASE("between half points the chart is linear, half up to basis points") {
  CHECK(basis_points(1, 97) == 9868);  // 97.8 + 2/5 of 2.2
  CHECK(basis_points(5, 81) == 8136);
  CHECK(basis_points(1, 91) == 9596);  // 95.96
}

TEST_CASE("past the chart there is no percent") {
  CHECK_FALSE(basis_points(0, 80).has_value());
  CHECK_FALSE(basis_points(13, 80).has_value());
  CHECK_FALSE(basis_points(5, 101).has_value());
  CHECK_FALSE(basis_points(5, 49).has_value());
  CHECK(basis_points(12, 60) == 5720);
  CHECK_FALSE(basis_points(12, 59).has_value());
  CHECK_FALSE(basis_points(12, 55).has_value());
  CHECK_FALSE(basis_points(12, 50).has_value());
}

TEST_CASE("back-off fives after a single at RPE 8 are 8.7, after one at RPE 9 9.9") {
  CHECK(tenths(5, percent(9220) * percent(9000)) == 87);
  CHECK(tenths(5, percent(9550) * percent(9000)) == 99);
}

TEST_CASE("a written percent is felt as the chart says, printed in halves") {
  CHECK(tenths(2, percent(9000)) == 83);
  CHECK(to_halves(*chart().rpe(2, percent(9000))) == Rpe{85});
  CHECK(to_halves(*chart().rpe(5, percent(8200))) == Rpe{85});
  CHECK(to_halves(*chart().rpe(5, percent(8000))) == Rpe{75});
}

TEST_CASE("halves take quarters up") {
  CHECK(to_halves({82}) == Rpe{80});
  CHECK(to_halves({83}) == Rpe{85});
  CHECK(to_halves({87}) == Rpe{85});
  CHECK(to_halves({88}) == Rpe{90});
  CHECK(to_halves({85}) == Rpe{85});
  CHECK(to_halves({100}) == Rpe{100});
}

TEST_CASE("what can't be done is past RPE 10, and how far past shows") {
  CHECK(tenths(1, percent(10000)) == 100);
  CHECK(tenths(1, percent(10220)) == 105);
  CHECK(tenths(1, percent(10500)) == 111);
  CHECK(tenths(5, percent(8760)) == 105);
  CHECK(tenths(5, percent(9000)) == 114);
  CHECK(tenths(5, percent(20000)) == 150);
  CHECK(tenths(5, Rational(1'000'000'000)) == 150);
  CHECK(tenths(12, percent(6801)) == 100);
}

TEST_CASE("what the chart has no figure for has no RPE") {
  CHECK_FALSE(tenths(0, percent(8000)).has_value());
  CHECK_FALSE(tenths(13, percent(6000)).has_value());
  CHECK(tenths(1, percent(8370)) == 50);
  CHECK_FALSE(tenths(1, percent(8369)).has_value());
  CHECK(tenths(12, percent(5720)) == 60);
  CHECK_FALSE(tenths(12, percent(5719)).has_value());
  CHECK_FALSE(tenths(5, Rational(0)).has_value());
}

TEST_CASE("percent and RPE are each other's inverse on every entry") {
  for (std::int32_t reps = 1; reps <= RpeChart::kMaxReps; ++reps) {
    for (std::int32_t rpe = 50; rpe <= 100; rpe += 5) {
      const auto share = basis_points(reps, rpe);
      if (!share) continue;
      INFO(reps << " reps at RPE tenths " << rpe);
      CHECK(tenths(reps, percent(*share)) == rpe);
    }
  }
}

TEST_CASE("RPE is exact for a fraction that no percent is") {
  // 100 of 117.5 kg is 85.106... %: 85.0 is 9.5, 86.3 is 10.
  CHECK(tenths(5, Rational::of(100'000, 117'500)) == 95);
  // A numerator near the widest fraction there is.
  const Int128 wide = static_cast<Int128>(1) << 94;
  CHECK(tenths(1, Rational::of(wide - 1, wide)) == 100);
}

RpeChart own(void (*change)(std::array<std::array<std::int32_t, 12>, 11>&)) {
  auto entries = chart().entries();
  change(entries);
  return RpeChart(entries, "own");
}

TEST_CASE("an athlete's chart is rounded half up to basis points between its rows") {
  const RpeChart odd = own([](auto& entries) {
    entries[0][0] = 10000;
    entries[1][0] = 0;
    entries[2][0] = 9555;
  });
  CHECK(odd.percent(1, {95}) == Percent{9778});  // halfway, 97.775
  CHECK(odd.percent(1, {91}) == Percent{9600});  // 95.995
}

TEST_CASE("a chart of whole points is read between them") {
  const RpeChart whole = own([](auto& entries) {
    for (std::size_t row = 1; row < entries.size(); row += 2) entries[row].fill(0);
  });
  CHECK(whole.percent(1, {95}) == Percent{9775});
  CHECK(whole.rpe(1, percent(9775)) == Rpe{95});
  CHECK(whole.rpe(1, percent(10450)) == Rpe{110});
  CHECK(whole.flaw() == "");
}

TEST_CASE("an athlete's chart must fall with reps and rise with RPE") {
  CHECK(chart().flaw() == "");
  CHECK(own([](auto& entries) { entries[2][1] = 9550; }).flaw() ==
        "2 reps at RPE 9 is 95.5 %, not under the 95.5 % of 1 rep at RPE 9");
  CHECK(own([](auto& entries) { entries[1][0] = 10000; }).flaw() ==
        "1 rep at RPE 9.5 is 100 %, not under the 100 % of 1 rep at RPE 10");
  CHECK(own([](auto& entries) { entries[0][0] = 10100; }).flaw() ==
        "1 rep at RPE 10 is 101 %, outside 0-100 %");
  CHECK(own([](auto& entries) { entries[4][4] = -1; }).flaw() ==
        "5 reps at RPE 8 is -0.01 %, outside 0-100 %");
}

}  // namespace
}  // namespace topset
