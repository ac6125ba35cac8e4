#include "checking/week_rules.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>

#include "checking/row_words.hpp"
#include "planning/block_totals.hpp"

namespace topset::checking {
namespace {

constexpr std::int32_t kMostHeavyReps = 10;     // at or over 90 %, a lift and week
constexpr std::int32_t kManyHeavySessions = 3;  // with a top set at or over 90 %, a lift and week
constexpr std::int32_t kManyHardSets = 4;       // for a muscle in a session
constexpr Rpe kMaxEffortRpe{95};

Rational percent(std::int32_t whole) { return Rational::of(whole, 100); }

// A load that rests on results not in yet is a share of a max that has grown by then, too.
bool at_or_over(const PlannedRow& row, std::int32_t whole) {
  return !row.projected && row.intensity && *row.intensity >= percent(whole);
}

// At or over 95 %, or RPE 9.5 and up; an AMRAP set only at or over 90 %.
bool is_max_effort(const PlannedRow& row) {
  if (row.optional_row) return false;
  if (row.written.amrap) return at_or_over(row, 90);
  const bool rpe_stands = row.rpe && !(row.projected && row.rpe_predicted);
  return at_or_over(row, 95) || (rpe_stands && row.rpe->min >= kMaxEffortRpe);
}

// One lift in one week.
struct LiftWeek {
  std::int32_t heavy_reps = 0;
  bool projected = false;  // some of them rest on results not in yet
  std::int32_t heavy_sessions = 0;
  const BlockExercise* exercise = nullptr;
};

class WeekRules {
 public:
  WeekRules(const CheckInput& input, FindingsBySlot& findings)
      : input_(input), findings_(findings) {}

  void run() {
    for (const BlockWeek& week : input_.block.weeks) {
      lifts_.clear();
      for (const BlockSession& session : week.sessions) {
        check_spacing(week, session);
        check_muscles(week, session);
        count(session);
      }
      check_counts(week);
    }
  }

 private:
  void add(const BlockExercise& exercise, const BlockWeek& week, Rule rule, std::string message,
           std::string help) {
    add_as(info(rule).severity, exercise, week, rule, std::move(message), std::move(help));
  }
  void add_as(Severity level, const BlockExercise& exercise, const BlockWeek& week, Rule rule,
              std::string message, std::string help) {
    Diagnostic finding(rule, exercise.origin, std::move(message));
    finding.severity = level;
    finding.help = std::move(help);
    findings_.add(exercise, week.week, std::move(finding));
  }

  // Percents of a pull are of the lift it is pulled for: 95 % is no max effort.
  bool has_borrowed_max(std::string_view exercise) const {
    const auto used = std::ranges::find(input_.block.maxes, exercise, &UsedMax::exercise);
    return used != input_.block.maxes.end() && used->maxes.source == MaxSource::catalogue;
  }

  void count(const BlockSession& session) {
    std::map<std::string_view, bool> heavy_top;
    for (const BlockExercise& exercise : session.exercises) {
      LiftWeek& lift = lifts_[exercise.exercise];
      lift.exercise = &exercise;
      lift.heavy_reps += exercise.totals.heavy_lifts.max;
      for (const PlannedRow& row : exercise.rows) {
        lift.projected = lift.projected || (row.projected && !row.optional_row);
        if (row.kind == SetKind::top && at_or_over(row, 90)) heavy_top[exercise.exercise] = true;
      }
    }
    for (const auto& [id, heavy] : heavy_top) ++lifts_[id].heavy_sessions;
  }

  void check_counts(const BlockWeek& week) {
    for (const auto& [id, lift] : lifts_) {
      if (has_borrowed_max(id)) continue;
      if (lift.heavy_reps > kMostHeavyReps)
        add_as(lift.projected ? Severity::note : Severity::warning, *lift.exercise, week,
               Rule::SAFE509,
               fmt::format("{} reps of {} at or over 90 % in a week{}", lift.heavy_reps,
                           lift.exercise->name,
                           lift.projected ? ", as it is projected from the max of today" : ""),
               "ten and fewer is the usual: under 86 % trains, at or over 90 % performs");
      if (lift.heavy_sessions >= kManyHeavySessions)
        add(*lift.exercise, week, Rule::SAFE511,
            fmt::format("{} sessions in a week with a top set of {} at or over 90 %",
                        lift.heavy_sessions, lift.exercise->name),
            "keep one or two of them heavy");
    }
  }

  void check_spacing(const BlockWeek& week, const BlockSession& session) {
    if (!session.date || session.date == input_.athlete.meet) return;  // a meet is what it is for
    for (const BlockExercise& exercise : session.exercises) {
      bool max_effort = false;
      for (const PlannedRow& row : exercise.rows) max_effort = max_effort || is_max_effort(row);
      if (!max_effort || has_borrowed_max(exercise.exercise)) continue;
      const auto last = last_max_effort_.find(exercise.exercise);
      const std::int32_t wanted = input_.library.dose.max_effort_days;
      if (last != last_max_effort_.end() && *session.date - last->second > 0 &&
          *session.date - last->second < wanted)
        add(exercise, week, Rule::SAFE510,
            fmt::format("max-effort work on {} {} after the last", exercise.name,
                        days_words(*session.date - last->second)),
            fmt::format("leave {} days; topset.yaml can set another figure under dose", wanted));
      last_max_effort_[exercise.exercise] = *session.date;
    }
  }

  // Primary muscles with many hard sets yesterday and today.
  void check_muscles(const BlockWeek& week, const BlockSession& session) {
    std::map<Muscle, std::int32_t> today;
    std::map<Muscle, const BlockExercise*> whose;
    for (const BlockExercise& exercise : session.exercises) {
      const Exercise* traits = input_.catalogue.find(exercise.exercise);
      if (traits == nullptr) continue;
      for (const PlannedRow& row : exercise.rows) {
        if (!planning::is_hard(row)) continue;
        for (const Muscle muscle : planning::traits_of(row, *traits, input_.catalogue).primary) {
          today[muscle] += row.written.sets.max;
          whose.try_emplace(muscle, &exercise);
        }
      }
    }
    if (session.date && last_date_ && *session.date - *last_date_ == 1) {
      for (const auto& [muscle, sets] : today) {
        const auto before = last_muscles_.find(muscle);
        if (sets >= kManyHardSets && before != last_muscles_.end() &&
            before->second >= kManyHardSets)
          add(*whose[muscle], week, Rule::VOL403,
              fmt::format("{} hard sets for the {} on the day after {}", sets, muscle_words(muscle),
                          before->second),
              "muscles take two to three days");
      }
    }
    last_date_ = session.date;
    last_muscles_ = std::move(today);
  }

  static std::string days_words(int days) {
    return fmt::format("{} day{}", days, days == 1 ? "" : "s");
  }

  const CheckInput& input_;
  FindingsBySlot& findings_;
  std::map<std::string_view, LiftWeek> lifts_;
  std::map<std::string_view, Date> last_max_effort_;
  std::optional<Date> last_date_;
  std::map<Muscle, std::int32_t> last_muscles_;
};

}  // namespace

void check_weeks(const CheckInput& input, FindingsBySlot& findings) {
  WeekRules(input, findings).run();
}

}  // namespace topset::checking
