// Reps go up at one load until every set is at the top of its range; then the load goes up and the
// reps start again from the bottom.
#include <algorithm>
#include <optional>
#include <string>

#include "common/by_feel.hpp"
#include "common/day_log.hpp"
#include "common/day_rows.hpp"
#include "common/goal_schemes.hpp"
#include "common/loads.hpp"
#include "common/rep_ladder.hpp"
#include <topset/strategy.hpp>

namespace {

using topset::Goal;
using topset::Kind;
using topset::percent;
using topset::Percent;
using topset::Prescription;
using topset::sets;
using topset::Value;
using topset::Whom;
using topset::day_log::When;
using topset::ladder::RepLadder;
using topset::ladder::Rung;

// So easy at the bottom of the range that its top is within reach at the same load.
Prescription sets_for(Goal goal) {
  if (goal == Goal::power) return sets(3).reps(3, 5).rpe(7);
  if (goal == Goal::strength) return sets(3).reps(4, 6).rpe(7);
  if (goal == Goal::skill) return sets(3).reps(5, 7).rpe(6.5);
  return sets(3).reps(8, 12).rpe(6);
}

struct DoubleProgression : topset::Strategy {
  Prescription work = sets_for(Goal::none);
  std::optional<Value> increment;
  std::optional<int> rep_step;
  int fails = 3;
  Percent reset = percent(90);
  std::optional<topset::Seconds> rest;

  static void describe(topset::Card& card) {
    card.id("double-progression").version("1.0.0").whole_week();
    card.summary("more reps until the top of a range, then more load");
    card.doc(
        "Every time the exercise comes, one more rep is aimed for. Once all sets are at the top of "
        "the range the load goes up and the reps start from the bottom. With a log the next aim "
        "follows the reps that were done; what is not logged yet is taken as done. A deload adds "
        "nothing.");
    auto work = card.parameter("sets", &DoubleProgression::work)
                    .doc("the sets, their range of reps, and the load to begin with");
    for (Goal goal : {Goal::power, Goal::strength, Goal::hypertrophy, Goal::skill})
      work.default_for(goal, sets_for(goal));
    for (Goal goal : {Goal::none, Goal::power, Goal::strength, Goal::hypertrophy, Goal::skill})
      work.default_for(Whom(goal).movement("olympic"), "4x2-3 @ 70 %");
    card.parameter("increment", &DoubleProgression::increment)
        .takes(Kind::weight | Kind::percent | Kind::points)
        .doc(
            "what comes on at the top of the range; unless written 2.5 kg / 5 lb on a bar, else "
            "the "
            "next load there is");
    card.parameter("rep_step", &DoubleProgression::rep_step)
        .range(1, 60)
        .doc("how many reps more each time; unless written 1, or 5 of seconds and metres");
    card.parameter("fails", &DoubleProgression::fails)
        .range(0, 10)
        .doc("times in a row under the range that make a stall; 0: the load waits");
    card.parameter("reset", &DoubleProgression::reset)
        .range(50, 100)
        .doc("what a stall leaves of the load");
    card.parameter("rest", &DoubleProgression::rest).range(30, 900).doc("rest between sets");
  }

  void plan(const topset::Slot& slot, topset::Sets& out) const {
    if (!parameters_fit(out)) return;
    State state = begin(slot);
    State standing = state;  // of the last loading day, where a deload stands
    for (const auto& day : slot.occurrences()) {
      if (day.phase_kind() != topset::PhaseKind::loading) {
        add_day(slot, day, standing, out);
        state.by_feel.pass(day);
        continue;
      }
      add_day(slot, day, state, out);
      standing = state;
      climb(slot, day, state, out);
      // Found by feel that day.
      if (!topset::loads::has_own_load(standing.work)) standing = state;
    }
  }

 private:
  struct State {
    Prescription work;
    RepLadder ladder;
    int failures = 0;  // in a row
    bool projected = false;
    topset::ByFeel by_feel;
    bool told_heaviest = false;
  };

  bool parameters_fit(topset::Sets& out) const {
    const auto refuse = [&](const char* id, const char* why) {
      out.bad_parameter(id, why);
      return false;
    };
    if (work.amount().min == work.amount().max)
      return refuse("sets",
                    "double progression climbs through a range of reps: write it as `3x8-12 @ rpe "
                    "7`");
    if (topset::loads::rests_on_row(work))
      return refuse("sets",
                    "sets that climb have a load of their own: give them a percent, a load or an "
                    "RPE");
    if (increment && increment->number <= 0)
      return refuse("increment", "it must be more than nothing: write it as `2.5 kg / 5 lb`");
    return true;
  }

  State begin(const topset::Slot& slot) const {
    Prescription first = work;
    const std::string_view implement = slot.exercise().implement();
    // Chin-ups and dips begin with the body alone; what has no load has none to find.
    const bool may_choose = !work.is_written() || work.is_bare();
    first = topset::back_off::fill_in(first, sets_for(slot.goal()));
    if (may_choose && (implement == "bodyweight" || implement == "none")) {
      topset::loads::forget_rpe(first);
      if (implement == "bodyweight") first.on_body(topset::Load(0));
    }
    topset::loads::anchor(slot, first, first.amount().min);
    const int usual = first.data().amount_unit == TOPSET_REPS ? 1 : 5;
    State state;
    state.work = first;
    state.ladder = RepLadder(first.amount(), rep_step.value_or(usual));
    return state;
  }

  void add_day(const topset::Slot& slot, const topset::Occurrence& day, State& state,
               topset::Sets& out) const {
    const bool is_felt = state.work.base() == topset::Base::nothing && state.work.has_rpe();
    topset::Row row = out.add(day, state.work).kind(state.work.kind());
    row.data().amount_min = row.data().amount_max = static_cast<std::uint32_t>(state.ladder.aim());
    if (rest && !state.work.has_rest()) row.rest(*rest);
    if (is_felt && state.by_feel.goes_on(day)) {
      row.data().flags &= ~std::uint32_t{TOPSET_ROW_HAS_RPE};
      topset::day_rows::add_note(row,
                                 state.by_feel.words(topset::ladder::more_words(slot, increment)));
    }
    if (!is_felt) topset::loads::forget_rpe(state.work);  // it was the first day's
    if (state.projected) row.projected();
    state.by_feel.pass(day);
  }

  void climb(const topset::Slot& slot, const topset::Occurrence& day, State& state,
             topset::Sets& out) const {
    const When when = topset::day_log::when(slot, day);
    if (when == When::skipped) return;
    if (when == When::ahead) {
      state.projected = true;
      if (state.ladder.project() == Rung::top) go_up(slot, day, state, out);
      return;
    }
    topset::day_log::Work done(day);
    const auto heaviest = done.heaviest();
    const auto asked = topset::loads::asked(slot, day, state.work, state.work);
    const int number = topset::day_log::sets_on(day, state.work, state.work.kind());
    const Rung rung = state.ladder.judge(done.take(number, asked, state.work.kind()), number);
    // Found by feel: from here on the load is known.
    if (heaviest && topset::loads::is_to_be_found(slot, day, state.work))
      topset::loads::set_load(state.work, *heaviest);
    if (rung != Rung::under) state.failures = 0;
    if (rung == Rung::top) go_up(slot, day, state, out);
    if (rung == Rung::under && ++state.failures == fails) stall(day, state, out);
  }

  void go_up(const topset::Slot& slot, const topset::Occurrence& day, State& state,
             topset::Sets& out) const {
    const bool is_felt = state.work.base() == topset::Base::nothing && state.work.has_rpe();
    if (is_felt || topset::ladder::raise(slot, day, state.work, increment)) {
      state.ladder.restart();
      state.by_feel.grow();
    } else if (!state.told_heaviest) {
      state.told_heaviest = true;
      out.note("no-heavier", "week " + std::to_string(day.week()) +
                                 " reaches the top of the range, and there is no heavier load: "
                                 "the reps stay there");
    }
  }

  void stall(const topset::Occurrence& day, State& state, topset::Sets& out) const {
    state.failures = 0;
    state.ladder.restart();
    topset::loads::scale(state.work, reset);
    out.note("stalled", "the reps were under the range " + std::to_string(fails) +
                            (fails == 1 ? " time" : " times in a row") + " by week " +
                            std::to_string(day.week()) + ": it goes on from " +
                            topset::text(reset) + " of the load");
  }
};

}  // namespace

TOPSET_PLUGIN(DoubleProgression)
