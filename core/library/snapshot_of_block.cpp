#include "library/snapshot_of_block.hpp"

#include "library/basis_text.hpp"

namespace topset::library {
namespace {

std::string shortened(const std::string& sha256) { return sha256.substr(0, kHashLength); }

// Predicted RPEs as sheets print them.
Range<Rpe> shown_rpe(const PlannedRow& row) {
  if (!row.rpe_predicted) return *row.rpe;
  return {to_halves(row.rpe->min), to_halves(row.rpe->max)};
}

SnapshotRow row_of(const PlannedRow& row) {
  const Prescription& sets = row.written;
  SnapshotRow made;
  made.kind = row.kind;
  made.exercise = row.exercise;
  made.sets = sets.sets;
  made.amount = sets.amount;
  made.amount_unit = sets.amount_unit;
  made.amrap = sets.amrap;
  made.amrap_cap = sets.amrap_cap;
  made.each_side = sets.each_side;
  if (row.exact && row.loadable)
    made.load = Range<std::int64_t>{
        *row.loadable, row.exact_max && row.loadable_max ? *row.loadable_max : *row.loadable};
  made.basis = basis_text(sets);
  if (row.rpe) made.rpe = shown_rpe(row);
  made.rpe_predicted = row.rpe && row.rpe_predicted;
  if (sets.rest.max > 0) made.rest = sets.rest;
  made.pause = std::max(sets.pause, 0);
  made.is_optional = row.optional_row;
  made.is_projected = row.projected;
  made.tempo = sets.tempo;
  made.cue = row.cue;
  made.stop = row.stop;
  made.note = sets.note;
  made.blank = row.blank;
  return made;
}

SnapshotExercise exercise_of(const BlockExercise& exercise) {
  SnapshotExercise made;
  made.label = exercise.label;
  made.exercise = exercise.exercise;
  made.strategy = exercise.strategy;
  made.volume = exercise.totals.volume;
  made.refusal = exercise.refusal;
  made.note = exercise.note;
  for (const WarmUpSet& set : exercise.warm_ups)
    made.warm_ups.push_back({set.sets, set.reps, set.load});
  for (const PlannedRow& row : exercise.rows) made.rows.push_back(row_of(row));
  return made;
}

SnapshotWeek week_of(const BlockWeek& week) {
  SnapshotWeek made;
  made.week = week.week;
  if (week.cycle > 0) {
    made.cycle = week.cycle;
    made.cycle_week = week.cycle_week;
  }
  made.phase = week.phase;
  made.volume = week.totals.volume;
  for (const BlockSession& session : week.sessions) {
    SnapshotSession& each = made.sessions.emplace_back();
    each.session = session.session;
    each.date = session.date;
    each.name = session.name;
    for (const BlockExercise& exercise : session.exercises)
      each.exercises.push_back(exercise_of(exercise));
  }
  return made;
}

}  // namespace

Snapshot snapshot_of(const Block& block, const Provenance& provenance) {
  Snapshot snapshot;
  SnapshotHead& head = snapshot.head;
  head.program = block.program_name;
  head.athlete = block.athlete_name;
  head.program_file = {block.program_file, shortened(block.program_sha256)};
  head.athlete_file = {block.athlete_file, shortened(provenance.athlete_sha256)};
  head.library_file = {provenance.library_file, shortened(provenance.library_sha256)};
  head.topset = provenance.topset;
  for (const UsedStrategy& strategy : block.strategies)
    head.strategies.push_back({strategy.id, strategy.version, shortened(strategy.sha256)});
  for (const UsedMax& max : block.maxes)
    head.maxes.push_back({max.exercise, max.known ? max.maxes.one_rep_max : 0,
                          max.training_max.value_or(max.maxes.training_max), max.maxes.from});
  snapshot.block.unit = block.unit;
  snapshot.block.volume = block.totals.volume;
  for (const BlockWeek& week : block.weeks) snapshot.block.weeks.push_back(week_of(week));
  return snapshot;
}

}  // namespace topset::library
