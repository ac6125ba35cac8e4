#include "planning/slot_planner.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "planning/autoregulation.hpp"
#include "planning/planned_rows.hpp"
#include "planning/row_targets.hpp"
#include "planning/slot_findings.hpp"
#include "reading/parameters.hpp"

namespace topset::planning {
namespace {

using strategies::EmittedRow;
using strategies::PlannedSlot;
using strategies::PlanStatus;
using strategies::SlotRequest;
using strategies::StrategyNote;

// What a strategy may say by a code that topset has a rule for.
Rule rule_for(std::string_view code, Rule otherwise) {
  if (code == "technique-learning") return Rule::SAFE501;
  if (code == "novice") return Rule::SAFE508;
  if (code == "target-missed") return Rule::VOL402;
  return otherwise;
}

class SlotPlanner {
 public:
  SlotPlanner(const PlanInput& input, const Slot& slot, const SlotDays& days, MaxBook& maxes,
              LoadTables& tables)
      : input_(input),
        slot_(slot),
        days_(days),
        maxes_(maxes),
        tables_(tables),
        exercise_(input.catalogue.find(slot.exercise)),
        card_(input.strategies.card(slot.strategy)),
        findings_(fmt::format("for {}, {}", input.athlete.name, exercise_->name),
                  input.options.weeks) {}

  std::vector<SlotSession> plan() {
    std::vector<SlotSession> sessions(days_.days.size());
    const SlotRequest request = make_request();
    PlannedSlot planned = input_.strategies.plan(slot_.strategy, request);
    if (!report(planned) || !exercises_are_known(planned)) return sessions;

    const MaxFinder finder = [this](std::string_view lift) { return maxes_.find(lift); };
    const std::vector<Target> targets =
        row_targets({planned, days_, slot_, finder, input_.athlete.rpe_chart(), input_.athlete.unit,
                     exercise_->implement == Implement::bodyweight});
    const PlannedRowsInput rows_input{.planned = planned,
                                      .days = days_,
                                      .slot = slot_,
                                      .exercise = *exercise_,
                                      .catalogue = input_.catalogue,
                                      .athlete = input_.athlete,
                                      .chart = input_.athlete.rpe_chart(),
                                      .cue = request.cue,
                                      .rounding = request.rounding,
                                      .back_off_strategy = card_->back_off,
                                      .has_own_max = has_own_max(),
                                      .dose = slot_.dose.value_or(input_.program.dose)};
    auto rows = planned_rows(rows_input, targets, tables_, findings_);
    for (std::size_t i = 0; i < sessions.size(); ++i) {
      sessions[i].rows = std::move(rows[i]);
      if (planned.status == PlanStatus::refused) sessions[i].refusal = planned.refusal.text;
      const std::vector<bool> relative = relative_rows(planned, i);
      check_order(sessions[i], i);
      autoregulate(sessions[i], relative, request.rounding);
      if (sessions[i].rows.empty())
        findings_.add(
            Diagnostic(Rule::PLUG612, slot_.origin,
                       fmt::format("{} planned nothing for {}", slot_.strategy, exercise_->name)),
            week(i));
    }
    return sessions;
  }

  Diagnostics take_findings() { return findings_.take(); }

 private:
  std::int32_t week(std::size_t day) const { return days_.occurrences[day].week; }

  bool has_own_max() const {
    const Maxes* maxes = maxes_.find(slot_.exercise);
    return maxes != nullptr && maxes->source != MaxSource::catalogue;
  }

  SlotRequest make_request() {
    const Athlete& athlete = input_.athlete;
    SlotRequest request;
    request.slot = slot_.id;
    request.exercise = exercise_;
    request.athlete = &athlete;
    if (const Maxes* maxes = maxes_.find(slot_.exercise)) request.maxes = *maxes;
    request.technique = technique(athlete, *exercise_);
    request.cue = cue(athlete, *exercise_);
    request.goal = slot_.goal.value_or(input_.program.goal);
    request.weeks = input_.program.weeks;
    request.rounding =
        slot_.rounding.value_or(input_.program.rounding.value_or(athlete.equipment.rounding));
    request.occurrences = days_.occurrences;
    request.parameters = parameters(request.goal);
    request.loadables = &tables_.loads(*exercise_);
    request.chart = &athlete.rpe_chart();
    return request;
  }

  // Written values and defaults, weights in the athlete's unit, percents of the slot's own base.
  std::vector<ParameterValue> parameters(Goal goal) const {
    std::vector<ParameterValue> values = reading::with_defaults(
        slot_.parameters, *card_,
        {goal, exercise_->movement, input_.athlete.experience, input_.athlete.unit});
    for (ParameterValue& value : values) {
      if (value.kind == ValueKind::weight) convert_weight(value);
      if (value.sets) adapt(*value.sets);
    }
    return values;
  }

  void convert_weight(ParameterValue& value) const {
    value.number = convert({value.number, value.unit}, input_.athlete.unit).thousandths;
    value.number_max = convert({value.number_max, value.unit}, input_.athlete.unit).thousandths;
    value.unit = input_.athlete.unit;
  }

  void adapt(Prescription& sets) const {
    if (sets.load_unit && *sets.load_unit != input_.athlete.unit) {
      sets.load = convert({sets.load, *sets.load_unit}, input_.athlete.unit).thousandths;
      sets.add = convert({sets.add, *sets.load_unit}, input_.athlete.unit).thousandths;
      sets.rounding_step =
          convert({sets.rounding_step, *sets.load_unit}, input_.athlete.unit).thousandths;
      sets.load_unit = input_.athlete.unit;
    }
    if (sets.base == Base::one_rep_max && sets.base_exercise.empty() && !sets.keeps_base) {
      sets.base = slot_.of;
      sets.base_reps = slot_.of_reps;
    }
  }

  // False when there are no rows to go on with.
  bool report(const PlannedSlot& planned) {
    for (const StrategyNote& note : planned.notes)
      findings_.add(Diagnostic(rule_for(note.code, Rule::PLUG609), slot_.origin,
                               fmt::format("{}: {}", slot_.strategy, note.text))
                        .as(note.level));
    const StrategyNote& why = planned.refusal;
    switch (planned.status) {
      case PlanStatus::ok: return true;
      case PlanStatus::refused: report_refusal(planned); return !planned.rows.empty();
      case PlanStatus::bad_parameter:
        findings_.add(
            Diagnostic(Rule::PROG105, origin_of(why.code),
                       fmt::format("`{}` of {}: {}", why.code, slot_.strategy, why.text)));
        return false;
      case PlanStatus::failed:
        findings_.add(Diagnostic(
            Rule::PLUG608, slot_.origin,
            fmt::format("{} could not plan {}: {}", slot_.strategy, exercise_->name, why.text)));
        return false;
      case PlanStatus::broken:
        add_breach(why.code == "must-understand" ? Rule::PLUG611 : Rule::PLUG607, why.text);
        return false;
    }
    return false;
  }

  void report_refusal(const PlannedSlot& planned) {
    const StrategyNote& why = planned.refusal;
    Diagnostic refusal(rule_for(why.code, Rule::PLUG610), slot_.origin,
                       fmt::format("{} refuses {}: {}", slot_.strategy, exercise_->name, why.text));
    if (refusal.rule == Rule::SAFE501)
      refusal.help = fmt::format(
          "write `technique: solid` for `{}` in the athlete's file once it is", exercise_->id);
    findings_.add(
        std::move(refusal).as(planned.rows.empty() ? Severity::error : Severity::warning));
  }

  void add_breach(Rule rule, std::string_view what) {
    findings_.add(
        Diagnostic(rule, slot_.strategy_origin, fmt::format("{}: {}", slot_.strategy, what))
            .with_help("this is a mistake in the strategy, not in the program"));
  }

  bool exercises_are_known(const PlannedSlot& planned) {
    for (const EmittedRow& row : planned.rows)
      for (const std::string* id : {&row.exercise, &row.sets.base_exercise})
        if (!id->empty() && input_.catalogue.find(*id) == nullptr) {
          add_breach(Rule::PLUG607, fmt::format("a row names the unknown exercise `{}`", *id));
          return false;
        }
    return true;
  }

  Origin origin_of(std::string_view parameter) const {
    for (const ParameterValue& value : slot_.parameters)
      if (value.id == parameter) return value.origin;
    return slot_.origin;
  }

  // Which rows of a day are written as a part of another row of it.
  static std::vector<bool> relative_rows(const PlannedSlot& planned, std::size_t day) {
    std::vector<bool> relative;
    for (const EmittedRow& row : planned.rows)
      if (static_cast<std::size_t>(row.occurrence) == day)
        relative.push_back(row.sets.base == Base::row && row.base_occurrence == row.occurrence);
    return relative;
  }

  // Top before back-off; back-off the same exercise, never heavier, lighter but for repeats and rep
  // drops. A test is a top set.
  void check_order(const SlotSession& session, std::size_t day) {
    const PlannedRow* top = nullptr;
    for (const PlannedRow& row : session.rows) {
      if (row.kind == SetKind::top || row.kind == SetKind::test) top = &row;
      if (row.kind != SetKind::back_off) continue;
      if (top == nullptr)
        add_order_error("a back-off set stands before its top set", day);
      else if (row.exercise != top->exercise)
        add_order_error("a back-off set is of another exercise than its top set", day);
      else
        check_lighter(row, *top, day);
    }
  }

  // By loads, or by percents where no max makes them loads; by feel nothing can be said.
  void check_lighter(const PlannedRow& row, const PlannedRow& top, std::size_t day) {
    const bool by_load = row.exact && top.exact;
    if (!by_load && (row.written.base == Base::nothing || top.written.base == Base::nothing))
      return;
    const std::optional<Rational>& back_off = by_load ? row.exact : row.intensity;
    const std::optional<Rational>& heavy = by_load ? top.exact : top.intensity;
    if (!back_off || !heavy) return;
    const auto words = [&](const Rational& amount) {
      return by_load ? fmt::format("{} {}", decimal(amount), name(input_.athlete.unit))
                     : fmt::format("{} %", decimal(amount * Rational(100'000)));
    };
    const bool may_equal =
        row.written.stop != StopRule::none || *heavy == Rational(0) ||
        (row.written.base == Base::row && row.written.percent == Percent{10000} &&
         row.written.points == 0 && row.written.add == 0);
    if (*back_off > *heavy)
      add_order_error(fmt::format("the back-off sets at {} are heavier than the top set at {}",
                                  words(*back_off), words(*heavy)),
                      day);
    else if (*back_off == *heavy && !may_equal)
      add_order_error(
          fmt::format("the back-off sets are as heavy as the top set, {}", words(*back_off)), day);
  }

  void add_order_error(std::string message, std::size_t day) {
    findings_.add(Diagnostic(Rule::PROG126, slot_.origin, std::move(message))
                      .with_help("write a lighter back-off, such as `4x5 @ top -10 %`"),
                  week(day));
  }

  void autoregulate(SlotSession& session, const std::vector<bool>& relative, Rounding rounding) {
    const bool has_back_off =
        std::any_of(session.rows.begin(), session.rows.end(),
                    [](const PlannedRow& row) { return row.kind == SetKind::back_off; });
    if (!has_back_off) return;
    session.autoregulation = autoregulation({.rows = session.rows,
                                             .relative = relative,
                                             .loads = tables_.loads(*exercise_),
                                             .chart = input_.athlete.rpe_chart(),
                                             .rounding = rounding,
                                             .unit = input_.athlete.unit});
    session.missed_top = after_a_missed_top(session.autoregulation, input_.athlete.unit);
  }

  const PlanInput& input_;
  const Slot& slot_;
  const SlotDays& days_;
  MaxBook& maxes_;
  LoadTables& tables_;
  const Exercise* exercise_;
  const StrategyCard* card_;
  SlotFindings findings_;
};

}  // namespace

std::vector<SlotSession> plan_slot(const PlanInput& input, const Slot& slot, const SlotDays& days,
                                   MaxBook& maxes, LoadTables& tables, Diagnostics& findings) {
  if (days.days.empty()) return {};
  SlotPlanner planner(input, slot, days, maxes, tables);
  std::vector<SlotSession> sessions = planner.plan();
  append(findings, planner.take_findings());
  return sessions;
}

}  // namespace topset::planning
