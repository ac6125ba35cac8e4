#include "training/one_rep_max.hpp"

#include <algorithm>
#include <array>

namespace topset {
namespace {

#include "training/tables/one_rep_max.inc"

constexpr std::int32_t kMostReps = 20;

constexpr FormulaInfo kFormulas[] = {
    {Formula::rpe_chart, "rpe_chart", "w / chart(r, RPE)", 1, 12},
    {Formula::epley, "epley", "w x (1 + r / 30)", 1, 10},
    {Formula::brzycki, "brzycki", "w x 36 / (37 - r)", 1, 10},
    {Formula::lombardi, "lombardi", "w x r^0.10", 1, 10},
    {Formula::mayhew, "mayhew", "100 w / (52.2 + 41.9 e^(-0.055 r))", 1, 15},
    {Formula::oconner, "oconner", "w x (1 + 0.025 r)", 1, 10},
    {Formula::wathan, "wathan", "100 w / (48.8 + 53.8 e^(-0.075 r))", 1, 10},
    {Formula::lander, "lander", "100 w / (101.3 - 2.67123 r)", 1, 10},
    {Formula::baechle, "baechle", "w x (1 + 0.033 r)", 1, 10},
    {Formula::berger, "berger", "w / (1.0261 e^(-0.0262 r))", 1, 10},
    {Formula::brown, "brown", "w x (0.9849 + 0.0328 r)", 1, 10},
    {Formula::adams, "adams", "w / (1 - 0.02 r)", 1, 10},
    {Formula::kemmler, "kemmler", "w x (0.988 + 0.0104 r + 0.0019 r^2 - 0.0000584 r^3)", 3, 20},
    {Formula::naclerio, "naclerio", "w / (0.951 e^(-0.021 r))", 1, 10},
};

Rational from_table(const std::array<std::int64_t, kMostReps>& billionths, std::int32_t reps) {
  return Rational::of(billionths[static_cast<std::size_t>(reps - 1)], 1'000'000'000);
}

}  // namespace

std::span<const FormulaInfo> formulas() { return kFormulas; }

const FormulaInfo& info(Formula formula) { return kFormulas[static_cast<std::size_t>(formula)]; }

const FormulaInfo* find_formula(std::string_view id) {
  const auto found = std::find_if(std::begin(kFormulas), std::end(kFormulas),
                                  [id](const FormulaInfo& row) { return row.id == id; });
  return found == std::end(kFormulas) ? nullptr : found;
}

std::optional<Rational> raw_multiplier(Formula formula, std::int32_t reps) {
  if (reps < 1 || reps > kMostReps) return std::nullopt;
  const Int128 r = reps;
  switch (formula) {
    case Formula::rpe_chart: {
      const auto share = RpeChart::standard().percent(reps, {RpeChart::kMaxRpe});
      if (!share) return std::nullopt;
      return Rational::of(10000, share->basis_points);
    }
    case Formula::epley: return Rational::of(30 + r, 30);
    case Formula::brzycki: return Rational::of(36, 37 - r);
    case Formula::lombardi: return from_table(kLombardi, reps);
    case Formula::mayhew: return from_table(kMayhew, reps);
    case Formula::oconner: return Rational::of(1000 + 25 * r, 1000);
    case Formula::wathan: return from_table(kWathan, reps);
    case Formula::lander: return Rational::of(10'000'000, 10'130'000 - 267'123 * r);
    case Formula::baechle: return Rational::of(1000 + 33 * r, 1000);
    case Formula::berger: return from_table(kBerger, reps);
    case Formula::brown: return Rational::of(9849 + 328 * r, 10000);
    case Formula::adams: return Rational::of(100, 100 - 2 * r);
    case Formula::kemmler:
      return Rational::of(9'880'000 + 104'000 * r + 19'000 * r * r - 584 * r * r * r, 10'000'000);
    case Formula::naclerio: return from_table(kNaclerio, reps);
  }
  return std::nullopt;
}

std::optional<Rational> multiplier(Formula formula, std::int32_t reps) {
  if (reps == 1) return Rational(1);
  if (reps < info(formula).min_reps || reps > info(formula).max_reps) return std::nullopt;
  return raw_multiplier(formula, reps);
}

std::optional<Rational> estimate(Formula formula, const RpeChart& chart, Load load,
                                 std::int32_t reps, std::optional<Rpe> rpe) {
  constexpr std::int32_t kTenths = 10;
  const Rpe felt = rpe.value_or(Rpe{RpeChart::kMaxRpe});
  if (load.thousandths <= 0 || reps < 1 || reps > kMostReps || felt.tenths < kTenths ||
      felt.tenths > RpeChart::kMaxRpe)
    return std::nullopt;
  if (formula == Formula::rpe_chart) {
    const std::optional<Percent> share = chart.percent(reps, felt);
    if (!share) return std::nullopt;
    return Rational::of(static_cast<Int128>(load.thousandths) * 10000, share->basis_points);
  }

  const std::int32_t to_failure = reps * kTenths + RpeChart::kMaxRpe - felt.tenths;  // tenths
  const std::int32_t part = to_failure % kTenths;
  const std::optional<Rational> fewer = multiplier(formula, to_failure / kTenths);
  if (!fewer || part == 0)
    return fewer ? std::optional(Rational(load.thousandths) * *fewer) : std::nullopt;
  const std::optional<Rational> more = multiplier(formula, to_failure / kTenths + 1);
  if (!more) return std::nullopt;
  return Rational(load.thousandths) * (*fewer + (*more - *fewer) * Rational::of(part, kTenths));
}

}  // namespace topset
