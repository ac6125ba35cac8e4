// A top set by RPE, then back-off sets: written ones, or as many as a fatigue percent allows
// (load drop, repeat, rep drop after Tuchscherer, Reactive Training Systems).
#include <algorithm>
#include <optional>
#include <string>

#include "common/goal_schemes.hpp"
#include "common/steps.hpp"
#include "common/top_and_back_off.hpp"
#include <topset/strategy.hpp>

namespace {

using namespace topset::back_off;
using topset::Kind;
using topset::percent;
using topset::Percent;
using topset::Prescription;
using topset::Range;
using topset::Rpe;
using topset::sets;

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

struct RpeStrategy : TopAndBackOff {
  std::optional<std::string> scheme;
  topset::Value fatigue{Kind::percent, 500, 500, "5 %"};
  int cap = 5;
  std::optional<Rpe> weekly;

  RpeStrategy() : TopAndBackOff(top_of, back_off_of) {}

  static void describe(topset::Card& card) {
    card.id("rpe").version("1.0.0").back_off();
    card.summary("a top set by RPE, then back-off sets relative to it");
    card.doc(
        "The top set is as heavy as its RPE allows; where the max is known, the chart projects its "
        "load. Back-off sets are written, or go on by a scheme until fatigue has taken its share.");
    describe_sets(card, top_of, back_off_of);
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
    describe_rest(card);
  }

  void plan(const topset::Slot& slot, topset::Sets& out) const {
    if (is_learning(slot)) return plan_learning(slot, out);
    if (!sets_fit(slot, weekly.has_value(), out)) return;
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

  void move(Prescription& work, const topset::Occurrence& day, Ramp& ramp) const {
    if (!weekly || !work.has_rpe()) return;
    const bool past_ten = topset::steps::move_rpe(work, *weekly * day.loading_week());
    ramp.moved = true;
    if (past_ten && ramp.capped_in == 0) ramp.capped_in = day.week();
  }

  // False: a parameter can't be used, and the host knows why.
  bool plan_day(const topset::Slot& slot, const topset::Occurrence& day, Ramp& ramp,
                topset::Sets& out) const {
    Prescription heavy = heavy_on(slot, day);
    move(heavy, day, ramp);
    const topset::Row top_row = add_top(out, day, heavy, rest);
    if (scheme) return plan_scheme(slot, day, heavy, top_row, out);
    for (Prescription lighter : lighter_on(slot, day)) {
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
