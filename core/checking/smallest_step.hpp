// The smallest step between the loads that a gym makes for an exercise, told from what it owns
// without working out every load.
#pragma once

#include <cstdint>

#include "training/equipment.hpp"

namespace topset::checking {

// Thousandths of the gym's unit: a pair of its smallest plates, the step of its dumbbells or stack.
// 0: it has none, or only one load.
std::int64_t smallest_step(const Equipment& equipment, const Exercise& exercise);

}  // namespace topset::checking
