#include "planning/slot_maxes.hpp"

#include <fmt/format.h>

#include "planning/coming.hpp"
#include "planning/joined.hpp"

namespace topset::planning {
namespace {

using strategies::EmittedMax;

constexpr Percent kUsualTrainingMax{9000};  // of the 1RM (Wendler 2011), when the profile has none

std::string words_for(std::string_view what, const Maxes& maxes) {
  return maxes.from.empty() ? std::string(what) : joined(what, ", ", maxes.from);
}

std::string name_of(SlotMaxes::Kind kind, std::int32_t reps) {
  switch (kind) {
    case SlotMaxes::Kind::one_rep: return "1RM";
    case SlotMaxes::Kind::training: return "training max";
    case SlotMaxes::Kind::reps: return fmt::format("{}RM", reps);
    case SlotMaxes::Kind::goal: return "goal";
  }
  return "max";
}

Base base_of(SlotMaxes::Kind kind) {
  switch (kind) {
    case SlotMaxes::Kind::one_rep: return Base::one_rep_max;
    case SlotMaxes::Kind::training: return Base::training_max;
    case SlotMaxes::Kind::reps: return Base::rep_max;
    case SlotMaxes::Kind::goal: return Base::goal;
  }
  return Base::one_rep_max;
}

}  // namespace

BaseLoad SlotMaxes::one_rep(std::string_view lift, std::int32_t occurrence) const {
  return ask({Kind::one_rep, lift, 0}, occurrence, Steps::with);
}
BaseLoad SlotMaxes::training(std::string_view lift, std::int32_t occurrence) const {
  return ask({Kind::training, lift, 0}, occurrence, Steps::with);
}
BaseLoad SlotMaxes::reps(std::string_view lift, std::int32_t reps, std::int32_t occurrence) const {
  return ask({Kind::reps, lift, reps}, occurrence, Steps::with);
}
BaseLoad SlotMaxes::goal(std::string_view lift, std::int32_t occurrence) const {
  return ask({Kind::goal, lift, 0}, occurrence, Steps::with);
}

std::optional<Rational> SlotMaxes::one_rep_max(std::string_view lift,
                                               std::int32_t occurrence) const {
  if (const auto max = changed({Kind::one_rep, lift, 0}, occurrence, Steps::without))
    return max->load;
  const Maxes* const maxes = athlete_maxes(lift);
  if (maxes == nullptr || maxes->one_rep_max == 0) return std::nullopt;
  return Rational(maxes->one_rep_max);
}

std::optional<LoadFormula> SlotMaxes::one_rep_max_formula(std::string_view lift,
                                                          std::int32_t occurrence) const {
  if (const auto max = changed({Kind::one_rep, lift, 0}, occurrence, Steps::without))
    return max->formula;
  return given_one_rep({Kind::one_rep, lift, 0}).formula;
}

BaseLoad SlotMaxes::ask(const Question& question, std::int32_t occurrence, Steps steps) const {
  const std::optional<Changed> max = changed(question, occurrence, steps);
  if (!max) return given(question, occurrence);
  BaseLoad base;
  base.load = max->load;
  base.lift = question.lift;
  base.projected = max->projected;
  base.formula = max->formula;
  if (const auto whole = one_rep_max(question.lift, occurrence); whole && *whole > Rational(0))
    base.intensity = max->load / *whole;
  base.words = joined(load_words(max->load), " (", name_of(question.kind, question.reps),
                      max->how.empty() ? "" : ", ", max->how, ")");
  return base;
}

// What the athlete's file says, and what follows from it.
BaseLoad SlotMaxes::given(const Question& question, std::int32_t occurrence) const {
  switch (question.kind) {
    case Kind::one_rep: return given_one_rep(question);
    case Kind::training: return given_training(question, occurrence);
    case Kind::reps: return given_reps(question, occurrence);
    case Kind::goal: return given_goal(question);
  }
  return {};
}

BaseLoad SlotMaxes::given_one_rep(const Question& question) const {
  BaseLoad base;
  base.lift = question.lift;
  base.intensity = Rational(1);
  base.missing = "max";
  const Maxes* const maxes = athlete_maxes(question.lift);
  if (maxes == nullptr || maxes->one_rep_max == 0) return base;
  base.load = Rational(maxes->one_rep_max);
  if (input_.cells) base.formula = input_.cells->one_rep(question.lift);
  base.words = joined(load_words(*base.load), " (", words_for("1RM", *maxes), ")");
  return base;
}

// The 1RM of which another max is a share. A step moves that max itself.
BaseLoad SlotMaxes::whole(const Question& question, std::int32_t occurrence) const {
  return ask({Kind::one_rep, question.lift, 0}, occurrence,
             has_steps(question) ? Steps::without : Steps::with);
}

BaseLoad SlotMaxes::given_training(const Question& question, std::int32_t occurrence) const {
  const Maxes* const maxes = athlete_maxes(question.lift);
  if (maxes != nullptr && maxes->training_max > 0) {
    BaseLoad base;
    base.lift = question.lift;
    base.load = Rational(maxes->training_max);
    if (input_.cells)
      base.formula = input_.cells->given(question.lift, Base::training_max, 0, maxes->training_max);
    if (const auto whole = one_rep_max(question.lift, occurrence))
      base.intensity = *base.load / *whole;
    base.words = joined(load_words(*base.load), " (training max)");
    return base;
  }
  BaseLoad base = whole(question, occurrence);
  base.intensity = as_fraction(kUsualTrainingMax);
  if (base.load) {
    const Rational share = *base.load * *base.intensity;
    base.words = joined(load_words(share), " (training max, ", to_text(kUsualTrainingMax), " of ",
                        base.words, ")");
    base.load = share;
    if (base.formula)
      base.formula =
          input_.cells->share(question.lift, Base::training_max, 0, *base.formula, *base.intensity);
  }
  return base;
}

BaseLoad SlotMaxes::given_reps(const Question& question, std::int32_t occurrence) const {
  const std::string what = name_of(question.kind, question.reps);
  const Maxes* const maxes = athlete_maxes(question.lift);
  if (maxes != nullptr) {
    if (const auto found = maxes->rep_max.find(question.reps); found != maxes->rep_max.end()) {
      BaseLoad base;
      base.lift = question.lift;
      base.load = Rational(found->second);
      if (input_.cells)
        base.formula =
            input_.cells->given(question.lift, Base::rep_max, question.reps, found->second);
      if (const auto whole = one_rep_max(question.lift, occurrence))
        base.intensity = *base.load / *whole;
      base.words = joined(load_words(*base.load), " (", what, ")");
      return base;
    }
  }
  BaseLoad base = whole(question, occurrence);
  const std::optional<Percent> share = input_.chart.percent(question.reps, Rpe{RpeChart::kMaxRpe});
  if (!share) {
    base.load.reset();
    base.intensity.reset();
    base.formula.reset();
    return base;
  }
  base.intensity = as_fraction(*share);
  if (base.load) {
    const Rational load = *base.load * *base.intensity;
    base.words =
        joined(load_words(load), " (", what, ", ", to_text(*share), " of ", base.words, ")");
    base.load = load;
    if (base.formula)
      base.formula = input_.cells->share(question.lift, Base::rep_max, question.reps, *base.formula,
                                         *base.intensity);
  }
  return base;
}

BaseLoad SlotMaxes::given_goal(const Question& question) const {
  BaseLoad base;
  base.lift = question.lift;
  base.missing = "goal";
  const Maxes* const maxes = athlete_maxes(question.lift);
  if (maxes == nullptr || maxes->goal_max == 0) return base;
  base.load = Rational(maxes->goal_max);
  if (input_.cells)
    base.formula = input_.cells->given(question.lift, Base::goal, 0, maxes->goal_max);
  if (maxes->one_rep_max > 0) base.intensity = *base.load / Rational(maxes->one_rep_max);
  base.words = joined(load_words(*base.load), " (goal)");
  return base;
}

std::optional<SlotMaxes::Changed> SlotMaxes::changed(const Question& question,
                                                     std::int32_t occurrence, Steps steps) const {
  if (auto own = set_here(question, occurrence)) return own;
  // A step of its own takes the place of those that the slots it comes after have: a step on the
  // program would be taken twice.
  const bool is_stepped = steps == Steps::with && has_steps(question);
  std::optional<Changed> max = inherited(question, occurrence, is_stepped ? Steps::without : steps);
  if (!max) max = by_program(question, occurrence);
  if (!is_stepped || input_.steps[static_cast<std::size_t>(occurrence)].steps == 0) return max;
  if (max) return stepped_from(*max, occurrence);
  const BaseLoad from = given(question, occurrence);
  if (!from.load) return std::nullopt;
  return stepped_from({*from.load, "", from.projected, from.formula}, occurrence);
}

// The last that the strategy set at or before this coming.
std::optional<SlotMaxes::Changed> SlotMaxes::set_here(const Question& question,
                                                      std::int32_t occurrence) const {
  if (own_ == nullptr) return std::nullopt;
  const EmittedMax* found = nullptr;
  for (const EmittedMax& max : *own_) {
    const std::string_view whose = max.exercise.empty() ? std::string_view(input_.slot.exercise)
                                                        : std::string_view(max.exercise);
    if (max.kind != question.kind || whose != question.lift || max.occurrence > occurrence ||
        max.reps != question.reps)
      continue;
    if (found == nullptr || max.occurrence >= found->occurrence) found = &max;
  }
  if (found == nullptr) return std::nullopt;
  Changed max{Rational(found->load), found->note, found->projected};
  if (!own_formulas_.empty())
    max.formula = own_formulas_[static_cast<std::size_t>(found - own_->data())];
  return max;
}

std::optional<SlotMaxes::Changed> SlotMaxes::inherited(const Question& question,
                                                       std::int32_t occurrence, Steps steps) const {
  for (const SlotMaxes* const earlier : followed_) {
    const auto coming =
        coming_nearest(earlier->input_.days, input_.days, static_cast<std::size_t>(occurrence));
    if (!coming) continue;
    if (auto max = earlier->changed(question, static_cast<std::int32_t>(*coming), steps))
      return max;
  }
  return std::nullopt;
}

std::optional<SlotMaxes::Changed> SlotMaxes::by_program(const Question& question,
                                                        std::int32_t occurrence) const {
  if (input_.program.empty() || question.kind == Kind::reps || question.kind == Kind::goal)
    return std::nullopt;
  const std::int32_t week = input_.days.occurrences[static_cast<std::size_t>(occurrence)].week;
  const auto changes = input_.program.until(question.lift, base_of(question.kind), week);
  if (changes.empty()) return std::nullopt;
  const BaseLoad from = given(question, occurrence);
  std::optional<Rational> load = from.load;
  Changed max;
  max.formula = from.formula;
  for (const NewMaxes::Change& change : changes) {
    const NewMax& rule = *change.rule;
    if (change.tested) {
      load = Rational(*change.tested);
      max.formula = constant(*load);
      max.how = fmt::format("tested before week {}", rule.from);
      max.projected = false;
      continue;
    }
    const std::int64_t weight = rule.load ? in_unit(*rule.load, input_.unit) : 0;
    if (!load && !rule.is_total) return std::nullopt;
    max.projected = true;
    if (rule.is_total) {
      load = Rational(weight);
      max.formula = constant(*load);
      max.how = fmt::format("from week {}", rule.from);
    } else if (rule.load) {
      max.how = fmt::format("{} {} {} from week {}", load_words(*load), weight < 0 ? "-" : "+",
                            load_words(Rational(std::abs(weight))), rule.from);
      load = *load + Rational(weight);
      if (max.formula) max.formula = *max.formula + LoadFormula::of(Rational(weight));
    } else {
      max.how =
          fmt::format("{} of {} from week {}", to_text(rule.percent), load_words(*load), rule.from);
      load = *load * as_fraction(rule.percent);
      if (max.formula) max.formula = *max.formula * as_fraction(rule.percent);
    }
  }
  if (*load < Rational(0)) load = Rational(0);
  max.load = *load;
  if (max.formula) max.formula = not_negative(*max.formula);
  return max;
}

// Whether the slot's step moves this max: of its own lift, the one that `of:` names. Without an
// `of:` it is whichever max the sets are of, by as much as is written: 5 kg on the 1RM would be
// 4.5 kg on a training max of 90 %, and nothing on one that the athlete's file gives.
bool SlotMaxes::has_steps(const Question& question) const {
  if (input_.steps.empty() || question.lift != input_.slot.exercise) return false;
  if (input_.slot.of == Base::one_rep_max) return true;
  return input_.slot.of == base_of(question.kind) &&
         (question.kind != Kind::reps || question.reps == input_.slot.of_reps);
}

SlotMaxes::Changed SlotMaxes::stepped_from(const Changed& from, std::int32_t occurrence) const {
  const StepCount& count = input_.steps[static_cast<std::size_t>(occurrence)];
  const Step& step = *input_.slot.step;
  Changed max;
  max.projected = from.projected || count.projected;
  max.load = from.load;
  max.formula = from.formula;
  const std::string start = from.how.empty() ? load_words(from.load) : from.how;
  if (step.load) {
    const std::int64_t size = in_unit(*step.load, input_.unit);
    const Rational moved = Rational(size) * Rational(count.steps);
    max.load = from.load + moved;
    if (max.formula) max.formula = *max.formula + LoadFormula::of(moved);
    max.how = fmt::format("{} {} {} x {}", start, size < 0 ? "-" : "+", count.steps,
                          load_words(Rational(std::abs(size))));
  } else {
    const Rational factor = Rational(1) + as_fraction(step.percent);
    for (std::int32_t i = 0; i < count.steps; ++i) {
      max.load = max.load * factor;
      if (max.formula) max.formula = *max.formula * factor;
    }
    max.how = fmt::format("{}, {} step{} of {}", start, count.steps, count.steps == 1 ? "" : "s",
                          to_text(step.percent));
  }
  // Under nothing only where the body is helped from the start.
  if (max.load < Rational(0) && !(from.load < Rational(0))) max.load = Rational(0);
  if (max.formula) max.formula = not_negative(*max.formula);
  return max;
}

std::optional<SlotMaxes::Moved> SlotMaxes::stepped(const Rational& load,
                                                   std::int32_t occurrence) const {
  if (input_.steps.empty() || input_.steps[static_cast<std::size_t>(occurrence)].steps == 0)
    return std::nullopt;
  Changed moved = stepped_from({load, "", false, constant(load)}, occurrence);
  return Moved{moved.load, std::move(moved.how), moved.projected, std::move(moved.formula)};
}

std::optional<LoadFormula> SlotMaxes::constant(const Rational& load) const {
  return input_.cells ? std::optional(LoadFormula::of(load)) : std::nullopt;
}

const Maxes* SlotMaxes::athlete_maxes(std::string_view lift) const {
  if (!has_asked_ || asked_ != lift) {
    answer_ = input_.maxes(lift);
    asked_ = lift;
    has_asked_ = true;
  }
  return answer_;
}

std::string SlotMaxes::load_words(const Rational& thousandths) const {
  return joined(decimal(thousandths), " ", name(input_.unit));
}

}  // namespace topset::planning
