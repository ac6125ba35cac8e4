#include "training/program.hpp"

#include <algorithm>

namespace topset {

WeekSet WeekSet::all(std::int32_t weeks) {
  WeekSet set;
  for (std::int32_t week = 1; week <= std::min(weeks, kMaxWeeks); ++week) set.add(week);
  return set;
}

WeekSet WeekSet::operator&(WeekSet other) const {
  other.bits_ &= bits_;
  return other;
}

const Phase* Program::phase(std::int32_t week) const {
  const auto at =
      std::ranges::find_if(phases, [&](const Phase& phase) { return phase.weeks.has(week); });
  return at == phases.end() ? nullptr : &*at;
}

}  // namespace topset
