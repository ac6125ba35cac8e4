// One line of work as a coach writes it: `4x5 @ 80 %`. Set notation is parsed into it, parameters
// carry it, and strategies emit it. It names no day and holds no final load.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/quantities.hpp"
#include "training/words.hpp"

namespace topset {

enum class AmountUnit : std::uint8_t {
  reps,
  seconds,
  metres
};

// An inclusive range; min == max for a plain number.
template <class T>
struct Range {
  T min{};
  T max{};
  bool operator==(const Range&) const = default;
};

// What a percent is of.
enum class Base : std::uint8_t {
  nothing,      // by RPE, by feel or unloaded
  one_rep_max,  // of the exercise, or of base_exercise
  training_max,
  rep_max,   // of base_reps
  goal,      // the max trained towards
  e1rm,      // of the top set of the day
  row,       // of another row: the slot base_slot (empty: this slot), its row base_row
  load,      // an absolute load
  loadable,  // an absolute load that the strategy took from the loadable ones
};

// The word for a base: that of set notation where it has one (`training_max`), and always that of
// block/1. Empty for Base::nothing.
std::string_view name(Base base);

// Which coming of a slot Base::row looks at.
enum class RowTime : std::uint8_t {
  same_week,  // this very day of this slot; of another its coming nearest in the week
  last_time,  // the last day before this one on which the slot came
};

// When to stop before the last set.
enum class StopRule : std::uint8_t {
  none,
  rpe,        // when the RPE is `stop_value` (tenths) again
  e1rm_drop,  // when the chart's e1RM has dropped by `stop_value` (basis points)
};

struct Prescription {
  Range<std::int32_t> sets{1, 1};
  AmountUnit amount_unit = AmountUnit::reps;
  Range<std::int32_t> amount{1, 1};
  bool amrap = false;          // `5+`: as many as possible, at least amount.min
  std::int32_t amrap_cap = 0;  // 0: none
  bool each_side = false;

  Base base = Base::nothing;
  bool keeps_base = false;  // `of one_rep_max` is written: the slot's `of:` does not replace it
  Percent percent{10000};
  Percent percent_max{0};      // upper end of `70-75 %`; 0: no range
  std::int32_t points = 0;     // basis points of the 1RM, added: `top -10 points`
  std::int32_t base_reps = 0;  // n of Base::rep_max
  std::string base_exercise;   // whose max; empty: the exercise itself
  std::string
      base_slot;  // id of another slot; empty: this one. `top` in notation is Base::row of this one
  std::int32_t base_row = 0;  // of Base::row: the n-th row of its day, from 1; 0: the top set
  RowTime base_time = RowTime::same_week;  // of Base::row
  std::int64_t load = 0;  // Base::load and Base::loadable: thousandths of load_unit
  std::int64_t add = 0;   // thousandths of load_unit, may be negative
  bool add_after_rounding = false;
  std::optional<Unit> load_unit;  // of load, add and rounding_step as written; nothing: no such
  // Where the coach wrote both units (`5 kg / 10 lb`): the same in the other one, taken instead of
  // a conversion.
  std::optional<std::int64_t> load_other, add_other, rounding_step_other;
  bool relative_to_body = false;  // `+20 kg`: added to bodyweight

  std::optional<Range<Rpe>> rpe;
  Range<std::int32_t> rest{0, 0};  // seconds; 0: unsaid
  StopRule stop = StopRule::none;
  std::int32_t stop_value = 0;
  std::int32_t pause = 0;  // seconds
  std::optional<Rounding> rounding;
  std::int64_t rounding_step = 0;  // thousandths; 0: what the implement holds
  std::string tempo;
  std::string cue;
  std::string note;       // `band red`
  bool optional = false;  // may be left out

  bool operator==(const Prescription&) const = default;
};

}  // namespace topset
