// A top set at a percent of the max, then lighter back-off sets, both moved from week to week.
#include <optional>

#include "common/days.hpp"
#include "common/goal_schemes.hpp"
#include "common/learning.hpp"
#include <topset/strategy.hpp>

namespace {

using namespace topset::back_off;
using topset::Goal;
using topset::Kind;
using topset::percent;
using topset::Prescription;
using topset::Range;
using topset::sets;
using topset::Whom;

Prescription top_of(const Scheme& scheme) {
  return sets(1).reps(scheme.top_reps).percent(scheme.top_percent);
}
Prescription back_off_of(const Scheme& scheme, bool olympic) {
  return with_reps(sets(scheme.sets), olympic ? scheme.olympic_reps : scheme.reps)
      .percent(scheme.percent);
}

// `times` weekly steps on top of what was written. A step in percent is of the first week's load,
// not compounded: +2 % is 100, 102, 104 %. False: these sets have no load of their own to move.
bool move(Prescription& work, const topset::Value& step, int times) {
  topset_row& row = work.data();
  const std::int64_t change = step.number * times;
  const bool absolute = work.base() == topset::Base::load;
  if (!work.is_percent_of_max() && !absolute) return false;
  if (step.is(Kind::weight)) {
    (absolute ? row.load : row.add) += change;
  } else if (step.is(Kind::points)) {
    (absolute ? row.points : row.percent) += static_cast<std::int32_t>(change);
  } else if (absolute) {
    row.load = topset::half_up(row.load * (10000 + change), 10000);
  } else {
    row.percent = static_cast<std::int32_t>(topset::half_up(row.percent * (10000 + change), 10000));
  }
  return true;
}

struct FixedPercentBackoff : topset::Strategy {
  Works top{top_of(scheme_for(Goal::none))};
  topset::Nested<Prescription> backoff{{{back_off_of(scheme_for(Goal::none), false)}}, 0};
  std::optional<topset::Value> weekly;
  topset::Seconds rest = topset::seconds(180);

  static void describe(topset::Card& card) {
    card.id("fixed-percent-backoff").version("1.0.0").back_off();
    card.summary("a top set, then lighter back-off sets, at fixed percents");
    card.doc(
        "One heavy top set a day and back-off sets after it, in percent of the max or relative to "
        "the top set, moved by a weekly step over the loading weeks. What is not written comes "
        "from the goal.");
    auto top = card.parameter("top", &FixedPercentBackoff::top)
                   .doc("the top set, or a list with one for each week; the last one stays");
    auto backoff = card.parameter("backoff", &FixedPercentBackoff::backoff)
                       .doc("the back-off sets, or a list of them, or a list of lists by week");
    for (Goal goal : {Goal::none, Goal::power, Goal::strength, Goal::hypertrophy, Goal::skill})
      describe_defaults(goal, top, backoff);
    top.default_for(Whom().novices(), novice_top());
    card.parameter("weekly", &FixedPercentBackoff::weekly)
        .takes(Kind::points | Kind::weight | Kind::percent)
        .with_sign()
        .doc("step a loading week, of the top set and of back-off sets that are not relative");
    card.parameter("rest", &FixedPercentBackoff::rest)
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

  bool plan_day(const topset::Slot& slot, const topset::Occurrence& day, topset::Sets& out) const {
    const Scheme& scheme = scheme_for(slot.goal());
    const bool novice = is_novice(slot);
    const bool olympic = slot.exercise().is_olympic();
    bool moved = false;

    Prescription heavy = fill_in(of_week(top, slot, day), novice ? novice_top() : top_of(scheme));
    if (weekly) moved = move(heavy, *weekly, day.loading_week());
    const topset::Row top_row = add_top(out, day, heavy, rest);

    for (Prescription lighter : of_week(backoff, slot, day)) {
      lighter = fill_in(lighter,
                        novice ? novice_back_off(scheme, olympic) : back_off_of(scheme, olympic));
      if (weekly) moved = move(lighter, *weekly, day.loading_week()) || moved;
      add_back_off(out, day, lighter, top_row, rest);
    }
    return moved;
  }
};

}  // namespace

TOPSET_PLUGIN(FixedPercentBackoff)
