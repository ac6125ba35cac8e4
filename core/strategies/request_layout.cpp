#include "strategies/request_layout.hpp"

#include <limits>

#include "strategies/contract_words.hpp"
#include "strategies/plan_limits.hpp"

namespace topset::strategies {

namespace {

template <class T>
topset_table table_of(const T* rows, std::size_t count) {
  return {count == 0 ? nullptr : rows, static_cast<std::uint32_t>(count), sizeof(T)};
}

template <class T>
std::uint32_t size_of(const T& /*object*/) {
  return static_cast<std::uint32_t>(sizeof(T));
}

std::uint32_t natural(std::int32_t number) { return static_cast<std::uint32_t>(number); }
std::uint32_t natural(Percent percent) { return static_cast<std::uint32_t>(percent.basis_points); }

// Words are string literals, so they end in NUL.
template <class Word>
const char* literal(Word word) {
  return name(word).data();
}

std::uint32_t bit(bool set, std::uint32_t mask) { return set ? mask : 0; }

}  // namespace

topset_row lay_out(const Prescription& sets, Unit unit) {
  const Unit written = sets.load_unit.value_or(unit);
  topset_row row = topset_row_init();
  row.flags = bit(sets.amrap, TOPSET_ROW_AMRAP) | bit(sets.each_side, TOPSET_ROW_EACH_SIDE) |
              bit(sets.add_after_rounding, TOPSET_ROW_ADD_AFTER) |
              bit(sets.rpe.has_value(), TOPSET_ROW_HAS_RPE) |
              bit(sets.relative_to_body, TOPSET_ROW_ON_BODY) |
              bit(sets.optional, TOPSET_ROW_OPTIONAL);
  row.sets_min = natural(sets.sets.min);
  row.sets_max = natural(sets.sets.max);
  row.amount_unit = to_contract(sets.amount_unit);
  row.amount_min = natural(sets.amount.min);
  row.amount_max = natural(sets.amount.max);
  row.amrap_cap = natural(sets.amrap_cap);
  row.base = to_contract(sets.base);
  row.base_reps = natural(sets.base_reps);
  if (sets.base == Base::row || sets.base == Base::e1rm) {
    row.base_occurrence =
        sets.base_time == RowTime::last_time ? TOPSET_LAST_TIME : TOPSET_SAME_WEEK;
    row.base_row = sets.base_row == 0 ? TOPSET_TOP_ROW : natural(sets.base_row - 1);
  }
  row.percent = sets.percent.basis_points;
  row.percent_max = sets.percent_max.basis_points;
  row.points = sets.points;
  row.rounding = to_contract(sets.rounding);
  row.load = in_unit({{sets.load, written}, sets.load_other}, unit);
  row.add = in_unit({{sets.add, written}, sets.add_other}, unit);
  row.rounding_step = in_unit({{sets.rounding_step, written}, sets.rounding_step_other}, unit);
  if (sets.rpe) {
    row.rpe_min = natural(sets.rpe->min.tenths);
    row.rpe_max = natural(sets.rpe->max.tenths);
  }
  row.rest_min = natural(sets.rest.min);
  row.rest_max = natural(sets.rest.max);
  row.stop = to_contract(sets.stop);
  row.stop_value = natural(sets.stop_value);
  row.pause = natural(sets.pause);
  row.base_exercise = sets.base_exercise.c_str();
  row.base_slot = sets.base_slot.c_str();
  row.tempo = sets.tempo.c_str();
  row.cue = sets.cue.c_str();
  row.note = sets.note.c_str();
  return row;
}

RequestLayout::RequestLayout(const SlotRequest& request, const char* source_name) {
  limits_ = {.struct_size = size_of(limits_),
             .rows = kMaxRows,
             .sets = kMaxSets,
             .reps = kMaxReps,
             .text = kMaxText,
             .notes = kMaxNotes};
  lay_out_exercise(*request.exercise);
  lay_out_athlete(request);
  lay_out_occurrences(request);
  lay_out_values(request);
  request_.struct_size = size_of(request_);
  request_.goal = to_contract(request.goal);
  request_.weeks = natural(request.weeks);
  request_.rounding = to_contract(std::optional(request.rounding));
  request_.slot = request.slot.c_str();
  request_.exercise = &exercise_;
  request_.athlete = &athlete_;
  request_.limits = &limits_;
  request_.occurrences = table_of(occurrences_.data(), occurrences_.size());
  request_.values = table_of(values_.data(), values_.size());
  const std::vector<std::int64_t>& loads = request.loadables->loads();
  request_.loadables = table_of(loads.data(), loads.size());
  lay_out_chart(*request.chart);
  lay_out_earlier(request);
  request_.rounding_step = request.rounding_step;
  request_.has_step = bit(request.has_step, 1);
  request_.source_name = source_name;
}

void RequestLayout::lay_out_exercise(const Exercise& exercise) {
  exercise_ = {.struct_size = size_of(exercise_),
               .flags = bit(exercise.mechanic == Mechanic::compound, TOPSET_EXERCISE_COMPOUND) |
                        bit(exercise.movement == Movement::olympic, TOPSET_EXERCISE_OLYMPIC) |
                        bit(exercise.per_side, TOPSET_EXERCISE_PER_SIDE),
               .hands = natural(exercise.hands),
               .reserved = 0,
               .id = exercise.id.c_str(),
               .name = exercise.name.c_str(),
               .movement = literal(exercise.movement),
               .implement = literal(exercise.implement),
               .variation_of = exercise.variation_of.c_str()};
}

void RequestLayout::lay_out_athlete(const SlotRequest& slot) {
  const Athlete& athlete = *slot.athlete;
  athlete_ = {
      .struct_size = size_of(athlete_),
      .unit = to_contract(athlete.unit),
      .experience = to_contract(athlete.experience),
      .technique = to_contract(slot.technique),
      .one_rep_max = slot.maxes ? slot.maxes->one_rep_max : 0,
      .training_max = slot.maxes ? slot.maxes->training_max : 0,
      .goal_max = slot.maxes ? slot.maxes->goal_max : 0,
      .bodyweight = athlete.bodyweight ? convert(*athlete.bodyweight, athlete.unit).thousandths : 0,
      .cue = slot.cue.c_str(),
      .rep_maxes = {}};
  if (!slot.maxes) {
    athlete_.rep_maxes = table_of<topset_rep_load>(nullptr, 0);
    return;
  }
  const auto& given = slot.maxes->rep_max;
  const auto& at_rpe_10 = slot.chart->entries().front();
  rep_maxes_.reserve(RpeChart::kMaxReps + given.size());
  for (std::int32_t reps = 1; reps <= RpeChart::kMaxReps; ++reps) {
    const std::int32_t percent = at_rpe_10[static_cast<std::size_t>(reps) - 1];
    if (const auto found = given.find(reps); found != given.end())
      rep_maxes_.push_back({natural(reps), 1, found->second});
    else if (percent > 0)
      rep_maxes_.push_back(
          {natural(reps), 0, (slot.maxes->one_rep_max * percent + 5'000) / 10'000});
  }
  for (auto past = given.upper_bound(RpeChart::kMaxReps); past != given.end(); ++past)
    rep_maxes_.push_back({natural(past->first), 1, past->second});
  athlete_.rep_maxes = table_of(rep_maxes_.data(), rep_maxes_.size());
}

void RequestLayout::lay_out_occurrences(const SlotRequest& slot) {
  std::size_t results = 0;
  for (const Occurrence& day : slot.occurrences) results += day.results.size();
  results_.reserve(results);  // occurrences point into it
  occurrences_.reserve(slot.occurrences.size());
  for (const Occurrence& day : slot.occurrences) {
    for (const Result& done : day.results)
      results_.push_back({.struct_size = static_cast<std::uint32_t>(sizeof(topset_result)),
                          .flags = 0,
                          .kind = to_contract(done.kind),
                          .amount_unit = TOPSET_REPS,
                          .amount = natural(done.reps),
                          .rpe = done.rpe ? natural(done.rpe->tenths) : 0,
                          .load = done.load,
                          .exercise = done.exercise.c_str()});
    occurrences_.push_back(
        {.struct_size = static_cast<std::uint32_t>(sizeof(topset_occurrence)),
         .week = natural(day.week),
         .session = natural(day.session),
         .date = day.date ? day.date->days : std::numeric_limits<std::int32_t>::min(),
         .exposure = natural(day.exposure),
         .loading_week = natural(day.loading_week),
         .cycle = natural(day.cycle),
         .cycle_week = natural(day.cycle_week),
         .cycle_weeks = natural(day.cycle_weeks),
         .phase_kind = to_contract(day.phase_kind),
         .phase_week = natural(day.phase_week),
         .phase_weeks = natural(day.phase_weeks),
         .volume = natural(day.volume),
         .intensity = natural(day.intensity),
         .phase_volume = natural(day.phase_volume),
         .phase_intensity = natural(day.phase_intensity),
         .phase_rpe = day.phase_rpe,
         .accessories = natural(day.accessories),
         .sessions = natural(day.sessions),
         .projected = bit(day.projected, 1),
         .one_rep_max = day.one_rep_max,
         .training_max = day.training_max,
         .goal_max = day.goal_max,
         .phase = day.phase.c_str(),
         .results =
             table_of(results_.data() + results_.size() - day.results.size(), day.results.size())});
  }
}

void RequestLayout::lay_out_values(const SlotRequest& slot) {
  const Unit unit = slot.athlete->unit;
  values_.reserve(slot.parameters.size());
  sets_.reserve(slot.parameters.size());  // values point into it
  for (const ParameterValue& value : slot.parameters) {
    const Unit from = value.kind == ValueKind::weight ? value.unit : unit;
    const topset_row* sets = nullptr;
    if (value.sets) {
      topset_row& row = sets_.emplace_back(lay_out(*value.sets, unit));
      row.kind = to_contract(value.set_kind);
      sets = &row;
    }
    values_.push_back({.struct_size = static_cast<std::uint32_t>(sizeof(topset_value)),
                       .flags = bit(value.written, TOPSET_VALUE_WRITTEN) |
                                bit(value.is_range, TOPSET_VALUE_RANGE),
                       .kind = static_cast<std::uint32_t>(value.kind),
                       .depth = value.depth,
                       .outer = value.outer,
                       .inner = value.inner,
                       .number = in_unit({{value.number, from}, value.other}, unit),
                       .number_max = in_unit({{value.number_max, from}, value.other}, unit),
                       .id = value.id.c_str(),
                       .text = value.text.c_str(),
                       .sets = sets});
  }
}

void RequestLayout::lay_out_earlier(const SlotRequest& slot) {
  std::size_t rows = 0;
  std::size_t maxes = 0;
  for (const EarlierSlot& before : slot.earlier) {
    rows += before.rows.size();
    maxes += before.maxes.size();
  }
  earlier_rows_.reserve(rows);  // slots and rows point into these
  earlier_sets_.reserve(rows);
  earlier_maxes_.reserve(maxes);
  for (const EarlierSlot& before : slot.earlier) {
    for (const EarlierSlot::Row& done : before.rows) {
      topset_row& sets = earlier_sets_.emplace_back(lay_out(done.row.sets, slot.athlete->unit));
      sets.kind = to_contract(done.row.kind);
      sets.occurrence = natural(done.row.occurrence);
      sets.exercise = done.row.exercise.c_str();
      earlier_rows_.push_back({natural(done.week), natural(done.session), natural(done.row.number),
                               natural(done.row.occurrence), done.load, done.loadable, &sets});
    }
    for (const EmittedMax& max : before.maxes)
      earlier_maxes_.push_back({.struct_size = static_cast<std::uint32_t>(sizeof(topset_max)),
                                .must_understand = 0,
                                .kind = to_contract(max.kind),
                                .reps = natural(max.reps),
                                .occurrence = natural(max.occurrence),
                                .projected = bit(max.projected, 1),
                                .load = max.load,
                                .exercise = max.exercise.c_str(),
                                .note = max.note.c_str()});
    earlier_.push_back(
        {.struct_size = static_cast<std::uint32_t>(sizeof(topset_earlier_slot)),
         .reserved = 0,
         .id = before.id.c_str(),
         .exercise = before.exercise.c_str(),
         .rows = table_of(earlier_rows_.data() + earlier_rows_.size() - before.rows.size(),
                          before.rows.size()),
         .maxes = table_of(earlier_maxes_.data() + earlier_maxes_.size() - before.maxes.size(),
                           before.maxes.size())});
  }
  request_.earlier = table_of(earlier_.data(), earlier_.size());
}

void RequestLayout::lay_out_chart(const RpeChart& chart) {
  std::size_t count = 0;
  for (std::size_t row = 0; row < RpeChart::kRows; ++row) {
    const std::uint32_t rpe =
        natural(RpeChart::kMaxRpe) - natural(RpeChart::kStep) * static_cast<std::uint32_t>(row);
    for (std::uint32_t reps = 1; reps <= natural(RpeChart::kMaxReps); ++reps)
      if (const std::int32_t percent = chart.entries()[row][reps - 1]; percent > 0)
        chart_[count++] = {rpe, reps, natural(percent)};
  }
  request_.chart = table_of(chart_.data(), count);
}

}  // namespace topset::strategies
