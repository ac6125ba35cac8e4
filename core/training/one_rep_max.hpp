// 1RM formulas: an estimate from a set. Each has the range of reps it was made for. Results are
// exact fractions of the load where the formula is rational; those with exp or a power come from
// integer tables, so that every machine agrees.
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
  std::string_view text;  // `w x (1 + r / 30)`
  std::int32_t min_reps;  // the range it was made for
  std::int32_t max_reps;
};
std::span<const FormulaInfo> formulas();

// 1RM / load for a number of reps taken to failure, or nothing outside the formula's range. One rep
// is 1 in every formula that says otherwise by its shape (Epley gives 1.033).
std::optional<Rational> multiplier(Formula formula, std::int32_t reps);

// The 1RM in exact thousandths. With an RPE: the chart for Formula::rpe_chart, reps + (10 - RPE)
// reps in reserve for the others (a half rep is interpolated linearly). Nothing outside the ranges.
std::optional<Rational> estimate(Formula formula, const RpeChart& chart, Load load,
                                 std::int32_t reps, std::optional<Rpe> rpe);

// The raw formula's figure for a fixture, without the rule for one rep: in thousandths of the
// load's.
std::optional<Rational> raw_multiplier(Formula formula, std::int32_t reps);

}  // namespace topset
