#include "volume_target/search.hpp"

#include <algorithm>
#include <tuple>

namespace topset::volume_target {
namespace {

__extension__ typedef __int128 Wide;
using Index = std::ptrdiff_t;

Wide wide(std::int64_t number) { return number; }

// Floor and ceiling of a / b, b > 0.
Wide down(Wide a, Wide b) { return a / b - (a % b < 0 ? 1 : 0); }
Wide up(Wide a, Wide b) { return -down(-a, b); }

// A plan with its place in the order.
struct Ranked {
  Plan plan;
  std::int64_t
      heavy_reps;  // back-off reps at or over 90 %; those of the top set are the same in all
  Wide distance;   // from the load asked for, times its denominator

  auto key() const {
    return std::make_tuple(heavy_reps, distance, plan.volume, plan.sets, plan.reps, plan.load);
  }
};

class Search {
 public:
  explicit Search(const Task& task) : task_(task) {
    // Half-open range of loads that the limits and the top set leave.
    first_ = at_least(up(task.lightest.numerator, task.lightest.denominator));
    last_ = std::min(at_least(down(task.heaviest.numerator, task.heaviest.denominator) + 1),
                     at_least(task.top_load));
    heavy_ = at_least(up(wide(task.one_rep_max) * 9, 10));
    // Volume that is left for back-off sets, as a fraction of the target's denominator.
    left_ = wide(task.target.numerator) - wide(task.top_volume) * task.target.denominator;
  }

  Plan run() {
    if (left_ <= 0) return {0, 0, 0, task_.top_volume, true};
    for (std::int32_t sets = task_.min_sets; sets <= task_.max_sets; ++sets)
      for (std::int32_t reps = task_.min_reps; reps <= task_.max_reps; ++reps) look(sets, reps);
    if (best_) return best_->plan;
    if (below_) return below_->plan;
    return {0, 0, 0, task_.top_volume, false};
  }

 private:
  // For these sets and reps the loads that reach the target lie in one range: volume grows with the
  // load. Of that range only the neighbours of the load asked for can be best, and under and over
  // 90 % each for itself.
  void look(std::int32_t sets, std::int32_t reps) {
    const auto place = static_cast<std::size_t>(reps) - 1;
    if (reps < 1 || place >= task_.ceiling.size() || task_.ceiling[place] == 0) return;
    const Index last =
        std::min(last_, at_least(down(wide(task_.ceiling[place]) * task_.one_rep_max, 10000) + 1));
    const Wide counted = wide(sets) * reps * task_.counts_times;

    const Index reach = std::clamp(at_least(up(left_, counted * task_.target.denominator)), first_,
                                   std::max(first_, last));
    if (reach > first_ && reach <= last) offer_below(sets, reps, reach - 1);
    const Index end = std::min(last, past_overshoot(counted));
    neighbours(sets, reps, reach, std::min(end, heavy_));
    neighbours(sets, reps, std::max(reach, heavy_), end);
  }

  // The first load that overshoots too far.
  Index past_overshoot(Wide counted) const {
    if (task_.tolerance) {
      // counted x load - left <= tolerance
      const Wide over = wide(task_.tolerance->numerator) * task_.target.denominator;
      const Wide denominator = wide(task_.tolerance->denominator) * task_.target.denominator;
      return at_least(down(left_ * task_.tolerance->denominator + over, counted * denominator) + 1);
    }
    // counted x load - left < one rep: a single rep always stays within it.
    const Wide others = counted - task_.counts_times;
    if (others == 0) return static_cast<Index>(task_.loads.size());
    return at_least(up(left_, others * task_.target.denominator));
  }

  void neighbours(std::int32_t sets, std::int32_t reps, Index begin, Index end) {
    if (begin >= end) return;
    const Index above =
        std::clamp(at_least(up(task_.asked.numerator, task_.asked.denominator)), begin, end - 1);
    for (const Index index : {above, std::max(begin, above - 1)}) {
      const Ranked one = rank(sets, reps, index, true);
      if (!best_ || one.key() < best_->key()) best_ = one;
    }
  }

  void offer_below(std::int32_t sets, std::int32_t reps, Index index) {
    const Ranked one = rank(sets, reps, index, false);
    const auto key = [](const Ranked& ranked) {
      return std::make_tuple(-ranked.plan.volume, ranked.key());
    };
    if (!below_ || key(one) < key(*below_)) below_ = one;
  }

  Ranked rank(std::int32_t sets, std::int32_t reps, Index index, bool reached) const {
    const std::int64_t load = task_.loads[static_cast<std::size_t>(index)];
    const std::int64_t lifts = std::int64_t{sets} * reps;
    const Wide apart = wide(load) * task_.asked.denominator - task_.asked.numerator;
    return {{sets, reps, load, task_.top_volume + lifts * load * task_.counts_times, reached},
            index >= heavy_ ? lifts : 0,
            apart < 0 ? -apart : apart};
  }

  // Index of the first load at or above.
  Index at_least(Wide load) const {
    return std::lower_bound(task_.loads.begin(), task_.loads.end(), load,
                            [](std::int64_t a, Wide b) { return a < b; }) -
           task_.loads.begin();
  }

  const Task& task_;
  Index first_ = 0;
  Index last_ = 0;
  Index heavy_ = 0;
  Wide left_ = 0;
  std::optional<Ranked> best_;
  std::optional<Ranked> below_;
};

}  // namespace

Plan search(const Task& task) { return Search(task).run(); }

}  // namespace topset::volume_target
