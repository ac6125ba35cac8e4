#include "training/calibration.hpp"

namespace topset {

std::optional<Rational> e1rm_felt(const RpeChart& chart, Load top, std::int32_t reps, Rpe felt) {
  const std::optional<Percent> share = chart.percent(reps, felt);
  if (!share || top.thousandths <= 0) return std::nullopt;
  return Rational::of(static_cast<Int128>(top.thousandths) * 10000, share->basis_points);
}

std::optional<Rational> back_off_by_drop(const RpeChart& chart, Load top, std::int32_t reps,
                                         Rpe planned, Rpe felt, const Rational& kept) {
  const std::optional<Percent> asked = chart.percent(reps, planned);
  const std::optional<Percent> share = chart.percent(reps, felt);
  if (!asked || !share || top.thousandths <= 0) return std::nullopt;
  // Reduced once and not step by step: a block's tables ask this thousands of times.
  return Rational::of(static_cast<Int128>(top.thousandths) * asked->basis_points,
                      share->basis_points) *
         kept;
}

std::optional<Rational> back_off_by_percent(const RpeChart& chart, Load top, std::int32_t reps,
                                            Rpe felt, const Rational& fraction) {
  const std::optional<Rational> max = e1rm_felt(chart, top, reps, felt);
  if (!max) return std::nullopt;
  return *max * fraction;
}

}  // namespace topset
