#include "planning/block_totals.hpp"

#include <algorithm>
#include <map>

namespace topset::planning {
namespace {

constexpr std::int32_t kSecondsARep = 4;
constexpr std::int32_t kSecondsAMetre = 1;
constexpr std::int32_t kSecondsAWarmUpSet = 90;
constexpr std::int32_t kSecondsToSetUp = 60;  // an exercise
constexpr Rpe kHardSet{60};

// Rest in seconds where nobody says: full rest around heavy work, less for the rest.
std::int32_t usual_rest(const PlannedRow& row, const Exercise& exercise) {
  if (row.kind == SetKind::top || row.kind == SetKind::back_off || row.kind == SetKind::test)
    return 180;
  return exercise.mechanic == Mechanic::compound ? 120 : 90;
}

std::int32_t seconds(const BlockExercise& exercise, const Exercise& traits) {
  std::int32_t sum = kSecondsToSetUp;
  for (const WarmUpSet& set : exercise.warm_ups) sum += set.sets * kSecondsAWarmUpSet;
  for (const PlannedRow& row : exercise.rows) {
    const Prescription& sets = row.written;
    const std::int32_t a_side = sets.each_side || traits.per_side ? 2 : 1;
    const std::int32_t pace = sets.amount_unit == AmountUnit::reps     ? kSecondsARep
                              : sets.amount_unit == AmountUnit::metres ? kSecondsAMetre
                                                                       : 1;
    const std::int32_t rest = sets.rest.max > 0 ? sets.rest.max : usual_rest(row, traits);
    sum += sets.sets.max * (sets.amount.max * pace * a_side + rest);
  }
  return sum;
}

// A bodyweight set without a word of a load is one with nothing added, and so is one with help.
std::optional<std::int64_t> counted_load(const PlannedRow& row, const Exercise& lift) {
  if (row.loadable && *row.loadable < 0) return 0;
  if (row.loadable || lift.implement != Implement::bodyweight) return row.loadable;
  return row.exact || !row.blank.empty() ? std::nullopt : std::optional<std::int64_t>(0);
}

}  // namespace

bool is_hard(const PlannedRow& row) {
  if (row.optional_row || row.kind == SetKind::warm_up || row.kind == SetKind::ramp) return false;
  if (row.rpe) return row.rpe->max >= kHardSet;
  // The chart has an RPE for every count of reps that it knows: one that it leaves out is under its
  // lowest. Else a heavier set would be hard no more, once its RPE is told.
  const Prescription& sets = row.written;
  const bool in_chart = sets.amount_unit == AmountUnit::reps && !sets.amrap &&
                        row.kind != SetKind::test && sets.amount.max <= RpeChart::kMaxReps;
  return !in_chart && row.intensity && *row.intensity >= Rational::of(60, 100);
}

const Exercise& traits_of(const PlannedRow& row, const Exercise& line, const Catalogue& catalogue) {
  const Exercise* own = row.exercise.empty() ? nullptr : catalogue.find(row.exercise);
  return own ? *own : line;
}

std::int32_t times_of(const PlannedRow& row, const Exercise& line, const Catalogue& catalogue) {
  const Exercise& lift = traits_of(row, line, catalogue);
  return (row.written.each_side || lift.per_side ? 2 : 1) * lift.hands;
}

Totals totals_of(const BlockExercise& exercise, const Exercise& traits,
                 const Catalogue& catalogue) {
  Totals totals;
  for (const PlannedRow& row : exercise.rows) {
    if (row.optional_row) continue;
    const Exercise& lift = traits_of(row, traits, catalogue);
    Work work;
    work.kind = row.kind;
    work.sets = row.written.sets;
    if (row.written.amount_unit == AmountUnit::reps) work.reps = row.written.amount;
    work.sides = row.written.each_side || lift.per_side ? 2 : 1;
    work.hands = lift.hands;
    work.load = counted_load(row, lift);
    work.intensity = row.intensity;
    add(totals, work);
  }
  return totals;
}

void fill_totals(Block& block, std::span<const Exercise* const> slots, const Catalogue& catalogue) {
  for (BlockWeek& week : block.weeks) {
    std::map<Muscle, std::int32_t> muscles;
    for (BlockSession& session : week.sessions) {
      std::int32_t sum = 0;
      for (const BlockExercise& exercise : session.exercises) {
        const Exercise& traits = *slots[static_cast<std::size_t>(exercise.slot - 1)];
        add(session.totals, exercise.totals);
        sum += seconds(exercise, traits);
        for (const PlannedRow& row : exercise.rows)
          if (is_hard(row))
            for (const Muscle muscle : traits_of(row, traits, catalogue).primary)
              muscles[muscle] += row.written.sets.max;
      }
      session.minutes = (sum + 59) / 60;
      add(week.totals, session.totals);
    }
    for (const auto& [muscle, sets] : muscles) week.muscles.push_back({muscle, sets});
    add(block.totals, week.totals);
  }
}

}  // namespace topset::planning
