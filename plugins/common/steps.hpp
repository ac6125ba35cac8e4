// Steps on sets as they were written: what `weekly: +1 point` does to `5x5 @ 75 %`. Sets that rest
// on another row have no load of their own and stay; they follow their row.
#pragma once

#include <algorithm>

#include <topset/strategy.hpp>

namespace topset::steps {

// Within RPE 1 and 10. True: the step would have gone past 10.
inline bool move_rpe(Prescription& work, Rpe change) {
  const auto within = [](Rpe one) { return std::clamp(one, rpe(1), rpe(10)); };
  const Range<Rpe> effort = work.effort();
  work.rpe(within(effort.min + change), within(effort.max + change));
  return effort.max + change > rpe(10);
}

// What the host takes for a load: no step goes below nothing, or past it.
inline bool is_possible(const topset_row& row) {
  constexpr std::int64_t kMostPercent = 30000;
  constexpr std::int64_t kMostLoad = 10'000'000;
  const auto within = [](std::int64_t number, std::int64_t least, std::int64_t most) {
    return number >= least && number <= most;
  };
  const bool on_body = (row.flags & TOPSET_ROW_ON_BODY) != 0;
  return within(row.percent, 0, kMostPercent) && within(row.percent_max, 0, kMostPercent) &&
         within(row.points, -kMostPercent, kMostPercent) &&
         within(row.load, on_body ? -kMostLoad : 0, kMostLoad) &&
         within(row.add, -kMostLoad, kMostLoad);
}

// `times` steps on top of what was written. A step in percent is of the first week's load, not
// compounded: +2 % is 100, 102, 104 %. False: there is nothing of the step's kind to move, or no
// load left to move to.
inline bool move(Prescription& work, const Value& step, int times) {
  const Prescription before = work;
  topset_row& row = work.data();
  if (step.is(Kind::rpe)) {
    if (!work.has_rpe()) return false;
    move_rpe(work, Rpe(step.number) * times);
    return true;
  }
  const bool absolute = work.base() == Base::load;
  if (!work.is_percent_of_max() && !absolute) return false;
  const std::int64_t change = step.number * times;
  const auto scaled = [&](std::int64_t number) {
    return half_up(number * (10000 + change), 10000);
  };
  const auto put = [](std::int32_t& field, std::int64_t number) {
    if (field != 0) field = static_cast<std::int32_t>(number);  // 0 of percent_max is no range
  };
  if (step.is(Kind::weight)) {
    (absolute ? row.load : row.add) += change;
  } else if (step.is(Kind::points) && absolute) {
    row.points += static_cast<std::int32_t>(change);
  } else if (step.is(Kind::points)) {
    put(row.percent, row.percent + change);
    put(row.percent_max, row.percent_max + change);
  } else if (absolute) {
    row.load = scaled(row.load);
  } else {
    put(row.percent, scaled(row.percent));
    put(row.percent_max, scaled(row.percent_max));
  }
  if (is_possible(row)) return true;
  work = before;
  return false;
}

}  // namespace topset::steps
