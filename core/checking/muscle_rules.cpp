#include "checking/muscle_rules.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <string>
#include <vector>

#include "checking/row_words.hpp"
#include "planning/block_totals.hpp"
#include "planning/slot_findings.hpp"
#include "training/volume_landmarks.hpp"

namespace topset::checking {
namespace {

constexpr std::size_t kSessionsOfAWeek = 2;  // with fewer, more may be trained elsewhere

// A muscle in one week.
struct MuscleWeek {
  std::int32_t sets = 0;
  std::int32_t most_of_one = 0;
  const BlockExercise* biggest = nullptr;  // the exercise that gives most of them
};

// The weeks in which a muscle is past a figure.
struct Past {
  std::int32_t fewest = 0;
  std::int32_t most = 0;
  WeekSet weeks;
  const BlockExercise* worst = nullptr;
};

class MuscleRules {
 public:
  explicit MuscleRules(const CheckInput& input) : input_(input) {}

  Diagnostics run() {
    for (const BlockWeek& week : input_.block.weeks) {
      std::map<Muscle, MuscleWeek> muscles;
      for (const BlockSession& session : week.sessions)
        for (const BlockExercise& exercise : session.exercises) count(exercise, muscles);
      for (const auto& [muscle, sets] : muscles) judge(week, muscle, sets);
    }
    planning::SlotFindings findings("for " + input_.athlete.name);
    for (const auto& [muscle, past] : over_) tell_over(muscle, past, findings);
    tell_under(findings);
    return findings.take();
  }

 private:
  void count(const BlockExercise& exercise, std::map<Muscle, MuscleWeek>& muscles) const {
    const Exercise* const line = input_.catalogue.find(exercise.exercise);
    if (line == nullptr) return;
    std::map<Muscle, std::int32_t> here;
    for (const PlannedRow& row : exercise.rows) {
      if (!planning::is_hard(row)) continue;
      const Exercise& lift = planning::traits_of(row, *line, input_.catalogue);
      for (const Muscle muscle : lift.primary) {
        const VolumeLandmarks* const landmarks = landmarks_of(muscle);
        if (landmarks == nullptr) continue;
        if (landmarks->beside_compounds() && lift.mechanic == Mechanic::compound) continue;
        here[muscle] += row.written.sets.max;
      }
    }
    for (const auto& [muscle, sets] : here) {
      MuscleWeek& week = muscles[muscle];
      week.sets += sets;
      if (sets <= week.most_of_one) continue;
      week.most_of_one = sets;
      week.biggest = &exercise;
    }
  }

  void judge(const BlockWeek& week, Muscle muscle, const MuscleWeek& counted) {
    const VolumeLandmarks& landmarks = *landmarks_of(muscle);
    if (counted.sets > landmarks.most) keep(over_[muscle], week.week, counted);
    if (counted.sets < landmarks.least && is_for_growth(week))
      keep(under_[muscle], week.week, counted);
  }

  bool is_for_growth(const BlockWeek& week) const {
    const Phase* const phase = input_.program.phase(week.week);
    return input_.program.goal == Goal::hypertrophy && week.sessions.size() >= kSessionsOfAWeek &&
           (phase == nullptr || phase->kind == PhaseKind::loading);
  }

  static void keep(Past& past, std::int32_t week, const MuscleWeek& counted) {
    past.fewest = past.weeks.empty() ? counted.sets : std::min(past.fewest, counted.sets);
    if (counted.sets > past.most) past.worst = counted.biggest;
    past.most = std::max(past.most, counted.sets);
    past.weeks.add(week);
  }

  static void tell(const Diagnostic& finding, const Past& past, planning::SlotFindings& findings) {
    for (std::int32_t week = 1; week <= kMaxWeeks; ++week)
      if (past.weeks.has(week)) findings.add(finding, week);
  }

  static std::string sets_words(std::int32_t sets) {
    return fmt::format("{} hard set{}", sets, sets == 1 ? "" : "s");
  }

  void tell_over(Muscle muscle, const Past& past, planning::SlotFindings& findings) const {
    tell(
        Diagnostic(Rule::VOL404, past.worst->origin,
                   fmt::format("{}{} for the {} in a week", past.most > past.fewest ? "up to " : "",
                               sets_words(past.most), muscle_words(muscle)))
            .with_help(fmt::format("most recover from {} at most: take some away, or make them "
                                   "easier than RPE 6",
                                   landmarks_of(muscle)->most)),
        past, findings);
  }

  // Muscles that a program does not aim at get few sets, too: all of them are one note.
  void tell_under(planning::SlotFindings& findings) const {
    if (under_.empty()) return;
    std::vector<std::string> found, wanted;
    Past all;
    for (const auto& [muscle, past] : under_) {
      found.push_back(fmt::format("{} for the {}", past.fewest, muscle_words(muscle)));
      wanted.push_back(
          fmt::format("{} for the {}", landmarks_of(muscle)->least, muscle_words(muscle)));
      for (std::int32_t week = 1; week <= kMaxWeeks; ++week)
        if (past.weeks.has(week)) all.weeks.add(week);
    }
    tell(Diagnostic(Rule::VOL405, input_.program.origin,
                    fmt::format("few hard sets in a week for growth: {}", fmt::join(found, ", ")))
             .with_help(fmt::format("most grow from {}", fmt::join(wanted, ", "))),
         all, findings);
  }

  const CheckInput& input_;
  std::map<Muscle, Past> over_, under_;
};

}  // namespace

Diagnostics check_muscle_volume(const CheckInput& input) { return MuscleRules(input).run(); }

}  // namespace topset::checking
