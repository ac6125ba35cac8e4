#include "planning/planned_rows.hpp"

#include <algorithm>
#include <fmt/format.h>

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

// `2 sets = 4 x 50 % (dose: 70 % for 2 same-muscle accessories)`
std::string dose_words(std::int32_t sets, Percent volume, std::int32_t result,
                       const std::string& reasons) {
  return fmt::format("{} set{} = {} x {} (dose: {})", result, result == 1 ? "" : "s", sets,
                     to_text(volume), reasons.empty() ? "the phase" : reasons);
}

std::string amount_words(const Prescription& sets) {
  const std::string_view unit = sets.amount_unit == AmountUnit::seconds  ? " s"
                                : sets.amount_unit == AmountUnit::metres ? " m"
                                                                         : "";
  if (sets.amount.min == sets.amount.max)
    return fmt::format("{}{}{}", sets.amount.min, sets.amrap ? "+" : "", unit);
  return fmt::format("{}-{}{}", sets.amount.min, sets.amount.max, unit);
}

std::string rpe_words(const Range<Rpe>& rpe) {
  return rpe.min == rpe.max ? to_text(rpe.min)
                            : fmt::format("{}-{}", to_text(rpe.min), to_text(rpe.max));
}

std::string plates_words(const Plating& plating) {
  if (plating.plates.empty()) return plating.bar > 0 ? " (empty bar)" : "";
  std::vector<std::string> plates;
  for (const std::int64_t plate : plating.plates) plates.push_back(decimal(plate));
  return fmt::format(" ({}{})", fmt::join(plates, "+"), plating.bar > 0 ? " a side" : "");
}

class Rows {
 public:
  Rows(const PlannedRowsInput& input, LoadTables& tables, SlotFindings& findings)
      : input_(input), tables_(tables), findings_(findings) {}

  PlannedRow make(const EmittedRow& emitted, const Target& target) {
    const SlotDay& day = input_.days.days[static_cast<std::size_t>(emitted.occurrence)];
    week_ = input_.days.occurrences[static_cast<std::size_t>(emitted.occurrence)].week;
    PlannedRow row;
    row.kind = emitted.kind;
    row.written = emitted.sets;
    row.optional_row = emitted.optional_row;
    row.projected = target.projected;
    row.exercise = emitted.exercise;
    row.intensity = target.intensity;
    row.written.percent = after_dose(emitted.sets.percent, target.dose);
    row.intensity_dosed = target.dose != Percent{10000};
    if (row.written.rest.max == 0) row.written.rest = input_.slot.rest;
    if (row.written.stop == StopRule::rpe && !emitted.dosed)
      row.written.stop_value =
          std::clamp(row.written.stop_value + day.dose.phase_rpe, 10, RpeChart::kMaxRpe);
    scale_sets(emitted, day.dose, row);
    row.cue = !emitted.sets.cue.empty()           ? emitted.sets.cue
              : emitted.kind == SetKind::back_off ? input_.cue
                                                  : std::string();
    set_load(emitted, target, row);
    set_rpe(target, row);
    set_blank(target, row);
    set_stop(row);
    return row;
  }

 private:
  void scale_sets(const EmittedRow& emitted, const Dose& dose, PlannedRow& row) {
    if (emitted.dosed || !scales_with_volume(emitted.kind)) return;
    const Percent volume = emitted.written ? dose.phase_volume : dose.volume;
    row.written.sets = {scaled_sets(emitted.sets.sets.min, volume),
                        scaled_sets(emitted.sets.sets.max, volume)};
    if (volume != Percent{10000})
      row.dose = dose_words(emitted.sets.sets.max, volume, row.written.sets.max,
                            emitted.written ? std::string() : dose.reasons);
    const bool advised_less =
        scaled_sets(emitted.sets.sets.max, dose.advised_volume) < row.written.sets.max;
    if (!input_.back_off_strategy || !advised_less || input_.dose == DoseMode::off ||
        emitted.kind != SetKind::back_off)
      return;
    findings_.add(
        Diagnostic(Rule::VOL401, input_.slot.origin,
                   fmt::format("{} sets stay as {}, where the dose would give {}",
                               emitted.sets.sets.max, emitted.written ? "written" : "planned",
                               scaled_sets(emitted.sets.sets.max, dose.advised_volume)))
            .with_note(fmt::format("the dose: {}", dose.reasons)),
        week_);
  }

  const Exercise& exercise_of(const PlannedRow& row) const {
    const Exercise* own = row.exercise.empty() ? nullptr : input_.catalogue.find(row.exercise);
    return own ? *own : input_.exercise;
  }

  Rounding rounding_of(const EmittedRow& emitted) const {
    return emitted.sets.rounding.value_or(input_.rounding);
  }

  Loadables::Choice choose(const EmittedRow& emitted, const Loadables& loads,
                           const Rational& exact) const {
    const Rounding rounding = rounding_of(emitted);
    const Loadables::Choice first = loads.choose(exact, rounding, emitted.sets.rounding_step);
    if (!emitted.sets.add_after_rounding || emitted.sets.add == 0 ||
        first.fit == Loadables::Fit::past || first.fit == Loadables::Fit::no_loads)
      return first;
    return loads.choose(Rational(first.load + emitted.sets.add), rounding,
                        emitted.sets.rounding_step);
  }

  void set_load(const EmittedRow& emitted, const Target& target, PlannedRow& row) {
    row.exact = target.exact;
    if (!target.exact) return;
    const Exercise& exercise = exercise_of(row);
    const Loadables& loads = tables_.loads(exercise);
    const Loadables::Choice choice = choose(emitted, loads, *target.exact);
    const std::string wanted = fmt::format("{} {}", decimal(*target.exact), unit_name());
    switch (choice.fit) {
      case Loadables::Fit::no_loads:
        row.exact.reset();
        if (exercise.implement == Implement::none) return;
        findings_.add(
            Diagnostic(Rule::LOAD303, input_.slot.origin,
                       fmt::format("{} asks for {}, and {} has none", exercise.name,
                                   implement_words(exercise), gym_words()))
                .with_help("its loads are left blank: train it by the RPE, or write an exercise "
                           "for what is there"),
            week_);
        return;
      case Loadables::Fit::past:
        findings_.add(
            Diagnostic(Rule::LOAD302, input_.slot.origin,
                       fmt::format("{} is past the {} that {} can make for {}", wanted,
                                   load_words(loads.heaviest()), gym_words(), exercise.name))
                .with_help("add plates to the equipment, or lower the program"),
            week_);
        row.blank = "past the plates owned";
        return;
      case Loadables::Fit::under:
        if (exercise.implement == Implement::barbell)
          findings_.add(Diagnostic(Rule::LOAD301, input_.slot.origin,
                                   fmt::format("{} is under the bar: {} takes {}", wanted,
                                               exercise.name, load_words(choice.load)))
                            .with_help("give a lighter bar under equipment, or train by RPE"),
                        week_);
        break;
      case Loadables::Fit::exact:
      case Loadables::Fit::rounded: break;
    }
    row.loadable = choice.load;
    row.plating = tables_.plates(exercise, choice.load);
    row.why = why(target, row, choice, rounding_of(emitted));
    if (exercise.implement == Implement::bodyweight) row.written.relative_to_body = true;
  }

  std::string why(const Target& target, const PlannedRow& row, const Loadables::Choice& choice,
                  Rounding rounding) const {
    std::string text = fmt::format("{} = {}", load_words(choice.load), target.derivation);
    const std::string exact = decimal(*target.exact);
    if (choice.fit == Loadables::Fit::under)
      text += fmt::format(" = {}, under the lightest {}", exact, decimal(choice.load));
    else if (choice.fit == Loadables::Fit::rounded)
      text += fmt::format(" = {}, {} loadable {}", exact,
                          rounding == Rounding::nearest ? "nearest"
                          : rounding == Rounding::down  ? "next lower"
                                                        : "next higher",
                          decimal(choice.load));
    if (target.exact->was_rounded()) text += ", rounded to millionths on the way";
    if (row.plating) text += plates_words(*row.plating);
    return text;
  }

  void set_rpe(const Target& target, PlannedRow& row) const {
    if (target.rpe) {
      row.rpe = target.rpe;
      return;
    }
    const bool counted = row.written.amount_unit == AmountUnit::reps;
    if (!counted || !row.intensity || row.written.amrap || row.kind == SetKind::test) return;
    if (!chart_applies(row)) return;
    const auto low = input_.chart.rpe(row.written.amount.min, *row.intensity);
    const auto high = input_.chart.rpe(row.written.amount.max, *row.intensity);
    if (!low && !high) return;
    row.rpe = Range<Rpe>{low.value_or(*high), high.value_or(*low)};
    row.rpe_predicted = true;
  }

  // The chart relates reps to a lift's own max. Pulls, pauses and percents of another lift are felt
  // as something else.
  bool chart_applies(const PlannedRow& row) const {
    const Exercise& exercise = exercise_of(row);
    const std::string& of = row.written.base_exercise;
    return exercise.implement != Implement::bodyweight && (of.empty() || of == exercise.id) &&
           !(exercise.max_from && !input_.has_own_max);
  }

  void set_blank(const Target& target, PlannedRow& row) {
    if (row.loadable || !row.blank.empty()) return;
    const Exercise& exercise = exercise_of(row);
    const bool loads_matter =
        exercise.implement != Implement::none && row.written.base != Base::nothing;
    if (target.wants_max && (row.written.base != Base::nothing || input_.back_off_strategy))
      findings_.add(
          Diagnostic(Rule::ATHL201, input_.slot.exercise_origin,
                     fmt::format("{} has no max for {}: its loads are left blank",
                                 input_.athlete.name, exercise.name))
              .with_help(fmt::format("give the athlete `{}: {{one_rep_max: ...}}` or "
                                     "`best_set: {{load: ..., reps: ..., rpe: ...}}` under lifts",
                                     exercise.id)),
          week_);
    if (row.rpe && row.written.amount_unit == AmountUnit::reps)
      row.blank =
          fmt::format("work up to {} @ {}", amount_words(row.written), rpe_words(halves(*row.rpe)));
    else if (loads_matter)
      row.blank = fmt::format("choose a load for {}", amount_words(row.written));
  }

  static Range<Rpe> halves(const Range<Rpe>& rpe) {
    return {to_halves(rpe.min), to_halves(rpe.max)};
  }

  void set_stop(PlannedRow& row) const {
    const Prescription& sets = row.written;
    if (sets.stop == StopRule::rpe) {
      row.stop = fmt::format("stop when RPE is {}", to_text(Rpe{sets.stop_value}));
    } else if (sets.stop == StopRule::e1rm_drop) {
      row.stop =
          fmt::format("stop when the e1RM has dropped {}", to_text(Percent{sets.stop_value}));
    } else if (row.rpe_predicted && row.kind == SetKind::back_off &&
               row.rpe->min <= kStopBackOffAt && row.rpe->max > kStopBackOffAt) {
      row.stop = fmt::format("stop at RPE {}", to_text(kStopBackOffAt));
    }
  }

  std::string_view unit_name() const { return name(input_.athlete.unit); }
  std::string load_words(std::int64_t thousandths) const {
    return fmt::format("{} {}", decimal(thousandths), unit_name());
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

std::vector<std::vector<PlannedRow>> planned_rows(const PlannedRowsInput& input,
                                                  const std::vector<Target>& targets,
                                                  LoadTables& tables, SlotFindings& findings) {
  std::vector<std::vector<PlannedRow>> rows(input.days.days.size());
  Rows maker(input, tables, findings);
  for (std::size_t i = 0; i < input.planned.rows.size(); ++i) {
    const EmittedRow& emitted = input.planned.rows[i];
    rows[static_cast<std::size_t>(emitted.occurrence)].push_back(maker.make(emitted, targets[i]));
  }
  return rows;
}

}  // namespace topset::planning
