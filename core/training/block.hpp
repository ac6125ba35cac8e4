// What comes out: program x athlete, dated weeks > sessions > exercises > sets, every load on a
// real bar. All that any sheet shows is here, so that a renderer computes nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/quantities.hpp"
#include "training/athlete.hpp"
#include "training/equipment.hpp"
#include "training/load_formula.hpp"
#include "training/metrics.hpp"
#include "training/prescription.hpp"
#include "training/warm_up.hpp"

namespace topset {

// One row of work: `4x5 @ 80 %`, with its load.
struct PlannedRow {
  SetKind kind = SetKind::straight;
  Prescription written;                  // after dose: sets, amount, base and percent as they stand
  std::optional<Rational> exact;         // thousandths; nothing: no load (no max, or by feel)
  std::optional<std::int64_t> loadable;  // thousandths; nothing: blank
  std::optional<Plating> plating;        // of a bar or belt
  // The upper end of a percent range, `70-75 %`; nothing: no range.
  std::optional<Rational> exact_max;
  std::optional<std::int64_t> loadable_max;
  std::optional<Plating> plating_max;
  std::optional<Rational> intensity;  // exact / current 1RM
  Percent dose{10000};                // intensity multiplier of the day that is in `exact`
  std::optional<RowFormula> formula;  // where the load follows from maxes, in blocks with formulas
  std::optional<Range<Rpe>> rpe;      // asked for, or predicted
  bool rpe_predicted = false;
  std::int32_t times = 1;     // sides x hands: how often a rep counts in the load volume
  bool optional_row = false;  // may be left out; in no total
  bool projected = false;     // the load rests on results that are not in yet
  std::string exercise;       // id, when it is not the slot's own; empty otherwise
  std::string exercise_name;  // of that one
  // What the percent is of, where that is another lift or another exercise of the program: `Squat`,
  // `Squat (Friday)`. Empty: its own.
  std::string base_name;
  // The max that the percent is of, where the sheet's head does not say it.
  std::optional<Load> base_max;
  std::string cue;
  std::string stop;   // in plain words: `stop at RPE 9`; empty: none
  std::string blank;  // why the load is blank, and what to do: `work up to 5 @ 8`; empty: it isn't
  std::string why;    // `140 kg = 90 % x 155 kg (1RM, tested 2026-10-12) = 139.5, nearest ...`
};

// Back-off loads for a top set that is felt as more or less than planned.
struct AutoregulationTable {
  std::int32_t reps = 1;  // of the top set
  Rpe planned;
  std::vector<Rpe> felt;           // columns, 6.5-10
  std::vector<std::int64_t> tops;  // rows, loadable top loads around the planned one, ascending
  std::size_t planned_top = 0;     // index into tops
  struct BackOff {
    std::string label;                                            // `4x5`
    std::vector<std::vector<std::optional<std::int64_t>>> loads;  // [top][felt]
  };
  std::vector<BackOff> back_offs;
};

// Sets alike of a log, in the order they were done.
struct DoneSets {
  SetKind kind = SetKind::straight;
  std::int32_t sets = 1;
  std::int32_t reps = 0;             // 0: failed
  std::optional<std::int64_t> load;  // thousandths of the block's unit; nothing: the body alone
  std::optional<Rpe> rpe;
};

// What was done of an exercise the last time before a session.
struct LastTime {
  Date date;
  std::vector<DoneSets> sets;
};

struct BlockExercise {
  std::int32_t slot = 0;  // 1-based number of the slot in the program
  std::string label;      // `A`, `B1`
  std::string exercise;   // id
  std::string name;
  Implement implement = Implement::none;
  std::string strategy;
  std::string strategy_version;
  bool back_off = false;  // the strategy makes a top set and back-off sets
  std::vector<WarmUpSet> warm_ups;
  std::vector<PlannedRow> rows;
  std::optional<AutoregulationTable> autoregulation;
  std::optional<LastTime> last;  // nothing: no log tells
  std::string missed_top;        // what to do after a missed top set; empty: no back-off slot
  std::string note;
  // Why the strategy refused, in its words: the rows are its substitute. Empty: it didn't.
  std::string refusal;
  Totals totals;
  Origin origin;
};

struct BlockSession {
  std::int32_t session = 0;  // 1-based, in the week
  std::string name;
  std::optional<Date> date;
  std::vector<BlockExercise> exercises;
  Totals totals;
  std::int32_t minutes = 0;  // estimate
};

struct MuscleSets {
  Muscle muscle = Muscle::chest;
  std::int32_t hard_sets = 0;  // by primary muscle; see planning::is_hard
};

struct BlockWeek {
  std::int32_t week = 0;        // of the block
  std::int32_t cycle = 0;       // 1-based; 0: the program has only one
  std::int32_t cycle_week = 0;  // 1-based, of the cycle; 0: only one cycle
  std::string phase;            // empty: none
  std::vector<BlockSession> sessions;
  Totals totals;
  std::vector<MuscleSets> muscles;
};

// A max that the block uses, for the sheet's head.
struct UsedMax {
  std::string exercise;
  std::string name;
  Maxes maxes;
  bool known = false;
  // The training max that the block begins with, in thousandths; nothing: no percent is of it.
  std::optional<std::int64_t> training_max = {};
};

struct UsedStrategy {
  std::string id;
  std::string version;
  std::string sha256;  // of libraries that are not bundled; empty otherwise
};

struct Block {
  std::string program_name, program_file, program_sha256;
  std::string athlete_name, athlete_file, athlete_stem;
  std::string log_file, log_sha256;  // what was done, where that is known; empty: no log
  Unit unit = Unit::kg;
  std::optional<Load> bodyweight;
  Goal goal = Goal::none;
  std::string note;   // the program's word to the athlete
  std::string chart;  // name of the RPE chart used
  Equipment equipment;
  std::vector<UsedStrategy> strategies;  // by id
  std::vector<UsedMax> maxes;            // by exercise id
  std::vector<BlockWeek> weeks;
  Totals totals;
  Diagnostics findings;
  // In blocks with formulas, else empty: what the rows' formulas are of.
  std::vector<MaxCell> max_cells;
  std::vector<LoadTable> load_tables;
};

}  // namespace topset
