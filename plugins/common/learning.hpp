// What an athlete who still learns a lift does instead of heavy sets: more reps, far from failure.
// And the word to novices.
#pragma once

#include <string>

#include "common/goal_schemes.hpp"
#include <topset/strategy.hpp>

namespace topset::back_off {

inline bool is_learning(const Slot& slot) {
  return slot.athlete().technique() == Technique::learning;
}

// Strength and hypertrophy get tens at about 65 %; power and skill, which live off crisp reps,
// twelves at about 60 %. Olympic lifts stay at triples: form goes first in longer sets.
// `what` waits until they know it.
inline void plan_learning(const Slot& slot, Sets& out, const std::string& what = "back-off sets") {
  out.refuse("technique-learning",
             what + " wait until the technique is solid: sets to learn with instead");
  const bool lighter = slot.goal() == Goal::power || slot.goal() == Goal::skill;
  for (const auto& day : slot.occurrences()) {
    Row row = out.add(day).straight().rest(120);
    if (slot.exercise().is_olympic())
      row.sets(5).reps(3).percent(65).note("anywhere from 60 to 70 %");
    else if (lighter)
      row.sets(3).reps(12).percent(60).rpe(6, 7);
    else
      row.sets(3).reps(10).percent(65).rpe(6, 7);
  }
}

inline void greet_novice(const Slot& slot, Sets& out) {
  if (is_novice(slot))
    out.note("novice", "a novice gets most out of triples or more, at RPE 8 at most");
}

}  // namespace topset::back_off
