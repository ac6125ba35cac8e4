// What the log says of a day on which a slot came: which sets were done, at the load asked or more.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include <topset/strategy.hpp>

namespace topset::day_log {

enum class When {
  done,     // logged
  skipped,  // not logged, and a later day is: it won't come any more
  ahead     // not logged yet
};

inline When when(const Slot& slot, const Occurrence& day) {
  if (!day.results().empty()) return When::done;
  for (std::uint32_t later = day.index() + 1; later < slot.occurrences().size(); ++later)
    if (!slot.occurrences()[later].results().empty()) return When::skipped;
  return When::ahead;
}

// The work of a logged day, without what led up to it.
class Work {
 public:
  explicit Work(const Occurrence& day) {
    for (const Result set : day.results())
      if (set.kind() != SetKind::warm_up && set.kind() != SetKind::ramp &&
          set.kind() != SetKind::drop)
        sets_.push_back(set);
  }

  // The heaviest load of those not taken yet.
  std::optional<Load> heaviest() const {
    std::optional<Load> most;
    for (const Result& set : sets_)
      if (!most || set.load() > *most) most = set.load();
    return most;
  }

  // Reps of the first sets at `asked` or more, `number` of them or as many as there are; each is
  // taken once. Where nothing is asked, of the heaviest sets. A set that was logged as a top set
  // is no back-off set, nor the other way round.
  std::vector<int> take(int number, std::optional<Load> asked, SetKind kind) {
    if (!asked) asked = heaviest();
    std::vector<int> reps;
    std::vector<Result> left;
    for (const Result& set : sets_) {
      const bool fits = asked && set.load() >= *asked && may_be(set.kind(), kind);
      if (fits && static_cast<int>(reps.size()) < number)
        reps.push_back(set.reps());
      else
        left.push_back(set);
    }
    sets_ = left;
    return reps;
  }

 private:
  static bool may_be(SetKind done, SetKind wanted) {
    return !(done == SetKind::top && wanted == SetKind::back_off) &&
           !(done == SetKind::back_off && wanted == SetKind::top);
  }
  std::vector<Result> sets_;
};

// Sets that are left of a row under the day's dose, as the host counts them: half up, at least one.
inline int sets_on(const Occurrence& day, const Prescription& work, SetKind kind) {
  const int sets = work.set_count().min;
  if (kind != SetKind::straight && kind != SetKind::back_off) return sets;
  return std::max(1,
                  static_cast<int>(half_up(sets * day.volume(work.is_written()).units(), 10000)));
}

}  // namespace topset::day_log
