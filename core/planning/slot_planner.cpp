#include "planning/slot_planner.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "planning/autoregulation.hpp"
#include "planning/exposure.hpp"
#include "planning/max_probe.hpp"
#include "planning/planned_rows.hpp"
#include "planning/row_targets.hpp"
#include "planning/set_order.hpp"
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

// The host names the rule that a plugin broke by its slug.
Rule rule_of_breach(std::string_view slug) {
  for (const Rule rule : {Rule::PLUG611, Rule::PLUG620})
    if (info(rule).slug == slug) return rule;
  return Rule::PLUG607;
}

class SlotPlanner {
 public:
  SlotPlanner(const SlotContext& context, SlotPlan& plan,
              const std::vector<const SlotPlan*>& earlier)
      : context_(context),
        input_(context.input),
        plan_(plan),
        slot_(*plan.slot),
        days_(*plan.days),
        earlier_(earlier),
        exercise_(input_.catalogue.find(slot_.exercise)),
        card_(input_.strategies.card(slot_.strategy)),
        findings_(no_findings()) {}

  // Steps depend on how earlier days went, and how a day went on the load it asked for: planned
  // again until nothing changes. Each round settles at least one more day.
  std::vector<SlotSession> plan() {
    std::vector<Exposure> exposures(days_.days.size(), Exposure::unknown);
    std::vector<SlotSession> sessions = plan_once(exposures);
    for (std::size_t round = 0; slot_.step && round < days_.days.size(); ++round) {
      std::vector<Exposure> seen = judge(sessions);
      if (seen == exposures) break;
      exposures = std::move(seen);
      findings_ = no_findings();
      sessions = plan_once(exposures);
    }
    return sessions;
  }

  Diagnostics take_findings() { return findings_.take(); }

 private:
  SlotFindings no_findings() const {
    // What stands in a file that is extended may be right in the programs beside this one.
    const bool is_own = slot_.origin.source == input_.program.origin.source;
    return SlotFindings(fmt::format("for {}, {}{}", input_.athlete.name, exercise_->name,
                                    is_own ? "" : " in " + input_.program.name),
                        input_.options.weeks);
  }

  std::vector<SlotSession> plan_once(const std::vector<Exposure>& exposures) {
    std::vector<SlotSession> sessions(days_.days.size());
    plan_.maxes.emplace(SlotMaxesInput{
        .slot = slot_,
        .days = days_,
        .maxes = context_.maxes,
        .program = context_.new_maxes,
        .chart = input_.athlete.rpe_chart(),
        .unit = input_.athlete.unit,
        .steps = slot_.step ? count_steps(slot_.step->per, input_.program, days_, exposures)
                            : std::vector<StepCount>(),
        .cells = cells()});
    for (const SlotPlan* const before : earlier_)
      if (before->maxes) plan_.maxes->follow(*before->maxes);
    const SlotRequest request = make_request();
    plan_.planned = input_.strategies.plan(slot_.strategy, request);
    const bool stands = report(plan_.planned) && exercises_are_known(plan_.planned);
    if (!stands) {
      plan_.planned.rows.clear();
      plan_.planned.maxes.clear();
    }
    plan_.index_rows();
    plan_.maxes->set(&plan_.planned.maxes, follow_maxes(request));
    fill_targets(plan_, {plan_, earlier_, input_.athlete.rpe_chart(), input_.athlete.unit,
                         exercise_->implement == Implement::bodyweight});
    if (stands) make_sessions(request, sessions);
    plan_.loadables.resize(plan_.planned.rows.size());
    return sessions;
  }

  // Which rows stand for other maxes, and what the maxes that the strategy sets follow from.
  std::vector<std::optional<LoadFormula>> follow_maxes(const SlotRequest& request) {
    if (!cells()) return {};
    const MaxProbe probe = probe_maxes(input_.strategies, slot_.strategy, request, plan_.planned);
    plan_.holds = probe.rows;
    std::vector<std::optional<LoadFormula>> formulas(plan_.planned.maxes.size());
    for (std::size_t i = 0; i < formulas.size(); ++i)
      if (probe.maxes[i]) formulas[i] = formula_of(i, *probe.maxes[i], formulas);
    return formulas;
  }

  // Those set before stand in `before`, which is asked only for comings before this one.
  std::optional<LoadFormula> formula_of(std::size_t index, const MaxRule& rule,
                                        const std::vector<std::optional<LoadFormula>>& before) {
    const strategies::EmittedMax& max = plan_.planned.maxes[index];
    const std::string& lift = max.exercise.empty() ? slot_.exercise : max.exercise;
    std::optional<LoadFormula> base;
    switch (rule.from) {
      case MaxRule::From::nothing: return LoadFormula::of(Rational(max.load));
      case MaxRule::From::previous: base = before[*previous_max(plan_.planned.maxes, index)]; break;
      case MaxRule::From::day: base = max_of_day(max, lift).formula; break;
      case MaxRule::From::one_rep: base = plan_.maxes->one_rep(lift, max.occurrence).formula; break;
    }
    if (!base) return std::nullopt;
    MaxCell cell;
    cell.exercise = lift;
    cell.kind = max.kind == strategies::EmittedMax::Kind::training  ? Base::training_max
                : max.kind == strategies::EmittedMax::Kind::one_rep ? Base::one_rep_max
                : max.kind == strategies::EmittedMax::Kind::reps    ? Base::rep_max
                                                                    : Base::goal;
    cell.reps = max.reps;
    cell.week = week(static_cast<std::size_t>(max.occurrence));
    cell.load = max.load;
    cell.follows = *base * as_fraction(rule.share) + LoadFormula::of(Rational(rule.add));
    cell.is_rounded = true;
    return cells()->add(std::move(cell));
  }

  BaseLoad max_of_day(const strategies::EmittedMax& max, const std::string& lift) const {
    switch (max.kind) {
      case strategies::EmittedMax::Kind::one_rep: return plan_.maxes->one_rep(lift, max.occurrence);
      case strategies::EmittedMax::Kind::training:
        return plan_.maxes->training(lift, max.occurrence);
      case strategies::EmittedMax::Kind::goal: return plan_.maxes->goal(lift, max.occurrence);
      case strategies::EmittedMax::Kind::reps: break;
    }
    return {};
  }

  // None for a slot whose steps were counted by what is logged: other maxes would have asked for
  // other loads on those days.
  MaxCells* cells() const {
    const bool is_judged =
        slot_.step && std::ranges::any_of(days_.occurrences, [](const strategies::Occurrence& day) {
          return !day.results.empty();
        });
    return is_judged ? nullptr : context_.cells;
  }

  void make_sessions(const SlotRequest& request, std::vector<SlotSession>& sessions) {
    auto rows = planned_rows({.plan = plan_,
                              .exercise = *exercise_,
                              .catalogue = input_.catalogue,
                              .athlete = input_.athlete,
                              .chart = input_.athlete.rpe_chart(),
                              .cue = request.cue,
                              .rounding = request.rounding,
                              .rounding_step = request.rounding_step,
                              .back_off_strategy = card_->back_off,
                              .has_own_max = has_own_max(),
                              .dose = slot_.dose.value_or(input_.program.dose)},
                             context_.tables, findings_);
    keep_loadables(rows);
    for (std::size_t i = 0; i < sessions.size(); ++i) {
      sessions[i].rows = std::move(rows[i]);
      if (plan_.planned.status == PlanStatus::refused)
        sessions[i].refusal = plan_.planned.refusal.text;
      const std::vector<bool> relative = relative_rows(plan_.planned, i);
      check_set_order(sessions[i].rows,
                      {.slot = slot_.origin,
                       .strategy = slot_.strategy_origin,
                       .planner = planner(plan_.planned),
                       .written = written_rows(plan_.planned, i),
                       .unit = input_.athlete.unit,
                       .week = week(i)},
                      findings_);
      autoregulate(sessions[i], relative, request.rounding);
      if (sessions[i].rows.empty())
        findings_.add(
            Diagnostic(Rule::PLUG612, slot_.origin,
                       fmt::format("{} planned nothing for {}", slot_.strategy, exercise_->name)),
            week(i));
    }
  }

  // For the slots that come after this one.
  void keep_loadables(const std::vector<std::vector<PlannedRow>>& rows) {
    plan_.loadables.clear();
    std::vector<std::size_t> next(rows.size());
    for (const EmittedRow& row : plan_.planned.rows) {
      const auto day = static_cast<std::size_t>(row.occurrence);
      plan_.loadables.push_back(rows[day][next[day]++].loadable);
    }
  }

  std::vector<Exposure> judge(const std::vector<SlotSession>& sessions) const {
    std::vector<Exposure> seen;
    for (std::size_t i = 0; i < sessions.size(); ++i)
      seen.push_back(judge_exposure(sessions[i].rows, days_.occurrences[i].results));
    return seen;
  }

  std::int32_t week(std::size_t day) const { return days_.occurrences[day].week; }

  bool has_own_max() const {
    const Maxes* maxes = context_.maxes(slot_.exercise);
    return maxes != nullptr && maxes->source != MaxSource::catalogue;
  }

  SlotRequest make_request() {
    const Athlete& athlete = input_.athlete;
    SlotRequest request;
    request.slot = slot_.id;
    request.exercise = exercise_;
    request.athlete = &athlete;
    if (const Maxes* maxes = context_.maxes(slot_.exercise)) request.maxes = *maxes;
    request.technique = technique(athlete, *exercise_);
    request.cue = cue(athlete, *exercise_);
    request.goal = slot_.goal.value_or(input_.program.goal);
    request.weeks = input_.program.weeks;
    request.rounding =
        slot_.rounding.value_or(input_.program.rounding.value_or(athlete.equipment.rounding));
    if (const auto& step = slot_.rounding_step ? slot_.rounding_step : input_.program.rounding_step)
      request.rounding_step = in_unit(*step, athlete.unit);
    request.has_step = slot_.step.has_value();
    request.occurrences = days_.occurrences;
    fill_maxes(request.occurrences);
    for (const SlotPlan* const before : earlier_) request.earlier.push_back(as_earlier(*before));
    request.parameters = parameters(request.goal);
    request.loadables = &context_.tables.loads(*exercise_);
    request.chart = &athlete.rpe_chart();
    return request;
  }

  void fill_maxes(std::vector<strategies::Occurrence>& days) const {
    for (std::size_t i = 0; i < days.size(); ++i) {
      if (i == 0 || plan_.maxes->change_by_day()) {
        fill_maxes(static_cast<std::int32_t>(i), days[i]);
        continue;
      }
      days[i].one_rep_max = days[0].one_rep_max;
      days[i].training_max = days[0].training_max;
      days[i].goal_max = days[0].goal_max;
      days[i].projected = days[0].projected;
    }
  }

  void fill_maxes(std::int32_t occurrence, strategies::Occurrence& day) const {
    const auto thousandths = [](const BaseLoad& base) {
      return base.load ? base.load->half_up() : std::int64_t{0};
    };
    const SlotMaxes& maxes = *plan_.maxes;
    const BaseLoad whole = maxes.one_rep(slot_.exercise, occurrence);
    const BaseLoad training = maxes.training(slot_.exercise, occurrence);
    const BaseLoad goal = maxes.goal(slot_.exercise, occurrence);
    day.one_rep_max = thousandths(whole);
    day.training_max = thousandths(training);
    day.goal_max = thousandths(goal);
    day.projected = whole.projected || training.projected || goal.projected;
  }

  static strategies::EarlierSlot as_earlier(const SlotPlan& before) {
    strategies::EarlierSlot earlier;
    earlier.id = before.slot->id;
    earlier.exercise = before.slot->exercise;
    earlier.maxes = before.planned.maxes;
    for (std::size_t i = 0; i < before.planned.rows.size(); ++i) {
      const EmittedRow& row = before.planned.rows[i];
      const auto& day = before.days->occurrences[static_cast<std::size_t>(row.occurrence)];
      const std::optional<Rational>& exact = before.targets[i].exact;
      earlier.rows.push_back({day.week, day.session, exact ? exact->half_up() : 0,
                              before.loadables[i].value_or(0), row});
    }
    return earlier;
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
    value.number = in_unit({{value.number, value.unit}, value.other}, input_.athlete.unit);
    value.number_max = in_unit({{value.number_max, value.unit}, value.other}, input_.athlete.unit);
    value.unit = input_.athlete.unit;
    value.other.reset();
  }

  void adapt(Prescription& sets) const {
    const Unit unit = input_.athlete.unit;
    if (sets.load_unit && *sets.load_unit != unit) {
      sets.load = in_unit({{sets.load, *sets.load_unit}, sets.load_other}, unit);
      sets.add = in_unit({{sets.add, *sets.load_unit}, sets.add_other}, unit);
      sets.rounding_step =
          in_unit({{sets.rounding_step, *sets.load_unit}, sets.rounding_step_other}, unit);
      sets.load_unit = unit;
    }
    sets.load_other = sets.add_other = sets.rounding_step_other = std::nullopt;
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
    if (planned.status != PlanStatus::broken && !planned.output.empty()) {
      Diagnostic printed(
          Rule::PLUG622, slot_.origin,
          fmt::format("{} printed something while it planned {}", slot_.strategy, exercise_->name));
      printed.notes = planned.output;
      findings_.add(std::move(printed));
    }
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
        add_breach(rule_of_breach(why.code), planned, why.text);
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

  // Who planned it: `acme.wave of wave.so`.
  std::string planner(const PlannedSlot& planned) const {
    return planned.plugin.empty() ? slot_.strategy
                                  : fmt::format("{} of {}", slot_.strategy, planned.plugin);
  }

  void add_breach(Rule rule, const PlannedSlot& planned, std::string_view what) {
    Diagnostic breach(rule, slot_.strategy_origin, fmt::format("{}: {}", planner(planned), what));
    breach.help = rule == Rule::PLUG611
                      ? "the strategy was built for a newer topset: update this one"
                      : "this is a mistake in the strategy, not in the program";
    breach.notes = planned.output;
    findings_.add(std::move(breach));
  }

  bool exercises_are_known(const PlannedSlot& planned) {
    for (const EmittedRow& row : planned.rows)
      for (const std::string* id : {&row.exercise, &row.sets.base_exercise})
        if (!id->empty() && input_.catalogue.find(*id) == nullptr) {
          add_breach(Rule::PLUG607, planned,
                     fmt::format("a row names the unknown exercise `{}`", *id));
          return false;
        }
    return true;
  }

  Origin origin_of(std::string_view parameter) const {
    for (const ParameterValue& value : slot_.parameters)
      if (value.id == parameter) return value.origin;
    return slot_.origin;
  }

  // Which rows of a day have the coach's own numbers.
  static std::vector<bool> written_rows(const PlannedSlot& planned, std::size_t day) {
    std::vector<bool> written;
    for (const EmittedRow& row : planned.rows)
      if (static_cast<std::size_t>(row.occurrence) == day) written.push_back(row.written);
    return written;
  }

  // Which rows of a day are written as a part of another row of it.
  static std::vector<bool> relative_rows(const PlannedSlot& planned, std::size_t day) {
    std::vector<bool> relative;
    for (const EmittedRow& row : planned.rows)
      if (static_cast<std::size_t>(row.occurrence) == day)
        relative.push_back(row.sets.base == Base::row && row.sets.base_slot.empty() &&
                           (row.base_occurrence == row.occurrence ||
                            row.base_occurrence == strategies::kSameWeek));
    return relative;
  }

  void autoregulate(SlotSession& session, const std::vector<bool>& relative, Rounding rounding) {
    const bool has_back_off =
        std::any_of(session.rows.begin(), session.rows.end(),
                    [](const PlannedRow& row) { return row.kind == SetKind::back_off; });
    if (!has_back_off) return;
    session.autoregulation = autoregulation({.rows = session.rows,
                                             .relative = relative,
                                             .loads = context_.tables.loads(*exercise_),
                                             .chart = input_.athlete.rpe_chart(),
                                             .rounding = rounding,
                                             .unit = input_.athlete.unit});
    session.missed_top = after_a_missed_top(session.autoregulation, input_.athlete.unit);
  }

  const SlotContext& context_;
  const PlanInput& input_;
  SlotPlan& plan_;
  const Slot& slot_;
  const SlotDays& days_;
  const std::vector<const SlotPlan*>& earlier_;
  const Exercise* exercise_;
  const StrategyCard* card_;
  SlotFindings findings_;
};

}  // namespace

std::vector<SlotSession> plan_slot(const SlotContext& context, SlotPlan& plan,
                                   const std::vector<const SlotPlan*>& earlier,
                                   Diagnostics& findings) {
  if (plan.days->days.empty()) return {};
  SlotPlanner planner(context, plan, earlier);
  std::vector<SlotSession> sessions = planner.plan();
  append(findings, planner.take_findings());
  return sessions;
}

}  // namespace topset::planning
