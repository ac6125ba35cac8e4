// The heaviest set first, while one is fresh, then lighter sets with more reps. Each climbs through
// its own range of reps; at the top of the heaviest set's range the load goes up.
#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "common/by_feel.hpp"
#include "common/day_log.hpp"
#include "common/day_rows.hpp"
#include "common/days.hpp"
#include "common/goal_schemes.hpp"
#include "common/learning.hpp"
#include "common/loads.hpp"
#include "common/rep_ladder.hpp"
#include <topset/strategy.hpp>

namespace {

using namespace topset::back_off;
using topset::Goal;
using topset::Kind;
using topset::percent;
using topset::Percent;
using topset::Prescription;
using topset::Range;
using topset::SetKind;
using topset::sets;
using topset::Value;
using topset::Whom;
using topset::day_log::When;
using topset::ladder::RepLadder;
using topset::ladder::Rung;

// The top of the range is under RPE 9 at the load it begins with, so that a step or two fit.
Prescription top_for(Goal goal) {
  if (goal == Goal::power) return sets(1).reps(2, 3).percent(86);
  if (goal == Goal::skill) return sets(1).reps(3, 5).percent(80);
  return goal == Goal::hypertrophy ? sets(1).reps(6, 8).percent(74)
                                   : sets(1).reps(4, 6).percent(80);
}

struct ReversePyramid : topset::Strategy {
  Prescription top = top_for(Goal::none);
  std::vector<Value> drops{{Kind::percent, -750, -750, "-7.5 %"},
                           {Kind::percent, -500, -500, "-5 %"}};
  std::string from = "previous";
  int reps_up = 1;
  std::string progress = "top";
  std::optional<Value> increment;
  int fails = 3;
  Percent reset = percent(90);
  topset::Seconds rest = topset::seconds(180);

  static void describe(topset::Card& card) {
    card.id("reverse-pyramid").version("1.0.0").back_off();
    card.summary("the heaviest set first, then lighter sets with more reps");
    card.doc(
        "The top set comes first and each set after it is lighter and longer. Reps climb through "
        "their ranges; at the top of the top set's range its load goes up, and the others follow "
        "it. Progress `each` lets every set earn its own load; `none` leaves all as it is. With a "
        "log the reps that were done decide; what is not logged yet is taken as done.");
    auto top = card.parameter("top", &ReversePyramid::top)
                   .doc("the top set with its range of reps, and the load to begin with");
    for (Goal goal : {Goal::power, Goal::strength, Goal::hypertrophy, Goal::skill})
      top.default_for(goal, top_for(goal));
    top.default_for(Whom().novices(), "1x6-8 @ rpe 8");
    for (Goal goal : {Goal::none, Goal::power, Goal::strength, Goal::hypertrophy, Goal::skill})
      top.default_for(Whom(goal).movement("olympic"), "1x2-3 @ 80 %");
    top.default_for(Whom().movement("olympic").novices(), "1x3 @ rpe 7");
    auto drops = card.parameter("drops", &ReversePyramid::drops)
                     .takes(Kind::percent | Kind::points | Kind::weight)
                     .with_sign()
                     .doc("how much lighter each further set is");
    card.parameter("from", &ReversePyramid::from)
        .choices("previous top")
        .doc("what a drop is taken from: the set before, or the top set");
    auto reps_up = card.parameter("reps_up", &ReversePyramid::reps_up)
                       .range(0, 10)
                       .doc("how many reps more each further set has");
    // All else stays at 70 % and more to the last set.
    drops.default_for(Goal::hypertrophy, "[-10 %, -10 %]");
    reps_up.default_for(Goal::hypertrophy, "2");
    for (Goal goal : {Goal::none, Goal::power, Goal::strength, Goal::hypertrophy, Goal::skill})
      reps_up.default_for(Whom(goal).movement("olympic"), "0");
    card.parameter("progress", &ReversePyramid::progress)
        .choices("top each none")
        .doc("whose reps make the load go up: the top set's, each set's own, or none");
    card.parameter("increment", &ReversePyramid::increment)
        .takes(Kind::weight | Kind::percent | Kind::points)
        .doc(
            "what comes on at the top of the range; unless written 2.5 kg / 5 lb on a bar, else "
            "the "
            "next load there is");
    card.parameter("fails", &ReversePyramid::fails)
        .range(0, 10)
        .doc("times in a row under the range that make a stall; 0: the load waits");
    card.parameter("reset", &ReversePyramid::reset)
        .range(50, 100)
        .doc("what a stall leaves of the load");
    card.parameter("rest", &ReversePyramid::rest)
        .range(30, 900)
        .doc("rest before the lighter sets, and between them");
  }

  void plan(const topset::Slot& slot, topset::Sets& out) const {
    if (is_learning(slot)) return plan_learning(slot, out);
    if (!parameters_fit(out)) return;
    greet_novice(slot, out);
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
      if (progress != "none") climb(slot, day, state, out);
      // Found by feel that day.
      if (!topset::loads::has_own_load(standing.lines.front().work)) standing = state;
    }
  }

 private:
  struct Line {
    Prescription work;
    RepLadder ladder;
    int failures = 0;  // in a row
  };
  struct State {
    std::vector<Line> lines;
    bool own_loads = false;  // every line has a load of its own
    bool projected = false;
    topset::ByFeel by_feel;
    bool told_heaviest = false;
  };

  bool parameters_fit(topset::Sets& out) const {
    const auto refuse = [&](const char* id, const char* why) {
      out.bad_parameter(id, why);
      return false;
    };
    if (topset::loads::rests_on_row(top))
      return refuse("top",
                    "the top set can't rest on another set: give it a percent, a load or an RPE");
    if (top.data().amount_unit != TOPSET_REPS)
      return refuse("top", "the sets after it have more reps: write the top set as reps");
    for (const Value& drop : drops)
      if (drop.number >= 0 || (drop.is(Kind::percent) && drop.number < -5000))
        return refuse("drops", "each set is lighter, down to half: write it as `-10 %`");
    if (increment && increment->number <= 0)
      return refuse("increment", "it must be more than nothing: write it as `2.5 kg / 5 lb`");
    return true;
  }

  State begin(const topset::Slot& slot) const {
    State state;
    Prescription heavy = fill_in(top, top_for(slot.goal()));
    if (!top.is_written() && topset::loads::lacks_max(slot)) topset::loads::by_feel(heavy, 8);
    topset::loads::anchor(slot, heavy, heavy.amount().max);
    state.own_loads = progress == "each" && topset::loads::has_own_load(heavy);
    state.lines.push_back({heavy, RepLadder(heavy.amount(), 1)});
    for (const Value& drop : drops) {
      const Range<int> before = state.lines.back().ladder.range();
      Prescription lighter = state.own_loads ? dropped(state, drop) : sets(1);
      lighter.sets(1).reps(before.min + reps_up, before.max + reps_up);
      state.lines.push_back({lighter, RepLadder(lighter.amount(), 1)});
    }
    return state;
  }

  // A line's own load: the one it is dropped from, less.
  Prescription dropped(const State& state, const Value& drop) const {
    Prescription work = from == "top" ? state.lines.front().work : state.lines.back().work;
    topset::loads::move(work, drop);
    topset::loads::forget_rpe(work);
    return work;
  }

  void add_day(const topset::Slot& slot, const topset::Occurrence& day, State& state,
               topset::Sets& out) const {
    std::vector<topset::Row> rows;
    for (Line& line : state.lines) {
      rows.push_back(rows.empty() ? add_top(out, day, line.work, rest)
                                  : add_lighter(day, line, rows, state, out));
      topset::Row& row = rows.back();
      std::string note;
      if (line.ladder.range().min < line.ladder.range().max && progress != "none")
        note = "aim for " + std::to_string(line.ladder.aim());
      const bool is_felt = line.work.base() == topset::Base::nothing && line.work.has_rpe();
      if (is_felt && state.by_feel.goes_on(day)) {
        row.data().flags &= ~std::uint32_t{TOPSET_ROW_HAS_RPE};
        note = state.by_feel.words(topset::ladder::more_words(slot, increment)) +
               (note.empty() ? "" : ", " + note);
      }
      if (!is_felt && progress != "none")
        topset::loads::forget_rpe(line.work);  // it was the first day's
      if (!note.empty()) topset::day_rows::add_note(row, note);
      if (state.projected) row.projected();
    }
    state.by_feel.pass(day);
  }

  topset::Row add_lighter(const topset::Occurrence& day, const Line& line,
                          const std::vector<topset::Row>& rows, const State& state,
                          topset::Sets& out) const {
    Prescription work = line.work;
    if (state.own_loads) return add_back_off(out, day, work, rows.front(), rest);
    const topset::Row& base = from == "top" ? rows.front() : rows.back();
    topset::Row row = add_back_off(out, day, work, rows.front(), rest);
    const Value& drop = drops[rows.size() - 1];
    row.of(base);
    if (drop.is(Kind::percent)) row.percent(percent(100) + topset::Points(drop.number));
    if (drop.is(Kind::points)) row.percent(percent(100)).points(topset::Points(drop.number));
    if (drop.is(Kind::weight)) row.percent(percent(100)).add(topset::Load(drop.number));
    return row;
  }

  void climb(const topset::Slot& slot, const topset::Occurrence& day, State& state,
             topset::Sets& out) const {
    const When when = topset::day_log::when(slot, day);
    if (when == When::skipped) return;
    topset::day_log::Work done(day);
    const auto heaviest = done.heaviest();
    std::vector<Rung> rungs;
    for (std::size_t i = 0; i < state.lines.size(); ++i) {
      Line& line = state.lines[i];
      if (when == When::ahead) {
        rungs.push_back(line.ladder.project());
        continue;
      }
      const SetKind kind = i == 0 ? SetKind::top : SetKind::back_off;
      const int number = i == 0 ? line.work.set_count().min : 1;
      rungs.push_back(
          line.ladder.judge(done.take(number, asked(slot, day, state, i), kind), number));
    }
    if (when == When::ahead) state.projected = true;
    // Found by feel: from here on the load is known.
    Line& first = state.lines.front();
    if (when == When::done && heaviest && topset::loads::is_to_be_found(slot, day, first.work))
      topset::loads::set_load(first.work, *heaviest);
    for (std::size_t i = 0; i < state.lines.size(); ++i)
      if (i == 0 || state.own_loads) follow(slot, day, i, rungs[i], state, out);
  }

  std::optional<topset::Load> asked(const topset::Slot& slot, const topset::Occurrence& day,
                                    const State& state, std::size_t index) const {
    const Prescription& first = state.lines.front().work;
    if (index == 0 || state.own_loads)
      return topset::loads::asked(slot, day, state.lines[index].work, first);
    Prescription work = first;
    for (std::size_t i = from == "top" ? index - 1 : 0; i < index; ++i)
      topset::loads::move(work, drops[i]);
    return topset::loads::asked(slot, day, work, first);
  }

  void follow(const topset::Slot& slot, const topset::Occurrence& day, std::size_t index, Rung rung,
              State& state, topset::Sets& out) const {
    Line& line = state.lines[index];
    if (rung != Rung::under) line.failures = 0;
    if (rung == Rung::top) go_up(slot, day, index, state, out);
    if (rung == Rung::under && ++line.failures == fails) {
      line.failures = 0;
      line.ladder.restart();
      topset::loads::scale(line.work, reset);
      out.note("stalled", "the reps were under the range " + std::to_string(fails) +
                              (fails == 1 ? " time" : " times in a row") + " by week " +
                              std::to_string(day.week()) + ": it goes on from " +
                              topset::text(reset) + " of the load");
    }
  }

  void go_up(const topset::Slot& slot, const topset::Occurrence& day, std::size_t index,
             State& state, topset::Sets& out) const {
    Line& line = state.lines[index];
    Prescription heavier = line.work;
    const bool is_felt = heavier.base() == topset::Base::nothing && heavier.has_rpe();
    if (!is_felt && !topset::ladder::raise(slot, day, heavier, increment)) {
      if (!state.told_heaviest)
        out.note("no-heavier", "week " + std::to_string(day.week()) +
                                   " reaches the top of the range, and there is no heavier load: "
                                   "the reps stay there");
      state.told_heaviest = true;
      return;
    }
    // A set that outgrows the one before it waits for it.
    if (index > 0 && !is_lighter(slot, day, heavier, state.lines[index - 1].work)) return;
    line.work = heavier;
    line.ladder.restart();
    state.by_feel.grow();
    if (!state.own_loads)
      for (Line& other : state.lines) other.ladder.restart();
  }

  static bool is_lighter(const topset::Slot& slot, const topset::Occurrence& day,
                         const Prescription& work, const Prescription& than) {
    const auto load = topset::loads::exact(slot, day, work);
    const auto limit = topset::loads::exact(slot, day, than);
    return !load || !limit || load->numerator < limit->numerator;
  }
};

}  // namespace

TOPSET_PLUGIN(ReversePyramid)
