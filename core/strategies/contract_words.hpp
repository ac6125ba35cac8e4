// Our enums as the contract's numbers and back. Their orders are alike, which is checked here, so
// that most are a cast; only rounding has a word of its own for "unsaid".
#pragma once

#include <optional>
#include <utility>

#include "base/quantities.hpp"
#include "base/rules.hpp"
#include "strategies/slot_request.hpp"
#include "topset/strategy.h"

namespace topset::strategies {

#define TOPSET_SAME(ours, theirs) static_assert(std::to_underlying(ours) == (theirs))
TOPSET_SAME(Unit::kg, TOPSET_KG);
TOPSET_SAME(Unit::lb, TOPSET_LB);
TOPSET_SAME(Experience::novice, TOPSET_NOVICE);
TOPSET_SAME(Experience::advanced, TOPSET_ADVANCED);
TOPSET_SAME(Technique::learning, TOPSET_LEARNING);
TOPSET_SAME(Technique::solid, TOPSET_SOLID);
TOPSET_SAME(PhaseKind::loading, TOPSET_LOADING);
TOPSET_SAME(PhaseKind::deload, TOPSET_DELOAD);
TOPSET_SAME(PhaseKind::taper, TOPSET_TAPER);
TOPSET_SAME(Goal::power, TOPSET_POWER);
TOPSET_SAME(Goal::strength, TOPSET_STRENGTH);
TOPSET_SAME(Goal::hypertrophy, TOPSET_HYPERTROPHY);
TOPSET_SAME(Goal::skill, TOPSET_SKILL);
TOPSET_SAME(Goal::none, TOPSET_NO_GOAL);
TOPSET_SAME(SetKind::warm_up, TOPSET_WARM_UP);
TOPSET_SAME(SetKind::ramp, TOPSET_RAMP);
TOPSET_SAME(SetKind::top, TOPSET_TOP);
TOPSET_SAME(SetKind::back_off, TOPSET_BACK_OFF);
TOPSET_SAME(SetKind::straight, TOPSET_STRAIGHT);
TOPSET_SAME(SetKind::drop, TOPSET_DROP);
TOPSET_SAME(SetKind::test, TOPSET_TEST);
TOPSET_SAME(AmountUnit::reps, TOPSET_REPS);
TOPSET_SAME(AmountUnit::seconds, TOPSET_SECONDS);
TOPSET_SAME(AmountUnit::metres, TOPSET_METRES);
TOPSET_SAME(Base::nothing, TOPSET_OF_NOTHING);
TOPSET_SAME(Base::one_rep_max, TOPSET_OF_ONE_REP_MAX);
TOPSET_SAME(Base::training_max, TOPSET_OF_TRAINING_MAX);
TOPSET_SAME(Base::rep_max, TOPSET_OF_REP_MAX);
TOPSET_SAME(Base::goal, TOPSET_OF_GOAL);
TOPSET_SAME(Base::e1rm, TOPSET_OF_E1RM);
TOPSET_SAME(Base::row, TOPSET_OF_ROW);
TOPSET_SAME(Base::load, TOPSET_OF_LOAD);
TOPSET_SAME(Base::loadable, TOPSET_OF_LOADABLE);
TOPSET_SAME(StopRule::none, TOPSET_STOP_NONE);
TOPSET_SAME(StopRule::rpe, TOPSET_STOP_RPE);
TOPSET_SAME(StopRule::e1rm_drop, TOPSET_STOP_E1RM);
TOPSET_SAME(Severity::note, TOPSET_NOTE);
TOPSET_SAME(Severity::warning, TOPSET_WARNING);
TOPSET_SAME(Severity::error, TOPSET_ERROR);
TOPSET_SAME(EmittedMax::Kind::one_rep, TOPSET_MAX_ONE_REP);
TOPSET_SAME(EmittedMax::Kind::training, TOPSET_MAX_TRAINING);
TOPSET_SAME(EmittedMax::Kind::reps, TOPSET_MAX_REPS);
TOPSET_SAME(EmittedMax::Kind::goal, TOPSET_MAX_GOAL);
TOPSET_SAME(ValueKind::integer, TOPSET_INTEGER);
TOPSET_SAME(ValueKind::percent, TOPSET_PERCENT);
TOPSET_SAME(ValueKind::points, TOPSET_POINTS);
TOPSET_SAME(ValueKind::weight, TOPSET_WEIGHT);
TOPSET_SAME(ValueKind::rpe, TOPSET_RPE);
TOPSET_SAME(ValueKind::reps, TOPSET_REP_COUNT);
TOPSET_SAME(ValueKind::time, TOPSET_TIME);
TOPSET_SAME(ValueKind::boolean, TOPSET_BOOLEAN);
TOPSET_SAME(ValueKind::choice, TOPSET_CHOICE);
TOPSET_SAME(ValueKind::words, TOPSET_WORDS);
TOPSET_SAME(ValueKind::exercise, TOPSET_EXERCISE);
TOPSET_SAME(ValueKind::sets, TOPSET_SETS);
#undef TOPSET_SAME

template <class Word>
  requires std::is_enum_v<Word>
constexpr std::uint32_t to_contract(Word word) {
  return static_cast<std::uint32_t>(std::to_underlying(word));
}

constexpr std::uint32_t to_contract(std::optional<Rounding> rounding) {
  if (!rounding) return TOPSET_ROUND_DEFAULT;
  switch (*rounding) {
    case Rounding::nearest: return TOPSET_ROUND_NEAREST;
    case Rounding::down: return TOPSET_ROUND_DOWN;
    case Rounding::up: return TOPSET_ROUND_UP;
  }
  return TOPSET_ROUND_DEFAULT;
}

// The caller has checked that the number is one of the contract's.
constexpr std::optional<Rounding> rounding_from_contract(std::uint32_t number) {
  switch (number) {
    case TOPSET_ROUND_NEAREST: return Rounding::nearest;
    case TOPSET_ROUND_DOWN: return Rounding::down;
    case TOPSET_ROUND_UP: return Rounding::up;
    default: return std::nullopt;
  }
}

}  // namespace topset::strategies
