// Who trains, as the profile says: maxes, units, equipment, days, technique, recovery. What a
// lift's max is for a block is worked out by resolve_maxes, which says where each came from.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/origin.hpp"
#include "base/quantities.hpp"
#include "training/equipment.hpp"
#include "training/exercise.hpp"
#include "training/one_rep_max.hpp"
#include "training/rpe_chart.hpp"
#include "training/words.hpp"

namespace topset {

struct BestSet {
  Load load;
  std::int32_t reps = 1;
  std::optional<Rpe> rpe;  // unsaid: RPE 10, with a note
  Origin origin;
};

struct Lift {
  std::string exercise;  // id
  Origin origin;         // of its key
  std::optional<Load> one_rep_max;
  std::optional<Date> tested;
  Origin tested_origin;
  std::optional<Load> training_max;
  std::optional<Load> goal_max;
  std::map<std::int32_t, Load> rep_max;
  std::optional<BestSet> best_set;
  std::string percent_of;  // id of another lift; empty: none
  Percent percent{10000};
  std::optional<Technique> technique;
  std::string cue;
};

struct Recovery {
  Date as_of;
  Mark soreness = Mark::normal;
  Mark fatigue = Mark::normal;
  Mark motivation = Mark::normal;
  Origin origin;
};

struct Athlete {
  std::string name;
  std::string file;  // path as shown
  std::string stem;  // of the file's name: what its outputs are called
  Unit unit = Unit::kg;
  std::optional<Load> bodyweight;
  Experience experience = Experience::intermediate;
  std::vector<Weekday> training_days;  // sorted; empty: the program's
  Equipment equipment;
  std::vector<std::string> groups;
  std::optional<Date> meet;
  Origin meet_origin;
  std::map<std::string, Lift, std::less<>> lifts;  // by exercise id
  std::optional<Recovery> recovery;
  std::optional<RpeChart> chart;  // their own; nothing: the standard one
  Formula formula = Formula::rpe_chart;
  Origin origin;

  const RpeChart& rpe_chart() const { return chart ? *chart : RpeChart::standard(); }
};

// Where a 1RM came from. The first of these that the profile has is taken.
enum class MaxSource : std::uint8_t {
  given,       // one_rep_max
  best_set,    // estimated
  rep_max,     // estimated from a given n-rep max, the one of the fewest reps
  percent_of,  // of another lift
  catalogue,   // the variation's share of its lift's max
  none,        // no 1RM is known, only a training, goal or n-rep max
};

// The numbers of one lift that a block is planned from, in thousandths of the athlete's unit.
struct Maxes {
  std::string exercise;
  std::int64_t one_rep_max = 0;                  // 0: unknown, source is none
  std::int64_t training_max = 0;                 // 0: not given
  std::int64_t goal_max = 0;                     // 0: none
  std::map<std::int32_t, std::int64_t> rep_max;  // given ones
  MaxSource source = MaxSource::given;
  // Of the 1RM, for the sheet: `tested 2026-10-12`, `given`, `estimated from 82.5 kg x 3 @ 9`,
  // `estimated from a 5RM of 150 kg`, `80 % of squat`, `92 % of squat, by the catalogue`; empty
  // when there is none.
  std::string from;
  // Of the sources percent_of and catalogue: the lift whose 1RM it is so much of.
  std::string part_of = {};
  Percent part{10000};
};

// The maxes of an exercise, or nothing when the profile knows none. Estimates use the athlete's
// formula and chart. Inexact numbers are rounded half up to thousandths here, once, and units
// converted once. An estimate from a set is a note in `findings` (ATHL203, ATHL204), a best set
// that no 1RM can be estimated from (ATHL206) and maxes that are percents of each other (ATHL205)
// are errors, a training max above the 1RM (ATHL207) and rep maxes that rise with reps (ATHL210)
// warnings. The next source is tried where one fails. Asking twice finds the same twice:
// sort_and_deduplicate keeps one.
std::optional<Maxes> resolve_maxes(const Athlete& athlete, const Catalogue& catalogue,
                                   const Exercise& exercise, Diagnostics& findings);

// The most that can be lifted for a number of reps.
struct RepMax {
  std::int64_t load = 0;  // thousandths
  bool given = false;     // by the profile; else 1RM x chart(reps, RPE 10), half up to thousandths
  bool operator==(const RepMax&) const = default;
};

// Nothing past the chart's twelve reps, or without a 1RM, where the profile gives none.
std::optional<RepMax> rep_max(const Maxes& maxes, const RpeChart& chart, std::int32_t reps);

// The athlete's technique in a lift: as stated for it, or for the lift it varies; else solid from
// intermediate up, learning for a novice.
Technique technique(const Athlete& athlete, const Exercise& exercise);

// The cue for a lift, or for the lift it varies; empty: none.
std::string cue(const Athlete& athlete, const Exercise& exercise);

}  // namespace topset
