// Double progression of one line of sets: reps go up at one load until every set is at the top of
// the range, then the load goes up and the reps start again from the bottom.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "common/day_log.hpp"
#include "common/loads.hpp"
#include <topset/strategy.hpp>

namespace topset::ladder {

// What an exposure came to.
enum class Rung {
  same,    // nothing to go on from: the day again
  higher,  // more reps at the load
  top,     // every set at the top of the range: time for more load
  under    // a set under the range, or none at the load
};

class RepLadder {
 public:
  // `step` reps at a time.
  RepLadder() = default;
  RepLadder(Range<int> range, int step) : range_(range), step_(step), aim_(range.min) {}

  int aim() const { return aim_; }
  Range<int> range() const { return range_; }

  // As though the aim had been reached.
  Rung project() {
    if (aim_ >= range_.max) return Rung::top;
    aim_ = std::min(range_.max, aim_ + step_);
    return Rung::higher;
  }
  // From the reps of each set at the load; `number` were asked for.
  Rung judge(const std::vector<int>& reps, int number) {
    const int least = reps.empty() ? 0 : *std::min_element(reps.begin(), reps.end());
    const bool whole = static_cast<int>(reps.size()) == number;
    if (least >= range_.min && !whole) return Rung::same;
    if (least >= range_.max) return Rung::top;
    aim_ = std::clamp(least + step_, range_.min, range_.max);
    return least < range_.min ? Rung::under : Rung::higher;
  }
  void restart() { aim_ = range_.min; }

 private:
  Range<int> range_{1, 1};
  int step_ = 1;
  int aim_ = 1;
};

// Unless an increment is written: what a bar usually takes, and on anything else the next load
// there is, since a pair of dumbbells leaves no choice.
inline Value usual_increment(const Slot& slot) {
  const std::int64_t step = slot.athlete().unit() == Unit::kg ? 2500 : 5000;
  return {Kind::weight, step, step, {}};
}
inline bool goes_by_bar(const Slot& slot) {
  const std::string_view implement = slot.exercise().implement();
  return implement == "barbell" || implement == "bodyweight";
}

// What comes on, for a load that only the athlete knows.
inline std::string more_words(const Slot& slot, const std::optional<Value>& increment) {
  if (!increment && !goes_by_bar(slot)) return "the next load up from";
  return loads::words(increment ? *increment : usual_increment(slot), slot.athlete().unit()) +
         " more than";
}

// More load; where the coach has written a `step:` and no increment, that is the load's business.
// False: the implement has none.
inline bool raise(const Slot& slot, const Occurrence& day, Prescription& work,
                  const std::optional<Value>& increment) {
  if (!loads::has_own_load(work)) return false;
  loads::forget_rpe(work);  // it was the first day's
  if (!increment && slot.has_step()) return true;
  if (increment || goes_by_bar(slot))
    return loads::move(work, increment ? *increment : usual_increment(slot));
  if (!loads::exact(slot, day, work)) return loads::move(work, usual_increment(slot));
  const auto next = loads::next_up(slot, day, work);
  if (!next) return false;
  loads::set_load(work, *next);
  work.loadable(*next);
  return true;
}

}  // namespace topset::ladder
