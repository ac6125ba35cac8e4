// The same sets with a little more on the bar every session or every week; after so many failures
// at a load, a share of it, and up again.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "common/by_feel.hpp"
#include "common/by_movement.hpp"
#include "common/day_log.hpp"
#include "common/day_rows.hpp"
#include "common/goal_schemes.hpp"
#include "common/loads.hpp"
#include <topset/strategy.hpp>

namespace {

using topset::Goal;
using topset::Kind;
using topset::Load;
using topset::Percent;
using topset::percent;
using topset::Prescription;
using topset::SetKind;
using topset::sets;
using topset::Value;
using topset::Whom;
using topset::day_log::When;
using Works = std::vector<Prescription>;

// Light enough that a month of steps fits under what the chart has for the reps.
Prescription start_for(Goal goal, bool olympic) {
  if (olympic) return sets(5).reps(3).percent(70);
  if (goal == Goal::power) return sets(5).reps(3).percent(75);
  return goal == Goal::hypertrophy ? sets(3).reps(8).percent(65) : sets(3).reps(5).percent(70);
}

struct Linear : topset::Strategy {
  Works start{start_for(Goal::none, false)};
  Value increment{Kind::weight, 2500, 2500, "2.5 kg"};
  std::string per = "week";
  int fails = 3;
  Percent reset = percent(90);
  std::optional<Value> microload;
  bool amrap = false;
  std::optional<int> double_at;
  std::optional<topset::Seconds> rest;

  static void describe(topset::Card& card) {
    card.id("linear").version("1.0.0").whole_week();
    card.summary("the same sets, a little heavier every session or week");
    card.doc(
        "Steps go on while every set reaches its reps. After so many failures in a row the load "
        "falls to a share of itself and climbs again. A log decides; what is not logged yet is "
        "taken as done. A deload adds nothing, and neither does a day that was skipped.");
    auto start = card.parameter("start", &Linear::start)
                     .doc("the sets of the first day, or a list of them in order");
    for (Goal goal : {Goal::none, Goal::power, Goal::hypertrophy}) {
      if (goal != Goal::none) start.default_for(goal, start_for(goal, false));
      start.default_for(Whom(goal).movement("olympic"), start_for(goal, true));
    }
    topset::by_movement::describe_increment(
        card.parameter("increment", &Linear::increment)
            .takes(Kind::weight | Kind::percent | Kind::points)
            .doc("what comes on after a success: a load, points, or a percent of the last load"));
    card.parameter("per", &Linear::per)
        .choices("session week")
        .default_for(Whom().novices(), "session")
        .doc("how often it comes on");
    card.parameter("fails", &Linear::fails)
        .range(0, 10)
        .doc("failures in a row at a load that make a stall; 0: the load waits for its success");
    card.parameter("reset", &Linear::reset).range(50, 100).doc("what a stall leaves of the load");
    card.parameter("microload", &Linear::microload)
        .takes(Kind::weight | Kind::percent | Kind::points)
        .doc("a smaller increment from the first stall on");
    card.parameter("amrap", &Linear::amrap).doc("the last set is for as many reps as possible");
    card.parameter("double_at", &Linear::double_at)
        .range(2, 50)
        .doc("reps of the last set, if it is for as many as possible, that double the increment");
    card.parameter("rest", &Linear::rest).range(30, 900).doc("rest between sets");
  }

  void plan(const topset::Slot& slot, topset::Sets& out) const {
    if (!parameters_fit(out)) return;
    State state = begin(slot);
    for (const auto& day : slot.occurrences()) {
      // A deload stands where the last day stood, so what that came to waits for the next.
      const bool loading = day.phase_kind() == topset::PhaseKind::loading;
      if (loading && day.index() > 0 && is_new_turn(slot.occurrences()[day.index() - 1], day))
        settle(day, state, out);
      add_day(slot, day, state, out);
      if (loading) judge(slot, day, state);
    }
  }

 private:
  // What the days of a session or week came to.
  struct Tally {
    bool failed = false;
    bool done = false;
    bool ahead = false;
    bool doubled = false;
  };
  struct State {
    Works works;
    int failures = 0;  // in a row, at this load
    bool has_stalled = false;
    bool is_stepped = false;  // by the coach's own `step:`
    bool projected = false;
    topset::ByFeel by_feel;
    Tally tally;
  };

  bool parameters_fit(topset::Sets& out) const {
    const auto refuse = [&](const char* id, const char* why) {
      out.bad_parameter(id, why);
      return false;
    };
    if (topset::loads::rests_on_row(start.front()))
      return refuse(
          "start",
          "the first sets can't rest on another set: give them a percent, a load or an RPE");
    if (increment.number <= 0)
      return refuse("increment", "it must be more than nothing: write it as `2.5 kg / 5 lb`");
    if (microload && (microload->number <= 0 || !microload->is(increment.kind) ||
                      microload->number >= increment.number))
      return refuse("microload", "it must be of the increment's kind, and smaller");
    const bool has_amrap = amrap || (start.back().data().flags & TOPSET_ROW_AMRAP) != 0;
    if (double_at && !has_amrap)
      return refuse("double_at",
                    "no set is for as many reps as possible: write amrap: true, or the sets as "
                    "`1x5+ @ 70 %`");
    return true;
  }

  State begin(const topset::Slot& slot) const {
    State state;
    state.is_stepped = slot.has_step() && !slot.wrote("increment");
    const bool olympic = slot.exercise().is_olympic();
    for (Prescription work : start) {
      work = topset::back_off::fill_in(work, start_for(slot.goal(), olympic));
      if (!work.is_written() && topset::loads::lacks_max(slot)) topset::loads::by_feel(work, 7);
      topset::loads::anchor(slot, work, work.amount().max);
      state.works.push_back(work);
    }
    return state;
  }

  bool is_new_turn(const topset::Occurrence& before, const topset::Occurrence& day) const {
    return per == "session" || day.week() != before.week();
  }

  // The sets of the day as rows: the last set on its own where it goes for more reps.
  Works rows_of(const State& state) const {
    Works rows = state.works;
    if (!amrap) return rows;
    topset_row& last = rows.back().data();
    Prescription open = rows.back();
    open.sets(1).amrap();
    if (last.sets_min > 1) {
      --last.sets_min;
      --last.sets_max;
      rows.push_back(open);
    } else {
      rows.back() = open;
    }
    return rows;
  }

  void add_day(const topset::Slot& slot, const topset::Occurrence& day, State& state,
               topset::Sets& out) const {
    const std::string more =
        topset::loads::words(step(state), slot.athlete().unit()) + " more than";
    std::vector<topset::Row> rows;
    for (Prescription work : rows_of(state)) {
      const bool goes_on = work.base() == topset::Base::nothing && state.by_feel.goes_on(day);
      if (goes_on) topset::loads::forget_rpe(work);
      topset::Row row = out.add(day, work).kind(work.kind());
      rows.push_back(row);
      if (work.is_relative()) row.of(rows.front());
      if (rest && !work.has_rest()) row.rest(*rest);
      if (goes_on) topset::day_rows::add_note(row, state.by_feel.words(more));
      if (state.projected) row.projected();
    }
    state.by_feel.pass(day);
  }

  const Value& step(const State& state) const {
    return microload && state.has_stalled ? *microload : increment;
  }

  void judge(const topset::Slot& slot, const topset::Occurrence& day, State& state) const {
    const When when = topset::day_log::when(slot, day);
    if (when == When::ahead) state.tally.ahead = true;
    if (when != When::done) return;
    topset::day_log::Work done(day);
    const auto heaviest = done.heaviest();
    bool failed = false;
    int last_reps = 0;
    for (const Prescription& work : rows_of(state)) {
      const auto asked = topset::loads::asked(slot, day, work, state.works.front());
      const int number = topset::day_log::sets_on(day, work, work.kind());
      const std::vector<int> reps = done.take(number, asked, work.kind());
      const auto reached = [&](int one) { return one >= work.amount().min; };
      failed = failed || static_cast<int>(reps.size()) < number ||
               !std::all_of(reps.begin(), reps.end(), reached);
      last_reps = reps.empty() ? 0 : reps.back();
    }
    state.tally.failed = state.tally.failed || failed;
    state.tally.done = true;
    state.tally.doubled = double_at && last_reps >= *double_at;
    // Found by feel: from here on the load is known.
    Prescription& first = state.works.front();
    if (heaviest && topset::loads::is_to_be_found(slot, day, first))
      topset::loads::set_load(first, *heaviest);
  }

  // Before the next session or week: a step, another try, or a fresh start.
  void settle(const topset::Occurrence& next, State& state, topset::Sets& out) const {
    const Tally tally = state.tally;
    state.tally = {};
    if (tally.failed) {
      if (++state.failures == fails) stall(next, state, out);
      return;
    }
    if (!tally.done && !tally.ahead) return;
    state.failures = 0;
    state.by_feel.grow();
    state.projected = state.projected || tally.ahead;
    if (state.is_stepped) return;
    for (Prescription& work : state.works)
      if (topset::loads::move(work, step(state), tally.doubled ? 2 : 1))
        topset::loads::forget_rpe(work);  // it was the first day's
  }

  void stall(const topset::Occurrence& next, State& state, topset::Sets& out) const {
    state.failures = 0;
    state.has_stalled = true;
    for (Prescription& work : state.works) topset::loads::scale(work, reset);
    out.note("stalled", "the load was failed " + std::to_string(fails) +
                            (fails == 1 ? " time" : " times in a row") + ": week " +
                            std::to_string(next.week()) + " goes on from " + topset::text(reset) +
                            " of it");
  }
};

}  // namespace

TOPSET_PLUGIN(Linear)
