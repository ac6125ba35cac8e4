// Some weeks up, a week down, and again from a little higher: 3:1 loading and its kin.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "common/day_rows.hpp"
#include "common/goal_schemes.hpp"
#include "common/loads.hpp"
#include <topset/strategy.hpp>

namespace {

using topset::Goal;
using topset::Kind;
using topset::Percent;
using topset::percent;
using topset::PhaseKind;
using topset::Prescription;
using topset::sets;
using topset::Value;
using topset::Whom;
using Works = std::vector<Prescription>;

// Three weeks up by five points end near RPE 8.
Prescription sets_for(Goal goal, bool olympic) {
  if (olympic) return sets(5).reps(3).percent(70);
  if (goal == Goal::power) return sets(5).reps(3).percent(75);
  if (goal == Goal::skill) return sets(5).reps(3).percent(70);
  return goal == Goal::hypertrophy ? sets(4).reps(8).percent(62.5) : sets(4).reps(5).percent(70);
}

// Where a week stands.
struct Place {
  int wave = 0;           // 0-based
  int up = 0;             // weeks up before this one, in its wave
  bool begun = false;     // some week went up
  bool deload = false;    // the strategy's own
  bool by_phase = false;  // a phase's week down, in its place
};

struct StepLoading : topset::Strategy {
  Works work{sets_for(Goal::none, false)};
  int weeks_up = 3;
  Value step{Kind::points, 500, 500, "+5 points"};
  Value per_wave{Kind::points, 250, 250, "+2.5 points"};
  Percent deload = percent(60);
  Percent deload_load = percent(90);
  Works deload_sets;
  std::optional<topset::Seconds> rest;

  static void describe(topset::Card& card) {
    card.id("step-loading").version("1.0.0").whole_week();
    card.summary("weeks up, then a deload, and again from a little higher");
    card.doc(
        "The load rises by a step a week, then a week goes down; each wave begins a little higher "
        "than the one before. A deload or taper of the program's phases takes the place of the "
        "strategy's own, so that nothing is cut twice. A new cycle begins a new wave.");
    auto work = card.parameter("sets", &StepLoading::work)
                    .doc("the sets of the first week, or a list of them in order");
    for (Goal goal : {Goal::none, Goal::power, Goal::hypertrophy, Goal::skill}) {
      if (goal != Goal::none) work.default_for(goal, sets_for(goal, false));
      work.default_for(Whom(goal).movement("olympic"), sets_for(goal, true));
    }
    card.parameter("weeks_up", &StepLoading::weeks_up)
        .range(1, 12)
        .doc("weeks of a wave before its deload");
    card.parameter("step", &StepLoading::step)
        .takes(Kind::points | Kind::weight | Kind::percent | Kind::rpe)
        .with_sign()
        .doc("what a week up adds: points, a load, a percent of the last week's load, or RPE");
    card.parameter("per_wave", &StepLoading::per_wave)
        .takes(Kind::points | Kind::weight | Kind::percent | Kind::rpe)
        .with_sign()
        .doc("how much higher each wave begins than the one before");
    card.parameter("deload", &StepLoading::deload)
        .range(10, 100)
        .doc("sets of the week down, as a share of those of a week up");
    card.parameter("deload_load", &StepLoading::deload_load)
        .range(30, 100)
        .doc("load of the week down, as a share of the wave's first");
    card.parameter("deload_sets", &StepLoading::deload_sets)
        .exclusive_with("deload")
        .doc("the sets of the week down as they are, or a list of them");
    card.parameter("rest", &StepLoading::rest).range(30, 900).doc("rest between sets");
  }

  void plan(const topset::Slot& slot, topset::Sets& out) const {
    if (!parameters_fit(slot, out)) return;
    bool moved = false;
    Place place;
    for (const auto& day : slot.occurrences()) {
      if (day.index() == 0)
        place.by_phase = day.phase_kind() != PhaseKind::loading;
      else
        place = next(place, slot.occurrences()[day.index() - 1], day);
      place.begun = place.begun || !place.by_phase;
      moved = add_day(slot, day, place, out) || moved;
    }
    if (!moved && slot.wrote("step"))
      out.note("step-unused", "step moves nothing here: no set has a load or an RPE it could move");
  }

 private:
  bool parameters_fit(const topset::Slot& slot, topset::Sets& out) const {
    const auto refuse = [&](const char* id, const char* why) {
      out.bad_parameter(id, why);
      return false;
    };
    for (const auto& [id, works] :
         {std::pair{"sets", &work}, std::pair{"deload_sets", &deload_sets}})
      if (!works->empty() && topset::loads::rests_on_row(works->front()))
        return refuse(id,
                      "the first sets can't rest on another set: give them a percent, a load or an "
                      "RPE");
    if (!deload_sets.empty() && slot.wrote("deload_load"))
      return refuse("deload_load", "deload_sets say their own load: write one or the other");
    return true;
  }

  // A week after another: up, down, or the first of a new wave.
  Place next(const Place& last, const topset::Occurrence& before,
             const topset::Occurrence& day) const {
    if (day.week() == before.week()) return last;
    Place place = last;
    place.deload = place.by_phase = false;
    const bool down = last.deload || last.by_phase;
    const bool cut = day.phase_kind() != PhaseKind::loading;
    if (cut || !last.begun) {
      place.by_phase = cut;  // it stands at the last week up, for the phase to cut
    } else if (down || day.cycle() != before.cycle()) {
      place.wave = last.wave + 1;
      place.up = 0;
    } else if (last.up + 1 >= weeks_up) {
      place.deload = true;
    } else {
      ++place.up;
    }
    return place;
  }

  // The sets of a place; true when a step moved any of them.
  bool at(const topset::Slot& slot, const Place& place, Works& today) const {
    const bool olympic = slot.exercise().is_olympic();
    const bool rises = !slot.has_step() || slot.wrote("per_wave");  // else the coach's step does it
    bool moved = false;
    for (Prescription one : work) {
      one = topset::back_off::fill_in(one, sets_for(slot.goal(), olympic));
      if (!one.is_written() && topset::loads::lacks_max(slot)) topset::loads::by_feel(one, 6);
      // Sets by RPE go up in RPE, unless the coach has another step.
      const bool by_rpe = one.base() == topset::Base::nothing && !slot.wrote("step");
      const Value up = by_rpe ? Value{Kind::rpe, 10, 10, {}} : step;
      for (int i = 0; i < place.wave && rises; ++i) topset::loads::move(one, per_wave);
      for (int i = 0; i < place.up; ++i) topset::loads::move(one, up);
      Prescription probe = one;
      moved = topset::loads::move(probe, up) || moved;
      today.push_back(one);
    }
    return moved;
  }

  bool add_day(const topset::Slot& slot, const topset::Occurrence& day, const Place& place,
               topset::Sets& out) const {
    Place of = place;
    if (place.deload) of.up = 0;
    Works today;
    const bool moved = at(slot, of, today);
    if (place.deload && !deload_sets.empty()) today = deload_sets;
    std::vector<topset::Row> rows;
    for (const Prescription& one : today) {
      const bool cut = place.deload && deload_sets.empty();
      rows.push_back(add(day, cut ? lighter(day, one) : one, out));
      if (one.is_relative()) rows.back().of(rows.front());
      if (place.deload) topset::day_rows::add_note(rows.back(), "deload");
      if (cut) rows.back().dosed();
    }
    return moved;
  }

  topset::Row add(const topset::Occurrence& day, const Prescription& one, topset::Sets& out) const {
    topset::Row row = out.add(day, one).kind(one.kind());
    if (rest && !one.has_rest()) row.rest(*rest);
    return row;
  }

  // The week down. Of its cut and the day's dose the deeper counts, not both.
  Prescription lighter(const topset::Occurrence& day, Prescription one) const {
    const Percent volume = std::min(deload, day.volume(one.is_written()));
    const Percent load = std::min(deload_load, day.intensity(one.is_written()));
    const auto fewer = [&](int number) {
      return std::max(1, static_cast<int>(topset::half_up(number * volume.units(), 10000)));
    };
    one.sets(fewer(one.set_count().min), fewer(one.set_count().max));
    topset::loads::scale(one, load);
    if (one.base() == topset::Base::nothing) topset::loads::move(one, {Kind::rpe, -20, -20, {}});
    return one;
  }
};

}  // namespace

TOPSET_PLUGIN(StepLoading)
