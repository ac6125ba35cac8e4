// 1RM formulas: an estimate from a set. Each has the range of reps it was made for. Results are
// exact fractions of the load where the formula is rational; those with exp or a power come from
// integer tables (tables/one_rep_max.py), so that every machine agrees.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "base/quantities.hpp"
#include "training/rpe_chart.hpp"

namespace topset {

enum class Formula : std::uint8_t {
  rpe_chart,  // load / chart(reps, RPE)
  epley,      // Epley 1985
  brzycki,    // Brzycki 1993
  lombardi,   // Lombardi 1989
  mayhew,     // Mayhew et al. 1992
  oconner,    // O'Conner et al. 1989
  wathan,     // Wathan 1994
  lander,     // Lander 1985
  baechle,
  berger,
  brown,
  adams,
  kemmler,  // Kemmler et al. 2006
  naclerio,
};

struct FormulaInfo {
  Formula formula;
  std::string_view id;    // `epley`
  std::string_view text;  // `w x (1 + r / 30)`: w the load, r the reps, e Euler's number
  std::int32_t min_reps;  // the range it was made for, inclusive
  std::int32_t max_reps;
};
std::span<const FormulaInfo> formulas();  // in the order of Formula
const FormulaInfo& info(Formula formula);
const FormulaInfo* find_formula(std::string_view id);  // null: no such formula

// 1RM / load for a number of reps taken to failure, or nothing outside the formula's range. One rep
// is 1 in every formula, whatever its shape says (Epley's gives 1.033): a heaviest single is the
// 1RM. The chart's is the standard one at RPE 10.
std::optional<Rational> multiplier(Formula formula, std::int32_t reps);

// The 1RM in exact thousandths of the load's unit. Formula::rpe_chart looks reps and RPE up in
// `chart`; the others take reps + (10 - RPE) reps in reserve as reps to failure, linear between
// whole reps (Zourdos et al. 2016, Helms et al. 2016: RPE 8 leaves two). RPE unsaid is 10. Nothing
// where the sum is outside the formula's range, or RPE and reps outside the chart, and for loads
// that aren't over 0.
std::optional<Rational> estimate(Formula formula, const RpeChart& chart, Load load,
                                 std::int32_t reps, std::optional<Rpe> rpe);

// What the formula itself gives, without its range and the rule for one rep: for comparing formulas
// with their publications. 1-20 reps (the chart's: 1-12), otherwise nothing.
std::optional<Rational> raw_multiplier(Formula formula, std::int32_t reps);

}  // namespace topset
