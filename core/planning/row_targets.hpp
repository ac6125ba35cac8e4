// From emitted rows to exact targets: percent x base + points + add, times the dose once. Nothing
// is rounded here; each target says in words how it came about.
#pragma once

#include <vector>

#include "planning/slot_plan.hpp"

namespace topset::planning {

struct TargetInput {
  const SlotPlan& plan;
  const std::vector<const SlotPlan*>& earlier;
  const RpeChart& chart;
  Unit unit = Unit::kg;
  bool on_body = false;  // its loads come on top of the bodyweight
};

// One target a row of the plan, in their order. plan.targets, which is `input.plan`'s, is filled as
// it goes, since rows rest on rows before them.
void fill_targets(SlotPlan& plan, const TargetInput& input);

// The reps a load is chosen for: the most of a range, so that it is never too heavy; 0 for seconds
// and metres.
std::int32_t reps_for_load(const Prescription& sets);

}  // namespace topset::planning
