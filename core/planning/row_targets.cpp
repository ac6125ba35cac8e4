#include "planning/row_targets.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <utility>

#include "planning/joined.hpp"

namespace topset::planning {
namespace {

using strategies::EmittedMax;
using strategies::EmittedRow;

constexpr Percent kFull{10000};
constexpr Percent kUsualTrainingMax{9000};  // of the 1RM (Wendler 2011), when the profile has none

// What a row's percent is taken of.
struct BaseLoad {
  std::optional<Rational> load;       // thousandths
  std::optional<Rational> intensity;  // of the 1RM
  std::string words;                  // `155 kg (1RM, tested 2026-10-12)`
  std::string_view lift;              // whose intensity it is
  std::string_view missing;           // what the load would be known with: `max`, `goal`
  std::optional<Percent> dosed;       // a dose that is in it already
  bool other_day = false;             // of another day, whose dose is not this day's
  bool projected = false;
};

std::string words_for(std::string_view what, const Maxes& maxes) {
  return maxes.from.empty() ? std::string(what) : joined(what, ", ", maxes.from);
}

class Resolver {
 public:
  explicit Resolver(const TargetInput& input) : input_(input) {}

  std::vector<Target> run() {
    targets_.reserve(input_.planned.rows.size());
    for (const EmittedRow& row : input_.planned.rows) {
      numbers_[{row.occurrence, row.number}] = targets_.size();
      targets_.push_back(resolve(row));
    }
    return std::move(targets_);
  }

 private:
  // What is trained, and what its percents are of.
  std::string_view own_lift(const EmittedRow& row) const {
    return row.exercise.empty() ? std::string_view(input_.slot.exercise)
                                : std::string_view(row.exercise);
  }
  std::string_view lift_of(const EmittedRow& row) const {
    return row.sets.base_exercise.empty() ? own_lift(row)
                                          : std::string_view(row.sets.base_exercise);
  }

  // Rows of a slot ask for one lift again and again.
  const Maxes* maxes_of(std::string_view lift) const {
    if (asked_.data() != lift.data() || asked_.size() != lift.size()) {
      answer_ = input_.maxes(lift);
      asked_ = lift;
    }
    return answer_;
  }

  std::string load_words(const Rational& thousandths) const {
    return joined(decimal(thousandths), " ", name(input_.unit));
  }

  // A max that a strategy set at or before this occurrence, the last one.
  const EmittedMax* set_max(EmittedMax::Kind kind, std::string_view lift, std::int32_t occurrence,
                            std::int32_t reps = 0) const {
    const EmittedMax* found = nullptr;
    for (const EmittedMax& max : input_.planned.maxes) {
      const std::string_view whose = max.exercise.empty() ? std::string_view(input_.slot.exercise)
                                                          : std::string_view(max.exercise);
      if (max.kind != kind || whose != lift || max.occurrence > occurrence || max.reps != reps)
        continue;
      if (found == nullptr || max.occurrence >= found->occurrence) found = &max;
    }
    return found;
  }

  std::optional<Rational> one_rep_max(std::string_view lift, std::int32_t occurrence) const {
    if (const EmittedMax* max = set_max(EmittedMax::Kind::one_rep, lift, occurrence))
      return Rational(max->load);
    const Maxes* maxes = maxes_of(lift);
    if (maxes == nullptr || maxes->one_rep_max == 0) return std::nullopt;
    return Rational(maxes->one_rep_max);
  }

  BaseLoad from_set_max(const EmittedMax& max, std::string_view what, std::string_view lift) const {
    BaseLoad base;
    base.load = Rational(max.load);
    base.lift = lift;
    base.projected = max.projected;
    if (const auto whole = one_rep_max(lift, max.occurrence)) base.intensity = *base.load / *whole;
    base.words = fmt::format("{} ({}{}{})", load_words(*base.load), what,
                             max.note.empty() ? "" : ", ", max.note);
    return base;
  }

  BaseLoad one_rep_base(std::string_view lift, std::int32_t occurrence) const {
    if (const EmittedMax* max = set_max(EmittedMax::Kind::one_rep, lift, occurrence))
      return from_set_max(*max, "1RM", lift);
    BaseLoad base;
    base.lift = lift;
    base.intensity = Rational(1);
    base.missing = "max";
    if (const auto whole = one_rep_max(lift, occurrence)) {
      base.load = whole;
      base.words = fmt::format("{} ({})", load_words(*whole), words_for("1RM", *maxes_of(lift)));
    }
    return base;
  }

  // `140 kg (1RM, tested 2026-10-12)`, kept for the rows to come.
  const std::string& one_rep_words(std::string_view lift, const Rational& whole) const {
    if (worded_.data() != lift.data() || worded_.size() != lift.size()) {
      words_ = joined(load_words(whole), " (", words_for("1RM", *maxes_of(lift)), ")");
      worded_ = lift;
    }
    return words_;
  }

  BaseLoad training_base(std::string_view lift, std::int32_t occurrence) const {
    if (const EmittedMax* max = set_max(EmittedMax::Kind::training, lift, occurrence))
      return from_set_max(*max, "training max", lift);
    const Maxes* maxes = maxes_of(lift);
    if (maxes != nullptr && maxes->training_max > 0) {
      BaseLoad base;
      base.lift = lift;
      base.load = Rational(maxes->training_max);
      if (maxes->one_rep_max > 0) base.intensity = *base.load / Rational(maxes->one_rep_max);
      base.words = fmt::format("{} (training max)", load_words(*base.load));
      return base;
    }
    BaseLoad base = one_rep_base(lift, occurrence);
    base.intensity = as_fraction(kUsualTrainingMax);
    if (base.load) {
      const Rational share = *base.load * *base.intensity;
      base.words = fmt::format("{} (training max, {} of {})", load_words(share),
                               to_text(kUsualTrainingMax), base.words);
      base.load = share;
    }
    return base;
  }

  BaseLoad rep_max_base(std::string_view lift, std::int32_t reps, std::int32_t occurrence) const {
    const std::string what = fmt::format("{}RM", reps);
    if (const EmittedMax* max = set_max(EmittedMax::Kind::reps, lift, occurrence, reps))
      return from_set_max(*max, what, lift);
    const Maxes* maxes = maxes_of(lift);
    if (maxes != nullptr) {
      if (const auto given = maxes->rep_max.find(reps); given != maxes->rep_max.end()) {
        BaseLoad base;
        base.lift = lift;
        base.load = Rational(given->second);
        if (maxes->one_rep_max > 0) base.intensity = *base.load / Rational(maxes->one_rep_max);
        base.words = fmt::format("{} ({})", load_words(*base.load), what);
        return base;
      }
    }
    BaseLoad base = one_rep_base(lift, occurrence);
    const std::optional<Percent> share = input_.chart.percent(reps, Rpe{RpeChart::kMaxRpe});
    if (!share) {
      base.load.reset();
      base.intensity.reset();
      return base;
    }
    base.intensity = as_fraction(*share);
    if (base.load) {
      const Rational load = *base.load * *base.intensity;
      base.words =
          fmt::format("{} ({}, {} of {})", load_words(load), what, to_text(*share), base.words);
      base.load = load;
    }
    return base;
  }

  BaseLoad goal_base(std::string_view lift, std::int32_t occurrence) const {
    if (const EmittedMax* max = set_max(EmittedMax::Kind::goal, lift, occurrence))
      return from_set_max(*max, "goal", lift);
    const Maxes* maxes = maxes_of(lift);
    BaseLoad base;
    base.lift = lift;
    base.missing = "goal";
    if (maxes == nullptr || maxes->goal_max == 0) return base;
    base.load = Rational(maxes->goal_max);
    if (maxes->one_rep_max > 0) base.intensity = *base.load / Rational(maxes->one_rep_max);
    base.words = fmt::format("{} (goal)", load_words(*base.load));
    return base;
  }

  // The row that another rests on; null when it is none of this slot's.
  const Target* base_target(const EmittedRow& row, std::size_t& index) const {
    const bool own = row.sets.base_slot.empty() || row.sets.base_slot == input_.slot.id;
    const auto found = numbers_.find({own ? row.base_occurrence : -1, row.base_row});
    if (found == numbers_.end()) return nullptr;
    index = found->second;
    return &targets_[index];
  }

  BaseLoad row_base(const EmittedRow& row) const {
    BaseLoad base;
    std::size_t index = 0;
    const Target* other = base_target(row, index);
    if (other == nullptr) return base;
    const EmittedRow& emitted = input_.planned.rows[index];
    base.lift = own_lift(emitted);
    base.load = other->exact;
    base.intensity = other->intensity;
    base.missing = other->missing;
    base.projected = other->projected;
    base.dosed = other->dose;
    base.other_day = emitted.occurrence != row.occurrence && !emitted.dosed;
    if (other->exact)
      base.words = joined(load_words(*other->exact),
                          emitted.kind == SetKind::top ? " (top set)" : " (earlier set)");
    return base;
  }

  // The day's e1RM: until the set is done, what the plan stands on.
  BaseLoad e1rm_base(const EmittedRow& row) const {
    BaseLoad base;
    base.projected = true;
    base.missing = "max";
    base.intensity = Rational(1);
    std::size_t index = 0;
    const Target* other = base_target(row, index);
    if (other == nullptr) return base;
    const EmittedRow& emitted = input_.planned.rows[index];
    base.lift = own_lift(emitted);
    std::optional<Rational> share = other->intensity;
    if (!share && other->rpe)
      if (const auto by_chart = input_.chart.percent(reps_for_load(emitted.sets), other->rpe->max))
        share = as_fraction(*by_chart);
    if (!other->exact || !share || *share <= Rational(0)) return base;
    base.load = *other->exact / *share;
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
    base = one_rep_base(lift_of(row), row.occurrence);
    base.intensity = as_fraction(*share);
    if (base.load) {
      const Rational load = *base.load * *base.intensity;
      base.words = joined(to_text(*share), " (", std::to_string(reps), " @ ", to_text(rpe.min),
                          ") x ", base.words);
      base.load = load;
    }
    return base;
  }

  BaseLoad base_of(const EmittedRow& row, const std::optional<Range<Rpe>>& rpe) const {
    const std::string_view lift = lift_of(row);
    switch (row.sets.base) {
      case Base::nothing: return rpe ? rpe_base(row, *rpe) : BaseLoad{};
      case Base::one_rep_max: return one_rep_base(lift, row.occurrence);
      case Base::training_max: return training_base(lift, row.occurrence);
      case Base::rep_max: return rep_max_base(lift, row.sets.base_reps, row.occurrence);
      case Base::goal: return goal_base(lift, row.occurrence);
      case Base::e1rm: return e1rm_base(row);
      case Base::row: return row_base(row);
      case Base::load:
      case Base::loadable: {
        BaseLoad base;
        base.load = Rational(row.sets.load);
        base.words = load_words(*base.load);
        return base;
      }
    }
    return {};
  }

  // The dose's intensity for this row: what the coach wrote is cut by the phase alone. Rows by RPE
  // take the phase's rpe instead, where it gives one.
  Percent intensity_factor(const EmittedRow& row, const Dose& dose) const {
    if (row.dosed) return kFull;
    const bool by_rpe = row.sets.base == Base::nothing;
    if (by_rpe && (dose.phase_has_rpe || dose.phase_intensity == kFull)) return kFull;
    return row.written || by_rpe ? dose.phase_intensity : dose.intensity;
  }

  std::optional<Range<Rpe>> asked_rpe(const EmittedRow& row, const Dose& dose) const {
    if (!row.sets.rpe) return std::nullopt;
    Range<Rpe> rpe = *row.sets.rpe;
    if (!row.dosed && dose.phase_rpe != 0) {
      const auto moved = [&](Rpe value) {
        return Rpe{std::clamp(value.tenths + dose.phase_rpe, 10, RpeChart::kMaxRpe)};
      };
      rpe = {moved(rpe.min), moved(rpe.max)};
    }
    return rpe;
  }

  Target resolve(const EmittedRow& row) const {
    const Dose& dose = input_.days.days[static_cast<std::size_t>(row.occurrence)].dose;
    Target target;
    target.rpe = asked_rpe(row, dose);
    const BaseLoad base = base_of(row, target.rpe);
    target.projected = row.projected || base.projected;

    const bool by_rpe = row.sets.base == Base::nothing;
    const bool absolute = row.sets.base == Base::load || row.sets.base == Base::loadable;
    const Rational percent = by_rpe || absolute ? Rational(1) : as_fraction(row.sets.percent);
    const Percent factor = intensity_factor(row, dose);
    const Rational scale = as_fraction(factor);
    const Rational base_scale = scale_of(base, scale);
    target.dose = base.dosed && !base.other_day ? *base.dosed : factor;
    const std::string_view own = own_lift(row);
    target.one_rep_max = one_rep_max(own, row.occurrence);
    const std::optional<Rational> whole =
        row.sets.points == 0 ? std::nullopt : one_rep_max(lift_of(row), row.occurrence);
    const Rational points = Rational::of(row.sets.points, 10000);

    if (base.load && (row.sets.points == 0 || whole)) {
      Rational exact = percent * *base.load;
      if (base_scale != Rational(1)) exact = exact * base_scale;
      if (row.sets.points != 0) exact = exact + points * *whole * scale;
      if (row.sets.add != 0 && !row.sets.add_after_rounding)
        exact = exact + Rational(row.sets.add) * scale;
      target.exact = exact < Rational(0) ? Rational(0) : exact;
      target.derivation = derivation(row, base, dose, factor);
    } else {
      target.missing = base.load ? "max" : base.missing;
      if (!target.missing.empty()) target.missing_lift = base.load ? lift_of(row) : base.lift;
    }
    // A lift's intensity is over its own max; without one it is known only from its own percents.
    if (target.exact && target.one_rep_max && *target.one_rep_max > Rational(0))
      target.intensity = *target.exact / *target.one_rep_max;
    else if (base.intensity && base.lift == own && row.sets.add == 0)
      target.intensity = percent * *base.intensity * base_scale + points * scale;
    if (by_rpe && factor != kFull) ease_rpe(row, target);
    return target;
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
    if (!target.intensity) return;
    const Rpe easier = to_halves(input_.chart.rpe(reps_for_load(row.sets), *target.intensity)
                                     .value_or(Rpe{RpeChart::kMinRpe}));
    const std::int32_t less = std::max(0, target.rpe->min.tenths - easier.tenths);
    target.rpe = {{target.rpe->min.tenths - less}, {target.rpe->max.tenths - less}};
  }

  std::string derivation(const EmittedRow& row, const BaseLoad& base, const Dose& dose,
                         Percent factor) const {
    const bool plain = row.sets.base == Base::nothing || row.sets.base == Base::load ||
                       row.sets.base == Base::loadable;
    std::string words = plain ? base.words : joined(to_text(row.sets.percent), " x ", base.words);
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
  std::vector<Target> targets_;
  std::map<std::pair<std::int32_t, std::int32_t>, std::size_t> numbers_;
  mutable std::string_view asked_;
  mutable const Maxes* answer_ = nullptr;
  mutable std::string_view worded_;
  mutable std::string words_;
};

}  // namespace

std::int32_t reps_for_load(const Prescription& sets) {
  return sets.amount_unit == AmountUnit::reps ? sets.amount.max : 0;
}

std::vector<Target> row_targets(const TargetInput& input) { return Resolver(input).run(); }

}  // namespace topset::planning
