#include "checking/prilepin_rules.hpp"

#include <array>
#include <fmt/format.h>
#include <map>

#include "checking/row_words.hpp"
#include "planning/block_totals.hpp"
#include "planning/joined.hpp"

namespace topset::checking {
namespace {

// Under 70 % the table counts technique work, which nobody limits by it.
constexpr std::size_t kFirstZone = 1;
constexpr std::size_t kZones = 4;

std::size_t zone_of(const Rational& intensity) {
  std::size_t zone = kZones - 1;
  while (zone > 0 && intensity < Rational::of(prilepin_zones()[zone].low, 10000)) --zone;
  return zone;
}

// One lift in one session.
struct LiftReps {
  std::array<Range<std::int32_t>, kZones> reps{};
  const BlockExercise* exercise = nullptr;  // the first of it
  std::string name;
};

class PrilepinRules {
 public:
  PrilepinRules(const CheckInput& input, const BlockWeek& week, FindingsBySlot& findings)
      : input_(input), week_(week), findings_(findings) {}

  void run(const BlockSession& session) {
    for (const BlockExercise& exercise : session.exercises) count(exercise);
    for (const auto& [id, lift] : lifts_) judge(lift);
  }

 private:
  void count(const BlockExercise& exercise) {
    const Exercise* const line = input_.catalogue.find(exercise.exercise);
    if (line == nullptr) return;
    for (const PlannedRow& row : exercise.rows) {
      const Exercise& traits = planning::traits_of(row, *line, input_.catalogue);
      if (row.optional_row || !row.intensity || traits.mechanic == Mechanic::isolation ||
          row.written.amount_unit != AmountUnit::reps)
        continue;
      LiftReps& lift = lifts_[traits.id];
      if (lift.exercise == nullptr) lift.exercise = &exercise;
      lift.name = traits.name;
      const std::size_t zone = zone_of(*row.intensity);
      lift.reps[zone].min += row.written.sets.min * row.written.amount.min;
      lift.reps[zone].max += row.written.sets.max * row.written.amount.max;
      if (zone >= kFirstZone) check_set(exercise, row, prilepin_zones()[zone]);
    }
  }

  void check_set(const BlockExercise& exercise, const PlannedRow& row, const Zone& zone) {
    if (row.written.amrap || row.written.amount.min <= zone.reps.max) return;
    add(exercise, fmt::format("{} at {}", row_words(row), fraction_words(*row.intensity)),
        fmt::format("Prilepin's table has {} reps a set at {}", planning::range_words(zone.reps),
                    zone.name));
  }

  void judge(const LiftReps& lift) {
    std::size_t trained = 0;
    for (std::size_t i = kFirstZone; i < kZones; ++i)
      if (lift.reps[i].max > 0) ++trained;
    for (std::size_t i = kFirstZone; i < kZones; ++i) {
      const Zone& zone = prilepin_zones()[i];
      const Range<std::int32_t>& reps = lift.reps[i];
      const bool many = reps.min > zone.total.max;
      // Beside work in another zone, a few reps are no session of their own.
      const bool few = trained == 1 && reps.max > 0 && reps.max < zone.total.min;
      if (!many && !few) continue;
      add(*lift.exercise,
          fmt::format("{} reps of {} at {} in a session", planning::range_words(reps), lift.name,
                      zone.name),
          fmt::format("Prilepin's table has {}, {} at best", planning::range_words(zone.total),
                      zone.optimal));
    }
  }

  void add(const BlockExercise& exercise, std::string message, std::string help) {
    findings_.add(
        exercise, week_.week,
        Diagnostic(Rule::VOL406, exercise.origin, std::move(message)).with_help(std::move(help)));
  }

  const CheckInput& input_;
  const BlockWeek& week_;
  FindingsBySlot& findings_;
  std::map<std::string_view, LiftReps> lifts_;
};

}  // namespace

void check_prilepin(const CheckInput& input, const BlockWeek& week, const BlockSession& session,
                    FindingsBySlot& findings) {
  PrilepinRules(input, week, findings).run(session);
}

}  // namespace topset::checking
