// Loads that move: a step up, a share down, and what a line of sets asks for on a day, so that a
// log can be held against it. The final load stays the host's; here it is only foreseen.
#pragma once

#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include "common/steps.hpp"
#include <topset/strategy.hpp>

namespace topset::loads {

// Thousandths as a fraction; exact.
struct Fraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
};

// `2.5 kg`, `2 %`, `1 point`, for a note; without its sign.
inline std::string words(const Value& step, Unit unit) {
  const std::int64_t size = std::abs(step.number);
  if (step.is(Kind::weight)) return text(Load(size), unit);
  if (step.is(Kind::points)) return text(Points(size));
  return step.is(Kind::rpe) ? text(Rpe(size)) : text(Percent(size));
}

// Sets that have a load of their own, known or not: no RPE alone, nothing relative.
inline bool has_own_load(const Prescription& work) {
  return work.is_percent_of_max() || work.base() == Base::load || work.base() == Base::loadable;
}

// `90 % of friday_squat`, `top -10 %`: it follows that row, and nothing moves it by itself.
inline bool rests_on_row(const Prescription& work) {
  return work.base() == Base::row || work.base() == Base::e1rm;
}

// Goes on from a load the implement holds as from a written one.
inline void loosen(topset_row& row) {
  if (row.base == TOPSET_OF_LOADABLE) row.base = TOPSET_OF_LOAD;
}

// `times` steps on what the sets ask for now. A percent is of that: taken again, it compounds.
// False: these sets have nothing of the step's kind to move, or no load left to move to.
inline bool move(Prescription& work, const Value& step, int times = 1) {
  topset_row& row = work.data();
  loosen(row);
  if (!step.is(Kind::percent)) return steps::move(work, step, times);
  if (!has_own_load(work)) return false;
  for (int i = 0; i < times; ++i) {
    const Prescription before = work;
    const auto grown = [&](std::int64_t was) {
      return half_up(was * (10000 + step.number), 10000);
    };
    row.load = grown(row.load);
    row.add = grown(row.add);
    if (work.base() != Base::load) row.percent = static_cast<std::int32_t>(grown(row.percent));
    row.percent_max = static_cast<std::int32_t>(grown(row.percent_max));
    row.points = static_cast<std::int32_t>(grown(row.points));
    if (steps::is_possible(row)) continue;
    work = before;
    return false;
  }
  return true;
}

// All of a load cut to a share of it: after a stall, in a deload.
inline void scale(Prescription& work, Percent share) {
  move(work, {Kind::percent, share.units() - 10000, share.units() - 10000, {}});
}

inline void forget_rpe(Prescription& work) {
  work.data().flags &= ~std::uint32_t{TOPSET_ROW_HAS_RPE};
}

// The load itself, from now on.
inline void set_load(Prescription& work, Load weight) {
  const bool on_body = (work.data().flags & TOPSET_ROW_ON_BODY) != 0;
  topset_row& row = work.data();
  row.percent = 10000;
  row.percent_max = 0;
  row.points = 0;
  row.add = 0;
  row.base_exercise = row.base_slot = "";
  forget_rpe(work);
  on_body ? work.on_body(weight) : work.load(weight);
}

// The 1RM of a day; the athlete's own where nothing has moved it.
inline std::optional<Load> one_rep_max(const Slot& slot, const Occurrence& day) {
  const auto of_day = day.one_rep_max();
  return of_day ? of_day : slot.athlete().one_rep_max();
}

// What a row's percent is of, where it is known here.
inline std::optional<Load> base_of(const Slot& slot, const Occurrence& day,
                                   const Prescription& work) {
  const topset_row& row = work.data();
  if (row.base_exercise[0] != '\0' || row.base_slot[0] != '\0') return std::nullopt;
  switch (work.base()) {
    case Base::one_rep_max: return one_rep_max(slot, day);
    case Base::training_max: {
      const auto of_day = day.training_max();
      return of_day ? of_day : slot.athlete().training_max();
    }
    case Base::goal: {
      const auto of_day = day.goal_max();
      return of_day ? of_day : slot.athlete().goal_max();
    }
    case Base::rep_max: return slot.athlete().rep_max(static_cast<int>(row.base_reps));
    default: return std::nullopt;
  }
}

// The exact load before the day's dose; nothing when it rests on a max that is not known here.
inline std::optional<Fraction> exact(const Slot& slot, const Occurrence& day,
                                     const Prescription& work) {
  const topset_row& row = work.data();
  const std::optional<Load> whole = one_rep_max(slot, day);
  if (row.points != 0 && !whole) return std::nullopt;
  const std::int64_t more = row.add * 10000 + (row.points == 0 ? 0 : row.points * whole->units());
  if (work.base() == Base::load || work.base() == Base::loadable)
    return Fraction{row.load * 10000 + more, 10000};
  const std::optional<Load> base = base_of(slot, day, work);
  if (!base) return std::nullopt;
  return Fraction{row.percent * base->units() + more, 10000};
}

// Found by feel: nothing says its load until it was done.
inline bool is_to_be_found(const Slot& slot, const Occurrence& day, const Prescription& work) {
  const topset_row& row = work.data();
  const bool is_own = row.base_exercise[0] == '\0' && row.base_slot[0] == '\0';
  if (work.base() == Base::nothing) return work.has_rpe();
  return is_own && work.is_percent_of_max() && !exact(slot, day, work);
}

// The loadable loads that are multiples of a wider step; all of them where none is wanted or fits.
inline std::vector<std::int64_t> on_step(const Slot& slot, std::int64_t step) {
  std::vector<std::int64_t> loads;
  for (std::uint32_t i = 0; i < slot.loadables().size(); ++i)
    if (step <= 0 || slot.loadables()[i].units() % step == 0)
      loads.push_back(slot.loadables()[i].units());
  return loads.empty() && step > 0 ? on_step(slot, 0) : loads;
}

// The step the coach asked for, on the row or around it; 0: none.
inline std::int64_t step_of(const Slot& slot, const Prescription& work) {
  const topset_request& request = slot.raw();
  if (work.data().rounding_step != 0) return work.data().rounding_step;
  return TOPSET_HAS(topset_request, &request, rounding_step) ? request.rounding_step : 0;
}

// The load that will be on the bar for an exact one; nothing where the implement has none.
inline std::optional<Load> on_the_bar(const Slot& slot, const Prescription& work, Fraction load) {
  const std::vector<std::int64_t> loads = on_step(slot, step_of(slot, work));
  const std::uint32_t rule =
      work.data().rounding == TOPSET_ROUND_DEFAULT ? slot.raw().rounding : work.data().rounding;
  const topset_table table{loads.data(), static_cast<std::uint32_t>(loads.size()),
                           static_cast<std::uint32_t>(sizeof(std::int64_t))};
  const std::int64_t fit = topset_loadable(table, load.numerator, load.denominator, rule);
  return fit == 0 ? std::nullopt : std::optional<Load>(Load(fit));
}

// What the sheet asks for on that day, under its dose. Sets relative to the day's first row rest on
// `first`.
inline std::optional<Load> asked(const Slot& slot, const Occurrence& day, const Prescription& work,
                                 const Prescription& first) {
  std::optional<Fraction> load = exact(slot, day, work.is_relative() ? first : work);
  if (!load) return std::nullopt;
  if (work.is_relative()) {
    const topset_row& row = work.data();
    const std::int64_t whole = one_rep_max(slot, day).value_or(Load(0)).units();
    load->numerator = half_up(load->numerator * row.percent, 10000) + row.points * whole +
                      row.add * load->denominator;
  }
  const Percent dose = day.intensity(work.is_relative() ? first.is_written() : work.is_written());
  load->numerator = half_up(load->numerator * dose.units(), 10000);
  return on_the_bar(slot, work, *load);
}

// The next load the implement holds above what the sets ask for now, a wider step at least; nothing
// at its heaviest, or where the load is not known here.
inline std::optional<Load> next_up(const Slot& slot, const Occurrence& day,
                                   const Prescription& work) {
  const auto now = exact(slot, day, work);
  const auto held = now ? on_the_bar(slot, work, *now) : std::nullopt;
  if (!held) return std::nullopt;
  for (const std::int64_t load : on_step(slot, step_of(slot, work)))
    if (load > held->units()) return Load(load);
  return std::nullopt;
}

inline bool lacks_max(const Slot& slot) {
  return slot.occurrences().empty() || !one_rep_max(slot, slot.occurrences()[0]);
}

// Sets that the strategy chose, where no max can make them loads.
inline void by_feel(Prescription& work, double effort) {
  work.data().base = TOPSET_OF_NOTHING;
  work.data().percent = 10000;
  work.rpe(effort);
}

// Sets by RPE as the percent that the chart has for so many reps, so that a step can be put on it.
// The RPE stays. Left as they are where no max is known, or the chart ends.
inline void anchor(const Slot& slot, Prescription& work, int reps) {
  if (work.base() != Base::nothing || !work.has_rpe() || lacks_max(slot)) return;
  // The chart knows shares of all that is lifted, and this max is of what hangs on the belt alone.
  const bool on_belt = std::string_view(slot.exercise().implement()) == "bodyweight";
  if (on_belt || work.data().amount_unit != TOPSET_REPS) return;
  if (const auto share = slot.chart(reps, work.effort().min)) work.percent(*share);
}

}  // namespace topset::loads
