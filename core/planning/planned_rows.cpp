#include "planning/planned_rows.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "planning/joined.hpp"

namespace topset::planning {
namespace {

using strategies::EmittedRow;

constexpr Rpe kStopBackOffAt{90};

bool scales_with_volume(SetKind kind) {
  return kind == SetKind::back_off || kind == SetKind::straight;
}

// 92 % under a dose of 90 % is 82.8 %; half up to a basis point.
Percent after_dose(Percent percent, Percent dose) {
  const std::int64_t wide = std::int64_t{percent.basis_points} * dose.basis_points;
  return {static_cast<std::int32_t>((wide + 5000) / 10000)};
}

std::string amount_words(const Prescription& sets) {
  const std::string_view unit = sets.amount_unit == AmountUnit::seconds  ? " s"
                                : sets.amount_unit == AmountUnit::metres ? " m"
                                                                         : "";
  return joined(range_words(sets.amount), sets.amrap ? "+" : "", unit);
}

std::string rpe_words(const Range<Rpe>& rpe) {
  return rpe.min == rpe.max ? to_text(rpe.min) : joined(to_text(rpe.min), "-", to_text(rpe.max));
}

void append_plates(std::string& text, const Plating& plating) {
  if (plating.plates.empty()) {
    if (plating.bar > 0) text += " (empty bar)";
    return;
  }
  std::string_view before = " (";
  for (const std::int64_t plate : plating.plates) {
    text += before;
    append_decimal(text, plate);
    before = "+";
  }
  text += plating.bar > 0 ? " a side)" : ")";
}

class Rows {
 public:
  Rows(const PlannedRowsInput& input, LoadTables& tables, SlotFindings& findings)
      : input_(input), tables_(tables), findings_(findings) {}

  PlannedRow make(const EmittedRow& emitted, const Target& target) {
    const SlotDay& day = days().days[static_cast<std::size_t>(emitted.occurrence)];
    week_ = days().occurrences[static_cast<std::size_t>(emitted.occurrence)].week;
    PlannedRow row;
    row.kind = emitted.kind;
    row.written = emitted.sets;
    row.optional_row = emitted.optional_row || slot().optional;
    row.projected = target.projected;
    row.exercise = emitted.exercise;
    row.written.each_side = row.written.each_side || exercise_of(row).per_side;
    row.intensity = target.intensity;
    if (target.base_max) row.base_max = Load{target.base_max->half_up(), input_.athlete.unit};
    if (row.written.rest.max == 0) row.written.rest = slot().rest;
    if (row.written.stop == StopRule::rpe && !emitted.dosed)
      row.written.stop_value =
          std::clamp(row.written.stop_value + day.dose.phase_rpe, 10, RpeChart::kMaxRpe);
    const std::string dosed_sets = scale_sets(emitted, day.dose, row);
    row.dose = target.dose;
    if (row.written.base != Base::row) {
      row.written.percent = after_dose(emitted.sets.percent, target.dose);
      row.written.percent_max = after_dose(emitted.sets.percent_max, target.dose);
    }
    row.cue = cue_of(emitted, row);
    set_load(emitted, target, row);
    set_rpe(target, row);
    set_blank(target, row);
    set_stop(row);
    if (!dosed_sets.empty()) row.why += (row.why.empty() ? "" : "; ") + dosed_sets;
    return row;
  }

 private:
  const Slot& slot() const { return *input_.plan.slot; }
  const SlotDays& days() const { return *input_.plan.days; }

  // The sets after the dose; in words where it changed them: `3 sets = 4 x 85 % for ...`.
  std::string scale_sets(const EmittedRow& emitted, const Dose& dose, PlannedRow& row) {
    if (emitted.dosed || !scales_with_volume(emitted.kind)) return {};
    const Percent volume = emitted.written ? dose.phase_volume : dose.volume;
    const Range<std::int32_t>& before = emitted.sets.sets;
    row.written.sets = {scaled_sets(before.min, volume), scaled_sets(before.max, volume)};
    advise(emitted, dose, row.written.sets.max);
    if (row.written.sets == before) return {};
    const std::string factors =
        emitted.written || volume != dose.advised_volume
            ? fmt::format("{} for {}", to_text(volume), dose.from.phase->name)
            : volume_words(dose);
    return fmt::format("{} = {} x {}", count_words(row.written.sets), range_words(before), factors);
  }

  static std::string count_words(const Range<std::int32_t>& sets) {
    return fmt::format("{} set{}", range_words(sets), sets.max == 1 ? "" : "s");
  }

  // One note for sets that stay although the dose would cut them. Where the phase cuts already, the
  // coach has seen to it.
  void advise(const EmittedRow& emitted, const Dose& dose, std::int32_t planned) {
    if (!input_.back_off_strategy || emitted.kind != SetKind::back_off ||
        input_.dose == DoseMode::off || dose.phase_volume < Percent{10000})
      return;
    const std::int32_t advised = scaled_sets(emitted.sets.sets.max, dose.advised_volume);
    if (advised >= planned) return;
    findings_.add_once(
        Diagnostic(Rule::VOL401, slot().origin,
                   fmt::format("{} back-off sets stay as {}, where the dose would give {}", planned,
                               emitted.written ? "written" : "planned", advised))
            .with_note(fmt::format("the dose: {}", volume_words(dose))),
        week_);
  }

  // On back-off sets, and on what stands in for them while the lift is learned.
  std::string cue_of(const EmittedRow& emitted, const PlannedRow& row) const {
    const bool has_cue = emitted.kind == SetKind::back_off ||
                         (input_.back_off_strategy &&
                          technique(input_.athlete, exercise_of(row)) == Technique::learning);
    if (!emitted.sets.cue.empty() || !has_cue) return emitted.sets.cue;
    return row.exercise.empty() ? input_.cue : cue(input_.athlete, exercise_of(row));
  }

  const Exercise& exercise_of(const PlannedRow& row) const {
    const Exercise* own = row.exercise.empty() ? nullptr : input_.catalogue.find(row.exercise);
    return own ? *own : input_.exercise;
  }

  Rounding rounding_of(const EmittedRow& emitted) const {
    return emitted.sets.rounding.value_or(input_.rounding);
  }

  std::int64_t step_of(const EmittedRow& emitted) const {
    return emitted.sets.rounding_step > 0 ? emitted.sets.rounding_step : input_.rounding_step;
  }

  // What is added after rounding makes a new target, rounded once more.
  Rational after_rounding(const EmittedRow& emitted, const Rational& exact,
                          const Loadables& loads) const {
    if (!emitted.sets.add_after_rounding || emitted.sets.add == 0) return exact;
    const Loadables::Choice first = loads.choose(exact, rounding_of(emitted), step_of(emitted));
    if (first.fit == Loadables::Fit::past || first.fit == Loadables::Fit::no_loads) return exact;
    return Rational(std::max<std::int64_t>(0, first.load + emitted.sets.add));
  }

  // The upper end of a percent range. Past the heaviest there is none, and the lower end says so.
  void set_upper_load(const EmittedRow& emitted, const Target& target, const Exercise& exercise,
                      const Loadables& loads, PlannedRow& row) {
    if (!target.exact_max) return;
    row.exact_max = after_rounding(emitted, *target.exact_max, loads);
    const Loadables::Choice choice =
        loads.choose(*row.exact_max, rounding_of(emitted), step_of(emitted));
    if (choice.fit == Loadables::Fit::past)
      return past_the_heaviest(*row.exact_max, exercise, loads);
    row.loadable_max = choice.load;
    row.plating_max = tables_.plates(exercise, choice.load);
  }

  void set_load(const EmittedRow& emitted, const Target& target, PlannedRow& row) {
    row.exact = target.exact;
    if (!target.exact) return;
    const Exercise& exercise = exercise_of(row);
    const Loadables& loads = tables_.loads(exercise);
    if (emitted.sets.add_after_rounding && emitted.sets.add != 0) {
      row.exact = after_rounding(emitted, *row.exact, loads);
      if (target.one_rep_max && *target.one_rep_max > Rational(0))
        row.intensity = *row.exact / *target.one_rep_max;
    }
    const Rounding rounding = rounding_of(emitted);
    if (row.written.relative_to_body && *row.exact < Rational(0)) {
      // So much taken off, by a machine or a band: there are no plates for that.
      row.loadable = row.exact->half_up();
      row.intensity.reset();
      row.why = joined(load_words(*row.loadable), " = ", target.derivation);
      return;
    }
    set_formula(emitted, target, exercise, row);
    const Loadables::Choice choice = loads.choose(*row.exact, rounding, step_of(emitted));
    switch (choice.fit) {
      case Loadables::Fit::no_loads: not_owned(exercise, row); return;
      case Loadables::Fit::past:
        past_the_heaviest(*row.exact, exercise, loads);
        row.blank = by_plates(exercise) ? "past the plates owned" : "past the heaviest owned";
        return;
      case Loadables::Fit::under: under_the_lightest(exercise, choice.load, row); break;
      case Loadables::Fit::exact:
      case Loadables::Fit::rounded: break;
    }
    row.loadable = choice.load;
    row.plating = tables_.plates(exercise, choice.load);
    row.why = why(target, row, choice, rounding);
    set_upper_load(emitted, target, exercise, loads, row);
  }

  // A fraction that was rounded on the way is not what the formula gives.
  void set_formula(const EmittedRow& emitted, const Target& target, const Exercise& exercise,
                   PlannedRow& row) {
    if (!target.formula || target.exact->was_rounded()) return;
    if (target.exact_max && (!target.formula_max || target.exact_max->was_rounded())) return;
    RowFormula formula;
    formula.exact = *target.formula;
    formula.exact_max = target.formula_max;
    formula.table = tables_.number(exercise);
    formula.rounding = rounding_of(emitted);
    formula.step = step_of(emitted);
    if (emitted.sets.add_after_rounding) formula.add = emitted.sets.add;
    formula.keeps_intensity = formula.add == 0 && target.formula_of_max &&
                              proportion(*target.formula, *target.formula_of_max);
    row.formula = std::move(formula);
  }

  void not_owned(const Exercise& exercise, PlannedRow& row) {
    row.exact.reset();
    row.formula.reset();
    if (exercise.implement == Implement::none) return;
    findings_.add(Diagnostic(Rule::LOAD303, slot().origin,
                             fmt::format("{} asks for {}, and {} has none", exercise.name,
                                         implement_words(exercise), gym_words()))
                      .with_help("its loads are left blank: train it by the RPE, or write an "
                                 "exercise for what is there"),
                  week_);
  }

  static bool by_plates(const Exercise& exercise) {
    return exercise.implement == Implement::barbell || exercise.implement == Implement::bodyweight;
  }

  void past_the_heaviest(const Rational& exact, const Exercise& exercise, const Loadables& loads) {
    findings_.add_worst(
        Diagnostic(Rule::LOAD302, slot().origin,
                   fmt::format("{} is past the {} that {} can make for {}", wanted(exact),
                               load_words(loads.heaviest()), gym_words(), exercise.name))
            .with_help(
                by_plates(exercise)
                    ? "look at the athlete's max, add plates to the equipment, or lower the program"
                    : "add heavier ones to the equipment, or lower the program"),
        week_, exercise.id, exact.ceiling());
  }

  void under_the_lightest(const Exercise& exercise, std::int64_t lightest, const PlannedRow& row) {
    const bool bar = exercise.implement == Implement::barbell;
    findings_.add_worst(
        Diagnostic(Rule::LOAD301, slot().origin,
                   fmt::format("{} is under the {}: {} takes {}", wanted(*row.exact),
                               bar ? "bar" : "lightest owned", exercise.name, load_words(lightest)))
            .with_help(bar ? "give a lighter bar under equipment, or train by RPE"
                           : "give lighter ones under equipment, or train by RPE"),
        week_, exercise.id, -row.exact->floor());
  }

  std::string wanted(const Rational& exact) const {
    return fmt::format("{} {}", decimal(exact), unit_name());
  }

  std::string why(const Target& target, const PlannedRow& row, const Loadables::Choice& choice,
                  Rounding rounding) const {
    std::string text = joined(load_words(choice.load), " = ", target.derivation);
    if (choice.fit == Loadables::Fit::under)
      text += joined(" = ", decimal(*row.exact), ", under the lightest ", decimal(choice.load));
    else if (choice.fit == Loadables::Fit::rounded)
      text += joined(" = ", decimal(*row.exact),
                     rounding == Rounding::nearest ? ", nearest loadable "
                     : rounding == Rounding::down  ? ", next lower loadable "
                                                   : ", next higher loadable ",
                     decimal(choice.load));
    if (row.exact->was_rounded()) text += ", rounded to millionths on the way";
    if (row.plating) append_plates(text, *row.plating);
    return text;
  }

  // The chart relates reps to a lift's own max. Pulls, pauses, percents of another lift and loads
  // on top of the bodyweight are felt as something else.
  bool chart_applies(const PlannedRow& row) const {
    const Exercise& exercise = exercise_of(row);
    const std::string& of = row.written.base_exercise;
    return exercise.implement != Implement::bodyweight && (of.empty() || of == exercise.id) &&
           !(exercise.max_from && !input_.has_own_max);
  }

  void set_rpe(const Target& target, PlannedRow& row) const {
    if (target.rpe) {
      row.rpe = target.rpe;
      return;
    }
    const bool counted = row.written.amount_unit == AmountUnit::reps;
    if (!counted || !row.intensity || row.written.amrap || row.kind == SetKind::test) return;
    if (!chart_applies(row)) return;
    const Rational share = target.felt.value_or(*row.intensity);
    const auto low = input_.chart.rpe(row.written.amount.min, share);
    const Rational most =
        row.exact_max && *row.exact > Rational(0) ? share * *row.exact_max / *row.exact : share;
    const auto high = input_.chart.rpe(row.written.amount.max, most);
    if (!low && !high) return;
    row.rpe = Range<Rpe>{low.value_or(*high), high.value_or(*low)};
    row.rpe_predicted = true;
  }

  void set_blank(const Target& target, PlannedRow& row) {
    if (row.loadable || !row.blank.empty()) return;
    const Exercise& exercise = exercise_of(row);
    const bool loads_matter =
        exercise.implement != Implement::none && row.written.base != Base::nothing;
    if (target.missing == "row")
      missing_row(target, exercise);
    else if (!target.missing.empty() &&
             (row.written.base != Base::nothing || input_.back_off_strategy))
      missing_max(target, exercise);
    // Nobody works up to sets that follow the top set.
    const std::string_view how =
        row.kind == SetKind::back_off ? "choose a load for " : "work up to ";
    if (row.rpe && row.written.amount_unit == AmountUnit::reps &&
        exercise.implement != Implement::none)
      row.blank = joined(how, amount_words(row.written), " @ ", rpe_words(to_work_up_to(row)));
    else if (loads_matter)
      row.blank = fmt::format("choose a load for {}", amount_words(row.written));
  }

  void missing_row(const Target& target, const Exercise& exercise) {
    findings_.add(
        Diagnostic(Rule::PROG145, slot().origin,
                   fmt::format("{} rests on {}, which is not there: its load is left blank",
                               exercise.name, target.missing_lift))
            .with_help("give these weeks a percent or load of their own under "
                       "`weekly_sets:`, or let the exercise it rests on come in them"),
        week_);
  }

  void missing_max(const Target& target, const Exercise& exercise) {
    const Exercise* known = input_.catalogue.find(target.missing_lift);
    const Exercise& lift = known ? *known : exercise;
    const bool goal = target.missing == "goal";
    findings_.add(
        Diagnostic(Rule::ATHL201, slot().exercise_origin,
                   fmt::format("{} has no {} for {}: {} loads are left blank", input_.athlete.name,
                               goal ? "goal max" : "max", lift.name,
                               &lift == &exercise ? "its" : exercise.name + "'s"))
            .with_help(
                goal ? fmt::format("give the athlete `{}: {{goal_max: ...}}` under lifts", lift.id)
                     : fmt::format("give the athlete `{}: {{one_rep_max: ...}}` or "
                                   "`best_set: {{load: ..., reps: ..., rpe: ...}}` under "
                                   "lifts",
                                   lift.id)),
        week_);
  }

  // No one works up to a set past RPE 10, nor to back-off sets past their stop.
  static Range<Rpe> to_work_up_to(const PlannedRow& row) {
    const Rpe most = stops_back_off(row) ? kStopBackOffAt : Rpe{RpeChart::kMaxRpe};
    return {std::min(to_halves(row.rpe->min), most), std::min(to_halves(row.rpe->max), most)};
  }

  // Back-off sets of which only the most reps are past RPE 9.
  static bool stops_back_off(const PlannedRow& row) {
    return row.rpe_predicted && row.kind == SetKind::back_off && row.rpe->min <= kStopBackOffAt &&
           row.rpe->max > kStopBackOffAt;
  }

  void set_stop(PlannedRow& row) const {
    const Prescription& sets = row.written;
    if (sets.stop == StopRule::rpe) {
      row.stop = fmt::format("end these sets with the first that feels like RPE {} or harder",
                             to_text(Rpe{sets.stop_value}));
    } else if (sets.stop == StopRule::e1rm_drop) {
      row.stop =
          fmt::format("stop when the e1RM has dropped {}", to_text(Percent{sets.stop_value}));
    } else if (stops_back_off(row)) {
      row.stop =
          fmt::format("end the back-offs with the first set that feels like RPE {} or harder",
                      to_text(kStopBackOffAt));
    }
  }

  std::string_view unit_name() const { return name(input_.athlete.unit); }
  std::string load_words(std::int64_t thousandths) const {
    return joined(decimal(thousandths), " ", unit_name());
  }
  static std::string implement_words(const Exercise& exercise) {
    switch (exercise.implement) {
      case Implement::barbell: return "a barbell";
      case Implement::dumbbells: return "dumbbells";
      case Implement::stack: return "a stack";
      case Implement::bodyweight: return "plates for a belt";
      case Implement::fixed: return "fixed weights";
      case Implement::none: return "nothing";
    }
    return "nothing";
  }
  std::string gym_words() const {
    const Equipment& equipment = tables_.equipment();
    return equipment.name.empty() ? fmt::format("the equipment of {}", input_.athlete.name)
                                  : fmt::format("gym `{}`", equipment.name);
  }

  const PlannedRowsInput& input_;
  LoadTables& tables_;
  SlotFindings& findings_;
  std::int32_t week_ = 0;
};

}  // namespace

namespace {

// What rests on a row of the same day that is not its top set is worded by that row's number.
void name_base(const EmittedRow& emitted, std::vector<PlannedRow>& day) {
  const std::int32_t base = emitted.base_row;
  PlannedRow& row = day.back();
  if (row.written.base != Base::row || row.written.base_row != 0 || base <= 0 ||
      emitted.base_occurrence != emitted.occurrence)
    return;
  if (day[static_cast<std::size_t>(base)].kind != SetKind::top) row.written.base_row = base + 1;
}

}  // namespace

std::vector<std::vector<PlannedRow>> planned_rows(const PlannedRowsInput& input, LoadTables& tables,
                                                  SlotFindings& findings) {
  const SlotPlan& plan = input.plan;
  std::vector<std::vector<PlannedRow>> rows(plan.days->days.size());
  for (std::size_t i = 0; i < rows.size(); ++i)
    rows[i].reserve(plan.rows_of(static_cast<std::int32_t>(i), plan.planned.rows.size()).size());
  Rows maker(input, tables, findings);
  for (std::size_t i = 0; i < plan.planned.rows.size(); ++i) {
    const EmittedRow& emitted = plan.planned.rows[i];
    rows[static_cast<std::size_t>(emitted.occurrence)].push_back(
        maker.make(emitted, plan.targets[i]));
    name_base(emitted, rows[static_cast<std::size_t>(emitted.occurrence)]);
  }
  return rows;
}

}  // namespace topset::planning
