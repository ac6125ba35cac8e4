// What a top set that felt harder or easier than planned makes of the back-off sets. The one
// function that the printed table, later the HTML sheet and the log, all use.
#pragma once

#include <optional>

#include "base/quantities.hpp"
#include "training/rpe_chart.hpp"

namespace topset {

// e1RM felt = top load / chart(reps, RPE felt), kept rational, in thousandths. Nothing past the
// chart.
std::optional<Rational> e1rm_felt(const RpeChart& chart, Load top, std::int32_t reps, Rpe felt);

// Back-off planned as a drop from the top set: e1RM felt x chart(planned reps, planned RPE) x kept,
// where kept is 1 - drop. Exact thousandths; the caller makes it loadable.
std::optional<Rational> back_off_by_drop(const RpeChart& chart, Load top, std::int32_t reps,
                                         Rpe planned, Rpe felt, const Rational& kept);

// Back-off written in percent of the 1RM: e1RM felt x that percent.
std::optional<Rational> back_off_by_percent(const RpeChart& chart, Load top, std::int32_t reps,
                                            Rpe felt, const Rational& fraction);

}  // namespace topset
