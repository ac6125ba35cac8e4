// What a strategy is asked and what it answers, as values of ours. The binding
// (native_strategy.cpp) lays them out as topset/strategy.h has them, in both directions, and
// believes nothing it gets back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/quantities.hpp"
#include "training/athlete.hpp"
#include "training/card.hpp"
#include "training/equipment.hpp"
#include "training/exercise.hpp"
#include "training/prescription.hpp"

namespace topset::strategies {

// One day on which the slot comes.
struct Occurrence {
  std::int32_t week = 1;
  std::int32_t session = 1;  // place in the week
  std::optional<Date> date;
  std::int32_t exposure = 0;      // how often it came before
  std::int32_t loading_week = 0;  // loading weeks since week 1
  std::int32_t cycle = 0;
  PhaseKind phase_kind = PhaseKind::loading;
  std::string phase;
  std::int32_t phase_week = 0;
  std::int32_t phase_weeks = 0;
  Percent volume{10000};  // dose, for what the strategy chose
  Percent intensity{10000};
  Percent phase_volume{10000};  // for what the coach wrote
  Percent phase_intensity{10000};
  std::int32_t phase_rpe = 0;  // tenths
  std::int32_t accessories = 0;
  std::int32_t sessions = 1;  // of the lift in the week
};

struct SlotRequest {
  std::string slot;                    // its id; empty: none
  const Exercise* exercise = nullptr;  // never null when a strategy is asked, as the pointers below
  const Athlete* athlete = nullptr;
  std::optional<Maxes> maxes;
  Technique technique = Technique::solid;
  std::string cue;
  Goal goal = Goal::none;
  std::int32_t weeks = 0;  // of the block
  Rounding rounding = Rounding::nearest;
  std::vector<Occurrence> occurrences;
  std::vector<ParameterValue> parameters;  // defaults filled in; weights in the athlete's unit
  const Loadables* loadables = nullptr;
  const RpeChart* chart = nullptr;
};

// One row a strategy emitted.
struct EmittedRow {
  std::int32_t occurrence = 0;
  std::int32_t number = 0;  // within its occurrence
  SetKind kind = SetKind::straight;
  Prescription sets;                 // base_exercise, base_slot as emitted
  std::int32_t base_occurrence = 0;  // of Base::row and Base::e1rm
  std::int32_t base_row = 0;
  std::string exercise;  // empty: the slot's own
  bool optional_row = false;
  bool projected = false;
  bool written = false;  // the coach's own number
  bool dosed = false;    // volume and intensity are in it already
};

struct EmittedMax {
  enum class Kind : std::uint8_t {
    one_rep,
    training,
    reps,
    goal
  };
  Kind kind = Kind::one_rep;
  std::int32_t reps = 0;
  std::int32_t occurrence = 0;
  bool projected = false;
  std::int64_t load = 0;
  std::string exercise;
  std::string note;
};

struct StrategyNote {
  Severity level = Severity::note;
  std::string code;
  std::string text;
};

// What became of a plan call.
enum class PlanStatus : std::uint8_t {
  ok,             // the rows stand
  refused,        // `refusal` says why; the rows are what to print instead, and may be none
  bad_parameter,  // `refusal` has the parameter as code and the reason as text
  failed,         // `refusal` says why; no rows
  broken,         // the plugin broke the contract; `refusal` says how, and its code is the slug of
                  // the rule: `bad-row` or `must-understand`; no rows
};

struct PlannedSlot {
  PlanStatus status = PlanStatus::ok;
  std::vector<EmittedRow> rows;  // as emitted: a row that another rests on stands before it
  std::vector<EmittedMax> maxes;
  std::vector<StrategyNote> notes;
  StrategyNote refusal;
};

}  // namespace topset::strategies
