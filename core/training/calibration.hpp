// What a top set that felt harder or easier than planned makes of the back-off sets. The one
// place that the printed table, later the HTML sheet and the log, all use: felt RPE says what the
// 1RM is today (Tuchscherer, Reactive Training Systems), and the back-off sets follow it.
#pragma once

#include <optional>

#include "base/quantities.hpp"
#include "training/rpe_chart.hpp"

namespace topset {

// e1RM felt = top load / chart(reps, RPE felt), kept rational, in thousandths of the load's unit.
// Nothing past the chart (1-12 reps, RPE 5-10), or for a load that isn't over 0.
std::optional<Rational> e1rm_felt(const RpeChart& chart, Load top, std::int32_t reps, Rpe felt);

// Back-off planned as a drop from the top set: e1RM felt x chart(reps, planned) x kept, where kept
// is 1 - drop. Exact thousandths; the caller makes it loadable. Nothing where e1rm_felt is nothing
// or `planned` is past the chart. It never rises with `felt`.
std::optional<Rational> back_off_by_drop(const RpeChart& chart, Load top, std::int32_t reps,
                                         Rpe planned, Rpe felt, const Rational& kept);

// Back-off written in percent of the 1RM: e1RM felt x that fraction (4/5 is 80 %). Exact
// thousandths; nothing where e1rm_felt is nothing.
std::optional<Rational> back_off_by_percent(const RpeChart& chart, Load top, std::int32_t reps,
                                            Rpe felt, const Rational& fraction);

}  // namespace topset
