#include "planning/plan_block.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "planning/alternatives.hpp"
#include "planning/base_name.hpp"
#include "planning/block_totals.hpp"
#include "planning/labels.hpp"
#include "planning/last_time.hpp"
#include "planning/log_results.hpp"
#include "planning/planning_order.hpp"
#include "planning/slot_planner.hpp"
#include "planning/told_maxes.hpp"

namespace topset::planning {
namespace {

constexpr std::int32_t kOlympicWarmUpReps = 3;
// A slot whose first set is at or under 60 % ramps up itself, and needs little before it; from 40 %
// down, nothing.
constexpr Percent kRampFrom{6000};
constexpr Percent kRampFromNothing{4000};

class BlockPlanner {
 public:
  explicit BlockPlanner(const PlanInput& input)
      : tables_(input.athlete.equipment),
        program_(choose_alternatives(input.program, input.catalogue, tables_, findings_)),
        input_{program_ ? *program_ : input.program,
               input.athlete,
               input.library,
               input.catalogue,
               input.strategies,
               input.options,
               input.log},
        maxes_(input.athlete, input.catalogue) {
    if (input.options.formulas) cells_.emplace(input.athlete, input.catalogue);
  }

  Outcome<Block> plan() {
    Outcome<Block> outcome;
    const std::optional<Date> start =
        input_.options.start ? input_.options.start : input_.program.start;
    auto calendar =
        make_calendar(input_.program, input_.athlete, start,
                      input_.options.weeks.value_or(WeekSet::all(input_.program.weeks)));
    append(findings_, std::move(calendar.findings));
    if (!calendar.value) {
      outcome.findings = std::move(findings_);
      return outcome;
    }
    calendar_ = std::move(*calendar.value);
    for (const Slot& slot : input_.program.slots)
      exercises_.push_back(input_.catalogue.find(slot.exercise));
    note_recovery();
    slot_days_ = days_of_slots({input_.program, input_.athlete, input_.library.dose,
                                input_.catalogue, input_.strategies, calendar_});
    if (input_.log != nullptr) {
      append(findings_,
             match_log(*input_.log, input_.program, calendar_, input_.athlete.unit, slot_days_));
      last_times_.emplace(*input_.log, input_.program, calendar_, slot_days_, input_.athlete.unit);
    }
    plan_slots();
    Block block = assemble();
    append(findings_, maxes_.take_findings());
    sort_and_deduplicate(findings_);
    block.findings = findings_;
    outcome.value = std::move(block);
    outcome.findings = std::move(findings_);
    return outcome;
  }

 private:
  // Each after those it comes after.
  void plan_slots() {
    const NewMaxes new_maxes(input_.program, calendar_, input_.log, input_.athlete.rpe_chart(),
                             input_.athlete.unit);
    const MaxFinder finder = [this](std::string_view lift) { return maxes_.find(lift); };
    const SlotContext context{input_, new_maxes, finder, tables_, cells_ ? &*cells_ : nullptr};
    const std::vector<Slot>& slots = input_.program.slots;
    std::vector<SlotPlan>& plans = plans_;
    plans.resize(slots.size());
    slot_sessions_.resize(slots.size());
    for (const std::size_t i : planning_order(slots)) {
      plans[i].slot = &slots[i];
      plans[i].days = &slot_days_[i];
      std::vector<const SlotPlan*> earlier;
      for (const std::size_t before : slots[i].after) earlier.push_back(&plans[before]);
      slot_sessions_[i] = plan_slot(context, plans[i], earlier, findings_);
      keep_training_maxes(plans[i]);
    }
  }

  // Those that percents are of, each as the block first uses it.
  void keep_training_maxes(const SlotPlan& plan) {
    for (const strategies::EmittedRow& row : plan.planned.rows) {
      if (row.sets.base != Base::training_max) continue;
      const std::string& lift = !row.sets.base_exercise.empty() ? row.sets.base_exercise
                                : !row.exercise.empty()         ? row.exercise
                                                                : plan.slot->exercise;
      if (training_maxes_.contains(lift)) continue;
      const auto load = plan.maxes->training(lift, row.occurrence).load;
      if (load) training_maxes_.emplace(lift, load->half_up());
    }
  }

  // Marks that count on no day of the block are said to be ignored.
  void note_recovery() {
    const std::optional<Recovery>& recovery = input_.athlete.recovery;
    if (!recovery) return;
    for (const TrainingDay& day : calendar_)
      if (recovery_counts(input_.library.dose, *recovery, day.date, day.week)) return;
    findings_.push_back(Diagnostic(
        Rule::ATHL202, recovery->origin,
        fmt::format("the recovery marks of {} are for {}, and no session falls on it or the {} "
                    "days after: they are ignored",
                    input_.athlete.name, to_text(recovery->as_of),
                    input_.library.dose.recovery_days)));
  }

  bool shown(std::int32_t week) const {
    return !input_.options.weeks || input_.options.weeks->has(week);
  }

  Block assemble() {
    Block block;
    fill_head(block);
    for (std::size_t i = 0; i < calendar_.size(); ++i) {
      const TrainingDay& day = calendar_[i];
      if (!shown(day.week)) continue;
      if (block.weeks.empty() || block.weeks.back().week != day.week) {
        const Phase* phase = input_.program.phase(day.week);
        block.weeks.push_back({});
        block.weeks.back().week = day.week;
        if (input_.program.cycles > 1) {
          block.weeks.back().cycle = (day.week - 1) / input_.program.cycle_weeks() + 1;
          block.weeks.back().cycle_week = (day.week - 1) % input_.program.cycle_weeks() + 1;
        }
        block.weeks.back().phase = phase ? phase->name : std::string();
      }
      block.weeks.back().sessions.push_back(session_of(i));
    }
    fill_totals(block, exercises_, input_.catalogue);
    leave_out_told_maxes(block);
    if (cells_) {
      for (const UsedMax& used : block.maxes)
        if (used.maxes.one_rep_max > 0) cells_->one_rep(used.exercise);
      block.max_cells = cells_->all();
      block.load_tables = tables_.numbered();
      keep_used_cells(block);
    }
    return block;
  }

  void fill_head(Block& block) {
    const Athlete& athlete = input_.athlete;
    block.program_name = input_.program.name;
    block.program_file = input_.program.file;
    block.program_sha256 = input_.program.sha256;
    block.athlete_name = athlete.name;
    block.athlete_file = athlete.file;
    block.athlete_stem = athlete.stem;
    block.unit = athlete.unit;
    block.bodyweight = athlete.bodyweight;
    block.goal = input_.program.goal;
    block.note = input_.program.note;
    block.chart = athlete.rpe_chart().name();
    block.equipment = athlete.equipment;
    std::map<std::string, const StrategyCard*> used;
    for (const Slot& slot : input_.program.slots)
      used[slot.strategy] = input_.strategies.card(slot.strategy);
    for (const auto& [id, card] : used) block.strategies.push_back({id, card->version, {}});
    for (const auto& [id, maxes] : maxes_.all()) {
      const Exercise* exercise = input_.catalogue.find(id);
      UsedMax& max = block.maxes.emplace_back();
      max.exercise = id;
      max.name = exercise ? exercise->name : id;
      max.maxes = maxes.value_or(Maxes{});
      max.known = maxes.has_value();
      if (const auto training = training_maxes_.find(id); training != training_maxes_.end())
        max.training_max = training->second;
    }
  }

  BlockSession session_of(std::size_t day_index) {
    const TrainingDay& day = calendar_[day_index];
    const Session& session = input_.program.sessions[day.session];
    const std::vector<std::size_t> lines = lines_of(session, day.week);
    const std::vector<std::string> names = labels(input_.program, session, lines);

    BlockSession result;
    result.session = day.place;
    result.name = session.name;
    result.date = day.date;
    std::vector<std::string_view> done;  // exercises so far in the session
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::size_t slot = session.slots[lines[i]];
      result.exercises.push_back(exercise_of(slot, day_index, lines[i], names[i], done));
      done.push_back(input_.program.slots[slot].exercise);
    }
    return result;
  }

  BlockExercise exercise_of(std::size_t slot_index, std::size_t day_index, std::size_t line,
                            const std::string& label, const std::vector<std::string_view>& done) {
    const Slot& slot = input_.program.slots[slot_index];
    const Exercise& exercise = *exercises_[slot_index];
    const SlotDays& days = slot_days_[slot_index];
    const auto coming =
        std::find_if(days.days.begin(), days.days.end(),
                     [&](const SlotDay& day) { return day.day == day_index && day.line == line; }) -
        days.days.begin();
    SlotSession& planned = slot_sessions_[slot_index][static_cast<std::size_t>(coming)];
    name_rows(planned.rows, slot_index, static_cast<std::int32_t>(coming));

    BlockExercise result;
    result.slot = static_cast<std::int32_t>(slot_index + 1);
    result.label = label;
    result.exercise = exercise.id;
    result.name = exercise.name;
    result.implement = exercise.implement;
    result.strategy = slot.strategy;
    const StrategyCard& card = *input_.strategies.card(slot.strategy);
    result.strategy_version = card.version;
    result.back_off = card.back_off;
    result.note = slot.note;
    result.origin = slot.origin;
    result.rows = std::move(planned.rows);
    result.autoregulation = std::move(planned.autoregulation);
    result.missed_top = std::move(planned.missed_top);
    result.refusal = planned.refusal;
    if (const auto& date = calendar_[day_index].date; last_times_ && date)
      result.last = last_times_->find(exercise.id, label, *date);
    if (std::find(done.begin(), done.end(), slot.exercise) == done.end())
      result.warm_ups = warm_ups(exercise, result.rows);
    for (PlannedRow& row : result.rows) row.times = times_of(row, exercise, input_.catalogue);
    result.totals = totals_of(result, exercise, input_.catalogue);
    return result;
  }

  // Whose exercise a row is and what its percent is of, where that is another's.
  void name_rows(std::vector<PlannedRow>& rows, std::size_t slot, std::int32_t coming) const {
    const BaseNames names{input_.program, input_.catalogue, calendar_, plans_};
    for (std::size_t i = 0; i < rows.size(); ++i) {
      rows[i].base_name = base_name(names, slot, coming, i);
      if (rows[i].exercise.empty()) continue;
      if (const Exercise* const own = input_.catalogue.find(rows[i].exercise))
        rows[i].exercise_name = own->name;
    }
  }

  const WarmUpScheme* scheme() const {
    const std::string& id =
        input_.program.warm_up.empty() ? input_.library.warm_up : input_.program.warm_up;
    for (const WarmUpScheme& own : input_.library.warm_ups)
      if (own.id == id) return &own;
    const WarmUpScheme* bundled = find_warm_up_scheme(id);
    return bundled ? bundled : &warm_up_schemes().front();
  }

  // None where the rows begin with them, or where nothing heavy follows.
  std::vector<WarmUpSet> warm_ups(const Exercise& exercise, const std::vector<PlannedRow>& rows) {
    const auto first = std::find_if(rows.begin(), rows.end(), [](const PlannedRow& row) {
      return row.loadable.has_value() && row.exercise.empty();
    });
    if (first == rows.end() || exercise.mechanic != Mechanic::compound ||
        exercise.implement == Implement::bodyweight || first->kind == SetKind::warm_up)
      return {};
    const auto begins_at_most = [&](Percent percent) {
      return first->intensity && *first->intensity <= as_fraction(percent);
    };
    if (begins_at_most(kRampFromNothing)) return {};
    const Maxes* maxes = maxes_.find(exercise.id);
    const Bar* bar = exercise.implement == Implement::barbell
                         ? bar_for(input_.athlete.equipment, exercise)
                         : nullptr;
    WarmUpInput warm;
    warm.work = {*first->loadable, input_.athlete.unit};
    warm.bar = bar ? bar->weight + input_.athlete.equipment.collars : 0;
    warm.one_rep_max = maxes ? maxes->one_rep_max : 0;
    warm.training_max = maxes ? maxes->training_max : 0;
    const Loadables& loads = tables_.loads(exercise);
    std::vector<WarmUpSet> sets =
        begins_at_most(kRampFrom) ? lead_in(warm, loads) : warm_up(*scheme(), warm, loads);
    if (exercise.back_off == BackOffFit::olympic)
      for (WarmUpSet& set : sets) set.reps = std::min(set.reps, kOlympicWarmUpReps);
    return sets;
  }

  Diagnostics findings_;
  LoadTables tables_;
  std::optional<Program> program_;  // with alternatives taken, where that changed anything
  PlanInput input_;                 // as given, but of that program
  MaxBook maxes_;
  std::optional<MaxCells> cells_;  // for formulas
  std::vector<TrainingDay> calendar_;
  std::vector<const Exercise*> exercises_;  // of the program's slots
  std::vector<SlotDays> slot_days_;
  std::vector<SlotPlan> plans_;  // likewise
  std::vector<std::vector<SlotSession>> slot_sessions_;
  std::optional<LastTimes> last_times_;                 // nothing: no log
  std::map<std::string, std::int64_t> training_maxes_;  // by exercise, in thousandths
};

}  // namespace

Outcome<Block> plan_block(const PlanInput& input) { return BlockPlanner(input).plan(); }

}  // namespace topset::planning
