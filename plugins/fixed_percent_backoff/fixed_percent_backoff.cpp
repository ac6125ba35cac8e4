// A top set at a percent of the max, then lighter back-off sets, both moved from week to week.
#include <optional>

#include "common/goal_schemes.hpp"
#include "common/steps.hpp"
#include "common/top_and_back_off.hpp"
#include <topset/strategy.hpp>

namespace {

using namespace topset::back_off;
using topset::Kind;
using topset::Prescription;
using topset::sets;

Prescription top_of(const Scheme& scheme) {
  return sets(1).reps(scheme.top_reps).percent(scheme.top_percent);
}
Prescription back_off_of(const Scheme& scheme, bool olympic) {
  return with_reps(sets(scheme.sets), olympic ? scheme.olympic_reps : scheme.reps)
      .percent(scheme.percent);
}

struct FixedPercentBackoff : TopAndBackOff {
  std::optional<topset::Value> weekly;

  FixedPercentBackoff() : TopAndBackOff(top_of, back_off_of) {}

  static void describe(topset::Card& card) {
    card.id("fixed-percent-backoff").version("1.0.0").back_off();
    card.summary("a top set, then lighter back-off sets, at fixed percents");
    card.doc(
        "One heavy top set a day and back-off sets after it, in percent of the max or relative to "
        "the top set, moved by a weekly step over the loading weeks. What is not written comes "
        "from the goal.");
    describe_sets(card, top_of, back_off_of);
    card.parameter("weekly", &FixedPercentBackoff::weekly)
        .takes(Kind::points | Kind::weight | Kind::percent)
        .with_sign()
        .doc("step a loading week, of the top set and of back-off sets that are not relative");
    describe_rest(card);
  }

  void plan(const topset::Slot& slot, topset::Sets& out) const {
    if (is_learning(slot)) return plan_learning(slot, out);
    if (!sets_fit(slot, weekly.has_value(), out)) return;
    greet_novice(slot, out);
    bool moved = false;
    for (const auto& day : slot.occurrences()) moved = plan_day(slot, day, out) || moved;
    if (weekly && !moved) {
      out.note(
          "weekly-unused",
          "weekly moves nothing here: the top set goes by RPE, and the back-off sets follow it");
    }
  }

 private:
  bool plan_day(const topset::Slot& slot, const topset::Occurrence& day, topset::Sets& out) const {
    bool moved = false;
    const auto step = [&](Prescription& work) {
      if (weekly) moved = topset::steps::move(work, *weekly, day.loading_week()) || moved;
    };
    Prescription heavy = heavy_on(slot, day);
    step(heavy);
    const topset::Row top_row = add_top(out, day, heavy, rest);
    for (Prescription lighter : lighter_on(slot, day)) {
      step(lighter);
      add_back_off(out, day, lighter, top_row, rest);
    }
    return moved;
  }
};

}  // namespace

TOPSET_PLUGIN(FixedPercentBackoff)
