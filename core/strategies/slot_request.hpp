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

// A set that was done, from the athlete's log.
struct Result {
  SetKind kind = SetKind::straight;
  std::int32_t reps = 0;
  std::optional<Rpe> rpe;
  std::int64_t load = 0;  // thousandths of the athlete's unit
  std::string exercise;   // id
};

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
  std::int32_t cycle_week = 1;
  std::int32_t cycle_weeks = 0;
  std::vector<Result> results;  // in the order done
  // The lift's maxes on that day before the slot's own set_max, half up to thousandths; 0: unknown.
  bool projected = false;  // they rest on results that are not in yet
  std::int64_t one_rep_max = 0;
  std::int64_t training_max = 0;
  std::int64_t goal_max = 0;
};

// One row a strategy emitted.
struct EmittedRow {
  std::int32_t occurrence = 0;
  std::int32_t number = 0;  // within its occurrence
  SetKind kind = SetKind::straight;
  Prescription sets;                 // base_exercise, base_slot as emitted
  std::int32_t base_occurrence = 0;  // of Base::row and Base::e1rm: an index, or one below
  std::int32_t base_row = 0;         // likewise
  std::string exercise;              // empty: the slot's own
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

// A slot that was planned before the one asked for.
struct EarlierSlot {
  struct Row {
    std::int32_t week = 1;
    std::int32_t session = 1;
    std::int64_t load = 0;      // exact, half up to thousandths; 0: none
    std::int64_t loadable = 0;  // 0: none
    EmittedRow row;
  };
  std::string id;
  std::string exercise;
  std::vector<Row> rows;
  std::vector<EmittedMax> maxes;
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
  std::int64_t rounding_step = 0;  // thousandths; 0: what the implement holds
  bool has_step = false;           // the coach wrote `step:`, and the days' maxes move by it
  std::vector<Occurrence> occurrences;
  std::vector<EarlierSlot> earlier;        // those it comes after, planned already
  std::vector<ParameterValue> parameters;  // defaults filled in; weights in the athlete's unit
  const Loadables* loadables = nullptr;
  const RpeChart* chart = nullptr;
};

struct StrategyNote {
  Severity level = Severity::note;
  std::string code;
  std::string text;
};

// What base_occurrence and base_row may be where no number is known; topset/strategy.h says which
// row each means.
inline constexpr std::int32_t kSameWeek = -1;
inline constexpr std::int32_t kLastTime = -2;
inline constexpr std::int32_t kTopRow = -1;

// What became of a plan call.
enum class PlanStatus : std::uint8_t {
  ok,             // the rows stand
  refused,        // `refusal` says why; the rows are what to print instead, and may be none
  bad_parameter,  // `refusal` has the parameter as code and the reason as text
  failed,         // `refusal` says why; no rows
  broken,         // the plugin broke the contract; `refusal` says how, and its code is the slug of
                  // the rule: `bad-row`, `must-understand` or `worker-ended`; no rows
};

struct PlannedSlot {
  PlanStatus status = PlanStatus::ok;
  std::vector<EmittedRow> rows;  // as emitted: a row that another rests on stands before it
  std::vector<EmittedMax> maxes;
  std::vector<StrategyNote> notes;
  StrategyNote refusal;
  std::string plugin;               // file name of what broke the contract; empty for a bundled one
  std::vector<std::string> output;  // what the plugin printed meanwhile, by line: `it printed: hm`
};

}  // namespace topset::strategies
