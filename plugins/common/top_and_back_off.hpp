// What strategies of a top set and back-off sets have in common: their sets by goal or as written,
// by week or the same every day, and the rest before them. What moves them is each strategy's own.
#pragma once

#include <vector>

#include "common/days.hpp"
#include "common/goal_schemes.hpp"
#include "common/learning.hpp"
#include <topset/strategy.hpp>

namespace topset::back_off {

struct TopAndBackOff : Strategy {
  // A goal's sets, as this strategy writes them.
  using TopOf = Prescription (*)(const Scheme&);
  using BackOffOf = Prescription (*)(const Scheme&, bool olympic);

  Works top;
  Nested<Prescription> backoff;
  Seconds rest = seconds(180);

 protected:
  TopAndBackOff(TopOf top_of, BackOffOf back_off_of)
      : top{top_of(scheme_for(Goal::none))},
        backoff{{{back_off_of(scheme_for(Goal::none), false)}}, 0},
        top_of_(top_of),
        back_off_of_(back_off_of) {}

  static void describe_sets(Card& card, TopOf top_of, BackOffOf back_off_of) {
    auto top = card.parameter("top", &TopAndBackOff::top)
                   .doc("the top set, or a list with one for each week; the last one stays");
    auto backoff = card.parameter("backoff", &TopAndBackOff::backoff)
                       .doc("the back-off sets, or a list of them, or a list of lists by week");
    for (const Goal goal :
         {Goal::none, Goal::power, Goal::strength, Goal::hypertrophy, Goal::skill}) {
      const Scheme& scheme = scheme_for(goal);
      if (goal != Goal::none) {
        top.default_for(goal, top_of(scheme));
        backoff.default_for(goal, back_off_of(scheme, false));
      }
      backoff.default_for(Whom(goal).novices(), novice_back_off(scheme, false))
          .default_for(Whom(goal).movement("olympic"), back_off_of(scheme, true))
          .default_for(Whom(goal).movement("olympic").novices(), novice_back_off(scheme, true));
    }
    top.default_for(Whom().novices(), novice_top());
  }
  static void describe_rest(Card& card) {
    card.parameter("rest", &TopAndBackOff::rest)
        .range(30, 900)
        .doc("rest before the back-off sets, and between them");
  }

  // What is wrong with the sets, said to the host; true: nothing.
  bool sets_fit(const Slot& slot, bool has_weekly, Sets& out) const {
    if (!lists_fit(top, backoff, slot, out)) return false;
    if (!has_weekly || (top.size() <= 1 && backoff.depth < 2)) return true;
    out.bad_parameter("weekly",
                      "the sets are listed week by week already: write the list or the step");
    return false;
  }

  // The sets of a day; what is written without a load has the goal's.
  Prescription heavy_on(const Slot& slot, const Occurrence& day) const {
    return fill_in(of_week(top, slot, day),
                   is_novice(slot) ? novice_top() : top_of_(scheme_for(slot.goal())));
  }
  Works lighter_on(const Slot& slot, const Occurrence& day) const {
    const Scheme& scheme = scheme_for(slot.goal());
    const bool olympic = slot.exercise().is_olympic();
    const Prescription standard =
        is_novice(slot) ? novice_back_off(scheme, olympic) : back_off_of_(scheme, olympic);
    Works all;
    for (const Prescription& work : of_week(backoff, slot, day))
      all.push_back(fill_in(work, standard));
    return all;
  }

 private:
  TopOf top_of_;
  BackOffOf back_off_of_;
};

}  // namespace topset::back_off
