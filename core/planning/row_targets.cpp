#include "planning/row_targets.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "planning/joined.hpp"
#include "planning/row_reference.hpp"

namespace topset::planning {
namespace {

using strategies::EmittedRow;

constexpr Percent kFull{10000};

class Resolver {
 public:
  explicit Resolver(const TargetInput& input) : input_(input) {}

  void run(std::vector<Target>& targets) {
    targets.reserve(rows().size());
    for (std::size_t i = 0; i < rows().size(); ++i) targets.push_back(resolve(i));
  }

 private:
  const std::vector<EmittedRow>& rows() const { return input_.plan.planned.rows; }
  const SlotMaxes& maxes() const { return *input_.plan.maxes; }

  // What is trained, and what its percents are of.
  std::string_view own_lift(const SlotPlan& plan, const EmittedRow& row) const {
    return row.exercise.empty() ? std::string_view(plan.slot->exercise)
                                : std::string_view(row.exercise);
  }
  std::string_view own_lift(const EmittedRow& row) const { return own_lift(input_.plan, row); }
  std::string_view lift_of(const EmittedRow& row) const {
    return row.sets.base_exercise.empty() ? own_lift(row)
                                          : std::string_view(row.sets.base_exercise);
  }

  std::string load_words(const Rational& thousandths) const {
    return joined(decimal(thousandths), " ", name(input_.unit));
  }

  // Nothing when there is no such row.
  std::optional<RowPlace> place_of(std::size_t row) const {
    return find_row({input_.plan, row, input_.earlier});
  }

  BaseLoad no_row(const EmittedRow& row) const {
    BaseLoad base;
    base.missing = "row";
    base.missing_row = reference_words(row);
    return base;
  }

  BaseLoad row_base(std::size_t index) const {
    const EmittedRow& row = rows()[index];
    const std::optional<RowPlace> place = place_of(index);
    if (!place) return no_row(row);
    BaseLoad base;
    const EmittedRow& emitted = place->row();
    const Target& other = place->target();
    base.lift = own_lift(*place->plan, emitted);
    base.load = other.exact;
    base.intensity = other.intensity;
    base.felt = other.felt;
    base.missing = other.missing;
    base.missing_row = other.missing == "row" ? other.missing_lift : std::string();
    base.projected = other.projected;
    base.dosed = other.dose;
    base.other_day = place->day() != day_of(row) && !emitted.dosed;
    if (other.formula) base.formula = not_negative(*other.formula);
    if (other.exact)
      base.words = joined(load_words(*other.exact), " (", place_words(*place, row), ")");
    return base;
  }

  // The day in the calendar on which a row of this slot stands.
  std::size_t day_of(const EmittedRow& row) const {
    return input_.plan.days->days[static_cast<std::size_t>(row.occurrence)].day;
  }

  std::string place_words(const RowPlace& place, const EmittedRow& row) const {
    const bool is_top = place.row().kind == SetKind::top || row.base_row == strategies::kTopRow;
    std::string words = is_top ? "top set" : "earlier set";
    if (place.plan != &input_.plan) words += joined(" of ", place.plan->slot->id);
    if (row.base_occurrence == strategies::kLastTime) words += ", last time";
    return words;
  }

  // The day's e1RM: until the set is done, what the plan stands on.
  BaseLoad e1rm_base(std::size_t index) const {
    const std::optional<RowPlace> place = place_of(index);
    if (!place) return no_row(rows()[index]);
    BaseLoad base;
    base.projected = true;
    base.missing = "max";
    base.intensity = Rational(1);
    const EmittedRow& emitted = place->row();
    const Target& other = place->target();
    base.lift = own_lift(*place->plan, emitted);
    std::optional<Rational> share = other.felt ? other.felt : other.intensity;
    if (!share && other.rpe)
      if (const auto by_chart = input_.chart.percent(reps_for_load(emitted.sets), other.rpe->max))
        share = as_fraction(*by_chart);
    if (!other.exact || !share || *share <= Rational(0)) return base;
    base.load = *other.exact / *share;
    // The share is the same whatever the max is only where no load is added to it.
    if (other.formula && other.formula_of_max && proportion(*other.formula, *other.formula_of_max))
      base.formula = not_negative(*other.formula * (Rational(1) / *share));
    base.words = fmt::format("{} (e1RM of the top set, as planned)", load_words(*base.load));
    return base;
  }

  // A load by RPE: the chart's share of the 1RM, for the most reps at the least RPE asked.
  BaseLoad rpe_base(const EmittedRow& row, const Range<Rpe>& rpe) const {
    BaseLoad base;
    // The chart knows shares of all that is lifted, and the max is of what hangs on the belt alone:
    // 90 % of it is no 90 % of the pull-up.
    if (input_.on_body) return base;
    const std::int32_t reps = reps_for_load(row.sets);
    const std::optional<Percent> share =
        reps > 0 ? input_.chart.percent(reps, rpe.min) : std::nullopt;
    if (!share) return base;
    base = maxes().one_rep(lift_of(row), row.occurrence);
    base.intensity = as_fraction(*share);
    if (base.load) {
      base.felt = base.intensity;
      const Rational load = *base.load * *base.intensity;
      base.words = joined(to_text(*share), " (", std::to_string(reps), " @ ", to_text(rpe.min),
                          ") x ", base.words);
      base.load = load;
      if (base.formula) base.formula = *base.formula * *base.intensity;
    }
    return base;
  }

  BaseLoad base_of(std::size_t index, const std::optional<Range<Rpe>>& rpe) const {
    const EmittedRow& row = rows()[index];
    const std::string_view lift = lift_of(row);
    switch (row.sets.base) {
      case Base::nothing: return rpe ? rpe_base(row, *rpe) : BaseLoad{};
      case Base::one_rep_max: return maxes().one_rep(lift, row.occurrence);
      case Base::training_max: return maxes().training(lift, row.occurrence);
      case Base::rep_max: return maxes().reps(lift, row.sets.base_reps, row.occurrence);
      case Base::goal: return maxes().goal(lift, row.occurrence);
      case Base::e1rm: return e1rm_base(index);
      case Base::row: return row_base(index);
      case Base::load:
      case Base::loadable: {
        BaseLoad base;
        base.load = Rational(row.sets.load);
        const auto moved = row.sets.base == Base::load ? maxes().stepped(*base.load, row.occurrence)
                                                       : std::nullopt;
        if (moved) base.load = moved->load;
        base.projected = moved && moved->projected;
        base.formula = moved ? moved->formula : std::optional(LoadFormula::of(*base.load));
        base.words = moved ? joined(load_words(moved->load), " (", moved->words, ")")
                           : load_words(*base.load);
        return base;
      }
    }
    return {};
  }

  // The dose's intensity for this row: what the coach wrote is cut by the phase alone. Rows by RPE
  // take the phase's rpe instead, where it gives one.
  Percent intensity_factor(const EmittedRow& row, const Dose& dose) const {
    if (row.dosed || row.kind == SetKind::test) return kFull;  // a test is of all there is
    const bool by_rpe = row.sets.base == Base::nothing;
    if (by_rpe && (dose.phase_has_rpe || dose.phase_intensity == kFull)) return kFull;
    return row.written || by_rpe ? dose.phase_intensity : dose.intensity;
  }

  std::optional<Range<Rpe>> asked_rpe(const EmittedRow& row, const Dose& dose) const {
    if (!row.sets.rpe) return std::nullopt;
    Range<Rpe> rpe = *row.sets.rpe;
    if (!row.dosed && row.kind != SetKind::test && dose.phase_rpe != 0) {
      const auto moved = [&](Rpe value) {
        return Rpe{std::clamp(value.tenths + dose.phase_rpe, 10, RpeChart::kMaxRpe)};
      };
      rpe = {moved(rpe.min), moved(rpe.max)};
    }
    return rpe;
  }

  Target resolve(std::size_t index) const {
    const EmittedRow& row = rows()[index];
    const Dose& dose = input_.plan.days->days[static_cast<std::size_t>(row.occurrence)].dose;
    Target target;
    target.rpe = asked_rpe(row, dose);
    const BaseLoad base = base_of(index, target.rpe);
    target.projected = row.projected || base.projected;

    const bool by_rpe = row.sets.base == Base::nothing;
    const bool absolute = row.sets.base == Base::load || row.sets.base == Base::loadable;
    const bool of_row = row.sets.base == Base::row || row.sets.base == Base::e1rm;
    if (!by_rpe && !absolute && !of_row) target.base_max = base.load;
    const Rational percent = by_rpe || absolute ? Rational(1) : as_fraction(row.sets.percent);
    const Percent factor = intensity_factor(row, dose);
    const Rational scale = as_fraction(factor);
    const Rational base_scale = scale_of(base, scale);
    target.dose = base.dosed && !base.other_day ? *base.dosed : factor;
    const std::string_view own = own_lift(row);
    target.one_rep_max = maxes().one_rep_max(own, row.occurrence);
    const std::optional<Rational> whole =
        row.sets.points == 0 ? std::nullopt : maxes().one_rep(lift_of(row), row.occurrence).load;
    const Rational points = Rational::of(row.sets.points, 10000);

    if (base.load && (row.sets.points == 0 || whole)) {
      // What is taken off the body: less of it would be harder, so that no phase cuts it.
      const bool is_help = row.sets.relative_to_body && *base.load < Rational(0);
      const auto exact_of = [&](const Rational& share) {
        Rational exact = share * *base.load;
        if (base_scale != Rational(1) && !is_help) exact = exact * base_scale;
        if (row.sets.points != 0) exact = exact + points * *whole * scale;
        if (row.sets.add != 0 && !row.sets.add_after_rounding)
          exact = exact + Rational(row.sets.add) * scale;
        return exact < Rational(0) && !is_help ? Rational(0) : exact;
      };
      target.exact = exact_of(percent);
      if (row.sets.percent_max > row.sets.percent)
        target.exact_max = exact_of(as_fraction(row.sets.percent_max));
      target.derivation = derivation(row, base, dose, factor);
    } else {
      target.missing = base.load ? "max" : base.missing;
      if (target.missing == "row")
        target.missing_lift = base.missing_row;
      else if (!target.missing.empty())
        target.missing_lift = base.load ? lift_of(row) : base.lift;
    }
    // A lift's intensity is over its own max; without one it is known only from its own percents.
    set_formulas(index, base, percent, base_scale, scale, target);
    if (target.exact && target.one_rep_max && *target.one_rep_max > Rational(0))
      target.intensity = *target.exact / *target.one_rep_max;
    else if (base.intensity && base.lift == own && row.sets.add == 0)
      target.intensity = percent * *base.intensity * base_scale + points * scale;
    if (base.felt && base.lift == own && row.sets.add == 0 && row.sets.points == 0)
      target.felt = percent * *base.felt * base_scale;
    if (by_rpe && factor != kFull) ease_rpe(row, target);
    return target;
  }

  // How the exact target follows from maxes, by the same steps. Not where the strategy looked at
  // them itself, nor for what is taken off the body.
  void set_formulas(std::size_t index, const BaseLoad& base, const Rational& percent,
                    const Rational& base_scale, const Rational& scale, Target& target) const {
    const EmittedRow& row = rows()[index];
    const std::vector<bool>& holds = input_.plan.holds;
    if (!target.exact || !base.formula || holds.empty() || !holds[index]) return;
    if (row.sets.base == Base::loadable || row.sets.relative_to_body) return;
    std::optional<LoadFormula> whole;
    if (row.sets.points != 0) {
      whole = maxes().one_rep(lift_of(row), row.occurrence).formula;
      if (!whole) return;
    }
    const auto formula_of = [&](const Rational& share) {
      LoadFormula formula = *base.formula * share * base_scale;
      if (whole) formula = formula + *whole * Rational::of(row.sets.points, 10000) * scale;
      if (!row.sets.add_after_rounding)
        formula = formula + LoadFormula::of(Rational(row.sets.add) * scale);
      return formula;
    };
    target.formula = formula_of(percent);
    if (target.exact_max) target.formula_max = formula_of(as_fraction(row.sets.percent_max));
    target.formula_of_max = maxes().one_rep_max_formula(own_lift(row), row.occurrence);
  }

  // A base that holds a dose is not dosed again; one of another day has that day's taken out.
  static Rational scale_of(const BaseLoad& base, const Rational& scale) {
    if (!base.dosed) return scale;
    if (!base.other_day || base.dosed->basis_points == 0) return Rational(1);
    return scale / as_fraction(*base.dosed);
  }

  // A phase that cuts loads but says nothing of RPE: sets by RPE are as easy as the lighter load
  // is.
  void ease_rpe(const EmittedRow& row, Target& target) const {
    const std::optional<Rational>& share = target.felt ? target.felt : target.intensity;
    if (!share) return;
    const Rpe easier = to_halves(
        input_.chart.rpe(reps_for_load(row.sets), *share).value_or(Rpe{RpeChart::kMinRpe}));
    const std::int32_t less = std::max(0, target.rpe->min.tenths - easier.tenths);
    target.rpe = {{target.rpe->min.tenths - less}, {target.rpe->max.tenths - less}};
  }

  // `70 %`, `70-75 %`.
  static std::string share_words(const Prescription& sets) {
    if (sets.percent_max <= sets.percent) return to_text(sets.percent);
    const std::string low = to_text(sets.percent);
    return joined(low.substr(0, low.size() - 2), "-", to_text(sets.percent_max));
  }

  std::string derivation(const EmittedRow& row, const BaseLoad& base, const Dose& dose,
                         Percent factor) const {
    const bool plain = row.sets.base == Base::nothing || row.sets.base == Base::load ||
                       row.sets.base == Base::loadable;
    std::string words = plain ? base.words : joined(share_words(row.sets), " x ", base.words);
    if (factor != kFull && (!base.dosed || base.other_day))
      words += joined(" x ", to_text(factor), " (", intensity_words(dose, factor), ")");
    if (row.sets.points != 0)
      words += fmt::format(" {} {} points of the 1RM", row.sets.points < 0 ? "-" : "+",
                           decimal(std::int64_t{std::abs(row.sets.points)} * 10));
    if (row.sets.add != 0)
      words +=
          fmt::format(" {} {} {}{}", row.sets.add < 0 ? "-" : "+", decimal(std::abs(row.sets.add)),
                      name(input_.unit), row.sets.add_after_rounding ? " after rounding" : "");
    return words;
  }

  const TargetInput& input_;
};

}  // namespace

std::int32_t reps_for_load(const Prescription& sets) {
  return sets.amount_unit == AmountUnit::reps ? sets.amount.max : 0;
}

void fill_targets(SlotPlan& plan, const TargetInput& input) {
  plan.targets.clear();
  Resolver(input).run(plan.targets);
}

}  // namespace topset::planning
