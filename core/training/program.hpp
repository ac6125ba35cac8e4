// What a coach writes once: weeks, phases, sessions, slots, strategies and their parameters. It
// names no athlete. Read from program/1; positions are kept for findings.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/origin.hpp"
#include "base/quantities.hpp"
#include "training/card.hpp"
#include "training/prescription.hpp"
#include "training/words.hpp"

namespace topset {

// Weeks of a program as a set of 1-based numbers, kept as a bit a week.
class WeekSet {
 public:
  static WeekSet all(std::int32_t weeks);
  bool has(std::int32_t week) const {
    return week >= 1 && week <= 64 && ((bits_ >> (week - 1)) & 1u);
  }
  void add(std::int32_t week) { bits_ |= std::uint64_t{1} << (week - 1); }
  bool empty() const { return bits_ == 0; }
  WeekSet operator&(WeekSet other) const;
  bool operator==(const WeekSet&) const = default;

 private:
  std::uint64_t bits_ = 0;
};
inline constexpr std::int32_t kMaxWeeks = 52;

struct Phase {
  std::string name;
  PhaseKind kind = PhaseKind::loading;
  WeekSet weeks;
  Percent volume{10000};
  Percent intensity{10000};
  bool has_intensity = false;
  std::optional<Rpe> rpe;  // added to target RPEs; nothing: unsaid
  Origin origin;
};

// Sets written for one line: the notation's rows with the place of each.
struct WrittenSets {
  Prescription sets;
  SetKind kind = SetKind::straight;
  Origin origin;
};

// How far maxes move: `2.5 kg / 5 lb per week`.
struct Step {
  enum class Per : std::uint8_t {
    cycle,
    week,      // a loading week
    exposure,  // a coming of the slot in a loading week
  };
  Per per = Per::cycle;
  std::optional<WrittenLoad> load;  // nothing: by `percent`
  Percent percent{0};               // of the max so far
  Origin origin;
};

// A max that changes inside the block for every slot of a lift: a test, a new training max.
struct NewMax {
  std::string exercise;           // id
  Base kind = Base::one_rep_max;  // or training_max
  std::int32_t from = 1;          // week of the block; holds from its first day on
  std::optional<WrittenLoad>
      load;  // added, or with `is_total` the max itself; nothing: by `percent`
  bool is_total = false;
  Percent percent{10000};  // of the max so far
  Origin origin;
};

// One unit that a strategy plans: an exercise in a session, or a plan that several sessions point
// at.
struct Slot {
  std::string id;                          // `id:` or the name under plans:; empty: none
  std::string exercise;                    // id
  std::string strategy;                    // id; `table` for plain sets
  std::vector<ParameterValue> parameters;  // written ones; defaults are filled in for each athlete
  WeekSet weeks;                           // in which it comes at all
  Base of = Base::one_rep_max;             // what percents are of when they don't say
  std::int32_t of_reps = 0;                // n of Base::rep_max
  std::vector<std::size_t>
      after;  // slots whose rows and maxes it sees, as indexes; they are planned first
  std::optional<Step> step;  // its own, or the program's
  std::optional<DoseMode> dose;
  std::optional<Goal> goal;
  std::optional<Rounding> rounding;
  std::optional<WrittenLoad> rounding_step;
  std::vector<std::string>
      alternatives;                // ids, for gyms that can't load the exercise; the first that can
  bool optional = false;           // all of it may be left out
  Range<std::int32_t> rest{0, 0};  // seconds, for rows that don't say; 0: unsaid
  std::string note;
  std::string group;     // superset letter written by the coach; empty: none
  bool is_plan = false;  // comes from plans:
  Origin origin;
  Origin exercise_origin;
  Origin strategy_origin;
};

struct Session {
  std::string name;
  std::optional<Weekday> day;
  WeekSet weeks;
  std::vector<std::size_t>
      slots;  // indexes into Program::slots, in order; a plan's may come in several
  std::vector<WeekSet> slot_weeks;  // beside slots: the weeks this line is there, of the session's
  Origin origin;
};

struct Program {
  std::string name;
  std::string file;  // path as shown
  std::string stem;
  std::string sha256;
  Goal goal = Goal::none;
  std::int32_t weeks = 0;   // of the block: those of a cycle x cycles
  std::int32_t cycles = 1;  // each repeats the same weeks
  std::vector<Phase> phases;
  std::vector<Session> sessions;
  std::vector<Slot> slots;
  std::vector<NewMax> maxes;  // in order of weeks
  std::optional<Date> start;
  DoseMode dose = DoseMode::full;
  std::optional<Rounding> rounding;
  std::optional<WrittenLoad> rounding_step;
  std::string warm_up;  // scheme id; empty: the library's
  Origin warm_up_origin;
  std::string note;
  Origin origin;

  const Phase* phase(std::int32_t week) const;
  std::int32_t cycle_weeks() const { return weeks / cycles; }
};

}  // namespace topset
