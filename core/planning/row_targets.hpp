// From emitted rows to exact targets: percent x base + points + add, times the dose once. Nothing
// is rounded here; each target says in words how it came about.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "planning/slot_days.hpp"
#include "strategies/slot_request.hpp"
#include "training/athlete.hpp"

namespace topset::planning {

struct Target {
  std::optional<Rational> exact;        // thousandths; nothing: no load follows from this row
  std::optional<Rational> intensity;    // of the lift's 1RM; known for percents even without a max
  std::optional<Rational> one_rep_max;  // of the lift it is of, thousandths
  std::optional<Range<Rpe>> rpe;        // asked for, after the phase
  Percent dose{10000};                  // intensity multiplier that is in `exact`
  // What its load is missing for: `max` or `goal`, of which lift; empty: it isn't.
  std::string_view missing;
  std::string missing_lift;
  bool projected = false;  // rests on a result that is not in yet
  std::string derivation;  // `90 % x 155 kg (1RM, tested 2026-10-12)`; empty without a load
};

// The maxes of an exercise, or null when the athlete has none.
using MaxFinder = std::function<const Maxes*(std::string_view exercise)>;

struct TargetInput {
  const strategies::PlannedSlot& planned;
  const SlotDays& days;
  const Slot& slot;
  const MaxFinder& maxes;
  const RpeChart& chart;
  Unit unit = Unit::kg;
  bool on_body = false;  // its loads come on top of the bodyweight
};

// One target a row of planned.rows, in their order.
std::vector<Target> row_targets(const TargetInput& input);

// The reps a load is chosen for: the most of a range, so that it is never too heavy; 0 for seconds
// and metres.
std::int32_t reps_for_load(const Prescription& sets);

}  // namespace topset::planning
