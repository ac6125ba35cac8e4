// The four classic schemes of a top set and its back-off sets, one a goal, and what a novice gets
// instead. Every back-off strategy takes its defaults from this one table.
#pragma once

#include <array>

#include <topset/strategy.hpp>

namespace topset::back_off {

struct Scheme {
  Goal goal;
  int top_reps;
  int top_percent;  // of the 1RM
  int sets;         // back-off sets
  Range<int> reps;
  int percent;              // of the 1RM
  Range<int> olympic_reps;  // Olympic lifts are kept to two or three reps
  Range<int> novice_reps;   // triples or more
  int novice_drop;          // percent of the top set, so that RPE 8 is the most
  int target;               // load volume of the whole, in percent of the 1RM
};

inline constexpr std::array<Scheme, 4> kSchemes{{
    {Goal::power, 1, 94, 2, {2, 2}, 86, {2, 2}, {3, 3}, 10, 438},
    {Goal::strength, 2, 90, 2, {5, 5}, 82, {3, 3}, {5, 5}, 10, 1000},
    {Goal::hypertrophy, 3, 85, 3, {6, 8}, 80, {3, 3}, {6, 8}, 15, 1695},
    {Goal::skill, 2, 90, 4, {5, 5}, 80, {3, 3}, {5, 5}, 10, 1780},
}};

// No goal is strength.
inline const Scheme& scheme_for(Goal goal) {
  for (const Scheme& scheme : kSchemes)
    if (scheme.goal == goal) return scheme;
  return kSchemes[1];
}

inline Prescription with_reps(Prescription work, Range<int> reps) {
  return work.reps(reps.min, reps.max);
}

inline Prescription novice_top() { return sets(1).reps(3).rpe(8); }
inline Prescription novice_back_off(const Scheme& scheme, bool olympic) {
  return below_top(with_reps(sets(scheme.sets), olympic ? Range<int>{3, 3} : scheme.novice_reps),
                   percent(scheme.novice_drop));
}

inline bool is_novice(const Slot& slot) {
  return slot.athlete().experience() == Experience::novice;
}

// Sets written without a load or an RPE (`4x5`) get those of the standard; their number stays.
inline Prescription fill_in(Prescription work, const Prescription& standard) {
  if (!work.is_bare()) return work;
  const topset_row& from = standard.data();
  topset_row& to = work.data();
  to.base = from.base;
  to.percent = from.percent;
  to.points = from.points;
  to.flags |= from.flags & TOPSET_ROW_HAS_RPE;
  to.rpe_min = from.rpe_min;
  to.rpe_max = from.rpe_max;
  return work;
}

}  // namespace topset::back_off
