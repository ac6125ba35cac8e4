// How often a slot's step has moved its max by each of its comings. A deload or taper stands where
// the last loading week stood. What a log shows as failed takes no step; what is not in yet is
// taken to succeed, and says so.
#pragma once

#include <vector>

#include "planning/exposure.hpp"
#include "planning/slot_days.hpp"

namespace topset::planning {

struct StepCount {
  std::int32_t steps = 0;
  bool projected = false;  // one of them rests on a result that is not in yet
};

// Beside days.days. `exposures` likewise.
std::vector<StepCount> count_steps(Step::Per per, const Program& program, const SlotDays& days,
                                   const std::vector<Exposure>& exposures);

}  // namespace topset::planning
