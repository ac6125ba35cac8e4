// The top set of a volume-target day: whose it is, how it is dosed, and what it weighs exactly.
#pragma once

#include <algorithm>
#include <optional>

#include "common/goal_schemes.hpp"
#include "common/loads.hpp"
#include "volume_target/search.hpp"
#include <topset/strategy.hpp>

namespace topset::volume_target {

// Singles at the goal's top percent: the top set is for intensity, the back-off sets for volume.
inline Prescription top_of(const back_off::Scheme& scheme) {
  return sets(1).reps(1).percent(scheme.top_percent);
}

// A day, and where it stands among those of its week.
struct Today {
  Occurrence day;
  std::size_t place = 0;  // 0: the week's first, and any day with a target of its own
};

using loads::one_rep_max;

// The heavier day first: 5 points less from session to session of a week, or 1 RPE; down to 75 %
// and RPE 6.
inline void ease(Prescription& work, int sessions) {
  const auto less = [&](std::int64_t number, std::int64_t step, std::int64_t least) {
    return std::max(number - step * sessions, std::min(number, least));
  };
  if (work.has_rpe())
    work.rpe(Rpe(less(work.effort().min.units(), 10, 60)),
             Rpe(less(work.effort().max.units(), 10, 60)));
  if (work.is_percent_of_max()) work.percent(Percent(less(work.share().units(), 500, 7500)));
}

// `top` as it is done on that day: its own load or the standard's, under the dose. By RPE it
// becomes the chart's percent, so that its load is known here.
inline Prescription top_on(const Prescription& top, const Slot& slot, const Today& today) {
  using namespace back_off;
  const Occurrence& day = today.day;
  const bool is_written = slot.wrote("top");
  Prescription work =
      fill_in(top, is_novice(slot) ? novice_top() : volume_target::top_of(scheme_for(slot.goal())));
  topset_row& row = work.data();
  if (!is_written) ease(work, static_cast<int>(today.place));
  if (work.has_rpe()) {
    const auto moved = [&](Rpe effort) {
      return std::clamp(effort + day.phase_rpe(), rpe(1), rpe(10));
    };
    work.rpe(moved(work.effort().min), moved(work.effort().max));
  }
  if (work.base() == Base::nothing) {
    const auto projected = slot.chart(work.amount().min, work.effort().min);
    if (projected && one_rep_max(slot, day)) work.percent(*projected);
    return work;
  }
  const Percent dose = day.intensity(is_written);
  row.percent = static_cast<std::int32_t>(of(dose, Percent(row.percent)).units());
  row.points = static_cast<std::int32_t>(of(dose, Percent(row.points)).units());
  row.load = of(dose, Load(row.load)).units();
  row.add = of(dose, Load(row.add)).units();
  return work;
}

// Its exact load; nothing when it rests on a max that is not known here.
inline std::optional<Fraction> exact_load(const Slot& slot, const Occurrence& day,
                                          const Prescription& work) {
  const auto load = loads::exact(slot, day, work);
  if (!load) return std::nullopt;
  return Fraction{load->numerator, load->denominator};
}

}  // namespace topset::volume_target
