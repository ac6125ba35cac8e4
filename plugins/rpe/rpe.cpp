// A top set by RPE, then back-off sets: written ones, or as many as a fatigue percent allows
// (load drop, repeat, rep drop after Tuchscherer, Reactive Training Systems).
#include <algorithm>
#include <optional>
#include <string>

#include "common/days.hpp"
#include "common/goal_schemes.hpp"
#include "common/learning.hpp"
#include <topset/strategy.hpp>

namespace {

using namespace topset::back_off;
using topset::Goal;
using topset::Kind;
using topset::percent;
using topset::Percent;
using topset::Prescription;
using topset::Range;
using topset::Rpe;
using topset::sets;
using topset::Whom;

// The reps and sets of the goal's scheme; top set at RPE 8, back-off sets a tenth lighter.
Prescription top_of(const Scheme& scheme) { return sets(1).reps(scheme.top_reps).rpe(8); }
Prescription back_off_of(const Scheme& scheme, bool olympic) {
  return below_top(with_reps(sets(scheme.sets), olympic ? scheme.olympic_reps : scheme.reps),
                   percent(10));
}

// RTS's names for how much of the day's strength the back-off sets may cost.
Percent fatigue_of(const topset::Value& value) {
  if (value.is(Kind::percent)) return Percent(value.number);
  if (value.text == "none") return percent(0);
  if (value.text == "minimal") return percent(2);
  return percent(value.text == "high" ? 7 : 5);
}

struct RpeStrategy : topset::Strategy {
  Works top{top_of(scheme_for(Goal::none))};
  topset::Nested<Prescription> backoff{{{back_off_of(scheme_for(Goal::none), false)}}, 0};
  std::optional<std::string> scheme;
  topset::Value fatigue{Kind::percent, 500, 500, "5 %"};
  int cap = 5;
  std::optional<Rpe> weekly;
  topset::Seconds rest = topset::seconds(180);

  static void describe(topset::Card& card) {
    card.id("rpe").version("1.0.0").back_off();
    card.summary("a top set by RPE, then back-off sets relative to it");
    card.doc(
        "The top set is as heavy as its RPE allows; where the max is known, the chart projects its "
        "load. Back-off sets are written, or go on by a scheme until fatigue has taken its share.");
    auto top = card.parameter("top", &RpeStrategy::top)
                   .doc("the top set, or a list with one for each week; the last one stays");
    auto backoff = card.parameter("backoff", &RpeStrategy::backoff)
                       .doc("the back-off sets, or a list of them, or a list of lists by week");
    for (Goal goal : {Goal::none, Goal::power, Goal::strength, Goal::hypertrophy, Goal::skill})
      describe_defaults(goal, top, backoff);
    top.default_for(Whom().novices(), novice_top());
    card.parameter("scheme", &RpeStrategy::scheme)
        .choices("load_drop repeat rep_drop")
        .exclusive_with("backoff")
        .doc("instead of written back-off sets: go on until fatigue is reached");
    card.parameter("fatigue", &RpeStrategy::fatigue)
        .takes(Kind::percent | Kind::choice)
        .choices("none minimal moderate high")
        .range(0, 20)
        .doc("of a scheme: drop in strength to stop at; 0, 2, 5 and 7 % have names");
    card.parameter("cap", &RpeStrategy::cap).range(1, 20).doc("of a scheme: most back-off sets");
    card.parameter("weekly", &RpeStrategy::weekly)
        .with_sign()
        .range(-2, 2)
        .doc("step a loading week of every RPE, up to 10");
    card.parameter("rest", &RpeStrategy::rest)
        .range(30, 900)
        .doc("rest before the back-off sets, and between them");
  }

  void plan(const topset::Slot& slot, topset::Sets& out) const {
    if (is_learning(slot)) return plan_learning(slot, out);
    if (!lists_fit(top, backoff, slot, out)) return;
    if (weekly && (top.size() > 1 || backoff.depth == 2)) {
      return out.bad_parameter(
          "weekly", "the sets are listed week by week already: write the list or the step");
    }
    for (const char* id : {"fatigue", "cap"}) {
      if (!scheme && slot.wrote(id))
        return out.bad_parameter(
            id, "it belongs to a scheme: write scheme: load_drop, repeat or rep_drop");
    }
    greet_novice(slot, out);
    Ramp ramp;
    for (const auto& day : slot.occurrences())
      if (!plan_day(slot, day, ramp, out)) return;
    if (weekly && !ramp.moved) {
      out.note("weekly-unused", "weekly moves nothing here: no set has an RPE of its own");
    }
    if (ramp.capped_in != 0) {
      out.note("rpe-capped", "the ramp reaches RPE 10 in week " + std::to_string(ramp.capped_in) +
                                 " and stays there");
    }
  }

 private:
  // What a weekly ramp did over the weeks.
  struct Ramp {
    bool moved = false;
    int capped_in = 0;  // the first week; 0: never
  };

  static void describe_defaults(Goal goal, topset::Parameter& top, topset::Parameter& backoff) {
    const Scheme& scheme = scheme_for(goal);
    if (goal != Goal::none) {
      top.default_for(goal, top_of(scheme));
      backoff.default_for(goal, back_off_of(scheme, false));
    }
    backoff.default_for(Whom(goal).novices(), novice_back_off(scheme, false))
        .default_for(Whom(goal).movement("olympic"), back_off_of(scheme, true))
        .default_for(Whom(goal).movement("olympic").novices(), novice_back_off(scheme, true));
  }

  void move(Prescription& work, const topset::Occurrence& day, Ramp& ramp) const {
    if (!weekly || !work.has_rpe()) return;
    const auto moved = [&](Rpe effort) { return effort + *weekly * day.loading_week(); };
    const Range<Rpe> effort{moved(work.effort().min), moved(work.effort().max)};
    const auto within = [](Rpe one) { return std::clamp(one, topset::rpe(1), topset::rpe(10)); };
    work.rpe(within(effort.min), within(effort.max));
    ramp.moved = true;
    if (effort.max > topset::rpe(10) && ramp.capped_in == 0) ramp.capped_in = day.week();
  }

  // False: a parameter can't be used, and the host knows why.
  bool plan_day(const topset::Slot& slot, const topset::Occurrence& day, Ramp& ramp,
                topset::Sets& out) const {
    const Scheme& standard = scheme_for(slot.goal());
    const bool novice = is_novice(slot);
    const bool olympic = slot.exercise().is_olympic();

    Prescription heavy = fill_in(of_week(top, slot, day), novice ? novice_top() : top_of(standard));
    move(heavy, day, ramp);
    const topset::Row top_row = add_top(out, day, heavy, rest);
    if (scheme) return plan_scheme(slot, day, heavy, top_row, out);

    for (Prescription lighter : of_week(backoff, slot, day)) {
      lighter = fill_in(
          lighter, novice ? novice_back_off(standard, olympic) : back_off_of(standard, olympic));
      move(lighter, day, ramp);
      add_back_off(out, day, lighter, top_row, rest);
    }
    return true;
  }

  bool plan_scheme(const topset::Slot& slot, const topset::Occurrence& day,
                   const Prescription& heavy, topset::Row top_row, topset::Sets& out) const {
    const Percent drop = fatigue_of(fatigue);
    const Range<int> reps = heavy.amount();
    if (!heavy.has_rpe()) {
      out.bad_parameter("top", "a scheme stops by the top set's RPE: write it as `1x3 @ rpe 8`");
      return false;
    }
    if (*scheme == "rep_drop" && reps.max < 2) {
      out.bad_parameter("scheme",
                        "a single has no reps to drop: write a top set of two reps or more, or "
                        "another scheme");
      return false;
    }
    if (drop == percent(0)) return true;

    Prescription work = sets(1, cap).reps(reps.min, reps.max);
    if (*scheme == "load_drop") {
      work = below_top(work, drop).stop_at_rpe(heavy.effort().max);
    } else {
      work = below_top(work, percent(0)).stop_at_drop(drop);
      if (*scheme == "rep_drop")
        work.reps(last_reps(slot, reps.max, heavy.effort().max, drop), reps.max - 1);
    }
    add_back_off(out, day, work, top_row, rest);
    return true;
  }

  // Reps that are left at the top set's load and RPE once the e1RM has dropped: the most whose
  // chart percent the load still fits under.
  static int last_reps(const topset::Slot& slot, int reps, Rpe effort, Percent drop) {
    const auto share = slot.chart(reps, effort);
    for (int left = reps - 1; share && left > 1; --left) {
      const auto possible = slot.chart(left, effort);
      if (possible && possible->units() * (10000 - drop.units()) >= share->units() * 10000)
        return left;
    }
    return 1;
  }
};

}  // namespace

TOPSET_PLUGIN(RpeStrategy)
