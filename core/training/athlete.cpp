#include "training/athlete.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace topset {
namespace {

// `front_squat` as the words on a sheet.
std::string spoken(std::string id) {
  std::replace(id.begin(), id.end(), '_', ' ');
  return id;
}

const Lift* find_lift(const Athlete& athlete, std::string_view exercise) {
  const auto found = athlete.lifts.find(exercise);
  return found == athlete.lifts.end() ? nullptr : &found->second;
}

// One unit of `from` in `to`, so that an estimate and its conversion are rounded together.
Rational factor(Unit from, Unit to) {
  if (from == to) return Rational(1);
  const Rational pound = Rational::of(45359237, 100000000);
  return from == Unit::lb ? pound : Rational(1) / pound;
}

std::int64_t in_unit(const std::optional<Load>& load, Unit unit) {
  return load ? convert(*load, unit).thousandths : 0;
}

// How many lifts a max may rest on in a row; no one derives a lift's max through more.
constexpr std::size_t kLongestWay = 16;

// Works out one athlete's maxes, lift after lift where they rest on each other.
class Resolver {
 public:
  Resolver(const Athlete& athlete, const Catalogue& catalogue, Diagnostics& findings)
      : athlete_(athlete), catalogue_(catalogue), findings_(findings) {}

  std::optional<Maxes> resolve(const Exercise& exercise);

 private:
  // A lift being worked out, and whether the next one on the way is its percent_of.
  struct Step {
    std::string exercise;
    bool by_profile = false;
  };

  std::optional<Load> body_lifted(const Exercise& exercise) const;
  std::optional<std::int64_t> from_set(const Load& load, const Load& body, std::int32_t reps,
                                       std::optional<Rpe> rpe) const;
  bool from_best_set(const Lift& lift, const Load& body, Maxes& maxes);
  bool from_rep_max(const Lift& lift, const Load& body, Maxes& maxes);
  bool from_other(const std::string& other, Percent percent, bool by_profile, Maxes& maxes);
  void report_circle(const std::string& exercise);
  void check(const Lift& lift, const Maxes& maxes);
  void estimated(Origin origin, const Maxes& maxes, std::string help);
  std::string amount(std::int64_t thousandths) const {
    return to_text(Load{thousandths, athlete_.unit});
  }

  const Athlete& athlete_;
  const Catalogue& catalogue_;
  Diagnostics& findings_;
  std::vector<Step> way_;
};

std::optional<Maxes> Resolver::resolve(const Exercise& exercise) {
  Maxes maxes;
  maxes.exercise = exercise.id;
  maxes.source = MaxSource::none;
  const Lift* lift = find_lift(athlete_, exercise.id);
  bool known = false;
  if (lift) {
    maxes.training_max = in_unit(lift->training_max, athlete_.unit);
    maxes.goal_max = in_unit(lift->goal_max, athlete_.unit);
    for (const auto& [reps, load] : lift->rep_max)
      maxes.rep_max[reps] = in_unit(load, athlete_.unit);
    if (lift->one_rep_max) {
      maxes.one_rep_max = in_unit(lift->one_rep_max, athlete_.unit);
      maxes.source = MaxSource::given;
      maxes.from = lift->tested ? "tested " + to_text(*lift->tested) : "given";
      known = true;
    }
    const std::optional<Load> body = body_lifted(exercise);
    if (body)
      known = known || from_best_set(*lift, *body, maxes) || from_rep_max(*lift, *body, maxes);
  }
  way_.push_back({exercise.id, true});
  if (!known && lift && !lift->percent_of.empty())
    known = from_other(lift->percent_of, lift->percent, true, maxes);
  if (!known && exercise.max_from && !exercise.variation_of.empty())
    known = from_other(exercise.variation_of, *exercise.max_from, false, maxes);
  way_.pop_back();

  if (!known && maxes.training_max == 0 && maxes.goal_max == 0 && maxes.rep_max.empty())
    return std::nullopt;
  if (lift) check(*lift, maxes);
  return maxes;
}

// What is lifted beside the load, in the athlete's unit: a pull-up's reps are done with the
// bodyweight on top of what hangs on the belt. Nothing where that matters and is not known.
std::optional<Load> Resolver::body_lifted(const Exercise& exercise) const {
  if (exercise.implement != Implement::bodyweight) return Load{0, athlete_.unit};
  if (!athlete_.bodyweight) return std::nullopt;
  return convert(*athlete_.bodyweight, athlete_.unit);
}

// The 1RM from a set, of what is lifted beside the body, in thousandths of the athlete's unit.
std::optional<std::int64_t> Resolver::from_set(const Load& load, const Load& body,
                                               std::int32_t reps, std::optional<Rpe> rpe) const {
  const Load whole{in_unit(load, athlete_.unit) + body.thousandths, athlete_.unit};
  // Without a body the load keeps its own unit: nothing is rounded before the estimate.
  const bool plain = body.thousandths == 0;
  const std::optional<Rational> max =
      estimate(athlete_.formula, athlete_.rpe_chart(), plain ? load : whole, reps, rpe);
  if (!max) return std::nullopt;
  if (plain) return (*max * factor(load.unit, athlete_.unit)).half_up();
  return max->half_up() - body.thousandths;
}

bool Resolver::from_best_set(const Lift& lift, const Load& body, Maxes& maxes) {
  if (!lift.best_set) return false;
  const BestSet& best = *lift.best_set;
  const std::optional<std::int64_t> max = from_set(best.load, body, best.reps, best.rpe);
  const FormulaInfo& formula = info(athlete_.formula);
  if (!max) {
    findings_.push_back(
        Diagnostic(Rule::ATHL206, best.origin,
                   fmt::format("no 1RM can be estimated from the best set of `{}`: {} x {}{}",
                               lift.exercise, to_text(best.load), best.reps,
                               best.rpe ? " @ " + to_text(*best.rpe) : ""))
            .with_help(athlete_.formula == Formula::rpe_chart
                           ? "give a set of 1-12 reps at RPE 5-10 that the RPE chart has"
                           : fmt::format("give a set that {} was made for: {}-{} reps, those left "
                                         "in reserve included",
                                         formula.id, formula.min_reps, formula.max_reps)));
    return false;
  }
  const Rpe felt = best.rpe.value_or(Rpe{RpeChart::kMaxRpe});
  maxes.one_rep_max = *max;
  maxes.source = MaxSource::best_set;
  maxes.from =
      fmt::format("estimated from {} x {} @ {}", to_text(best.load), best.reps, to_text(felt));
  if (body.thousandths > 0) maxes.from += fmt::format(" on {} bodyweight", to_text(body));
  if (!best.rpe)
    findings_.push_back(Diagnostic(Rule::ATHL204, best.origin,
                                   fmt::format("the best set of `{}` has no RPE and is taken as "
                                               "RPE 10",
                                               lift.exercise))
                            .with_help("write `rpe:` beside its reps if it was easier"));
  estimated(best.origin, maxes, "give `one_rep_max` once it is tested");
  return true;
}

bool Resolver::from_rep_max(const Lift& lift, const Load& body, Maxes& maxes) {
  // The fewest reps say most about a single; more are tried only where a formula begins later.
  for (const auto& [reps, load] : lift.rep_max) {
    const std::optional<std::int64_t> max = from_set(load, body, reps, std::nullopt);
    if (!max) continue;
    maxes.one_rep_max = *max;
    maxes.source = MaxSource::rep_max;
    if (reps == 1) {
      maxes.from = "given";
      return true;
    }
    maxes.from = fmt::format("estimated from a {}RM of {}", reps, to_text(load));
    estimated(lift.origin, maxes, "give `one_rep_max` once it is tested");
    return true;
  }
  return false;
}

bool Resolver::from_other(const std::string& other, Percent percent, bool by_profile,
                          Maxes& maxes) {
  const Exercise* exercise = catalogue_.find(other);
  if (!exercise) return false;
  way_.back().by_profile = by_profile;
  const auto begun = std::find_if(way_.begin(), way_.end(),
                                  [&](const Step& step) { return step.exercise == exercise->id; });
  if (begun != way_.end()) {
    report_circle(exercise->id);
    return false;
  }
  if (way_.size() > kLongestWay) return false;
  const std::optional<Maxes> base = resolve(*exercise);
  if (!base || base->one_rep_max == 0) return false;
  maxes.one_rep_max = (Rational(base->one_rep_max) * as_fraction(percent)).half_up();
  maxes.source = by_profile ? MaxSource::percent_of : MaxSource::catalogue;
  maxes.part_of = exercise->id;
  maxes.part = percent;
  maxes.from = fmt::format("{} of {}{}", to_text(percent), spoken(exercise->id),
                           by_profile ? "" : ", by the catalogue");
  return true;
}

// The circle is told from its first lift in the order of ids, so that it is one finding whichever
// lift was asked for.
void Resolver::report_circle(const std::string& exercise) {
  const auto begin = std::find_if(way_.begin(), way_.end(),
                                  [&](const Step& step) { return step.exercise == exercise; });
  std::vector<Step> circle(begin, way_.end());
  const auto earlier = [](const Step& a, const Step& b) {
    return std::pair(!a.by_profile, a.exercise) < std::pair(!b.by_profile, b.exercise);
  };
  std::rotate(circle.begin(), std::min_element(circle.begin(), circle.end(), earlier),
              circle.end());
  if (!circle.front().by_profile) return;  // the catalogue's own, and no one's maxes
  std::string lifts;
  for (const Step& step : circle) lifts += fmt::format("`{}` is a percent of ", step.exercise);
  const Lift* lift = find_lift(athlete_, circle.front().exercise);
  findings_.push_back(
      Diagnostic(Rule::ATHL205, lift ? lift->origin : Origin{},
                 fmt::format("maxes go round in a circle: {}`{}`", lifts, circle.front().exercise))
          .with_help("give one of them a `one_rep_max` or a `best_set`"));
}

void Resolver::check(const Lift& lift, const Maxes& maxes) {
  if (maxes.one_rep_max > 0 && maxes.training_max > maxes.one_rep_max)
    findings_.push_back(
        Diagnostic(
            Rule::ATHL207, lift.origin,
            fmt::format("the training max of `{}`, {}, is above its 1RM of {}", lift.exercise,
                        amount(maxes.training_max), amount(maxes.one_rep_max)))
            .with_help("a training max is usually 85-95 % of the 1RM"));
  std::int64_t fewer_load = maxes.one_rep_max;
  std::int32_t fewer = 1;
  if (maxes.source != MaxSource::given) fewer_load = 0;  // an estimate orders nothing
  for (const auto& [reps, load] : maxes.rep_max) {
    if (fewer_load > 0 && reps > fewer && load > fewer_load)
      findings_.push_back(
          Diagnostic(Rule::ATHL210, lift.origin,
                     fmt::format("the {}RM of `{}`, {}, is above its {}RM of {}", reps,
                                 lift.exercise, amount(load), fewer, amount(fewer_load)))
              .with_help("more reps are done with less: look which of the two is out of date"));
    fewer = reps;
    fewer_load = load;
  }
}

void Resolver::estimated(Origin origin, const Maxes& maxes, std::string help) {
  findings_.push_back(Diagnostic(Rule::ATHL203, std::move(origin),
                                 fmt::format("the 1RM of `{}`, {}, is {} ({})", maxes.exercise,
                                             amount(maxes.one_rep_max), maxes.from,
                                             athlete_.formula == Formula::rpe_chart
                                                 ? athlete_.rpe_chart().name()
                                                 : std::string(info(athlete_.formula).text)))
                          .with_help(std::move(help)));
}

// What a lift says, or else the lift it varies.
template <class Says>
const Lift* lift_that(const Athlete& athlete, const Exercise& exercise, Says says) {
  const Lift* own = find_lift(athlete, exercise.id);
  if (own && says(*own)) return own;
  const Lift* base = find_lift(athlete, exercise.variation_of);
  return base && says(*base) ? base : nullptr;
}

}  // namespace

std::optional<Maxes> resolve_maxes(const Athlete& athlete, const Catalogue& catalogue,
                                   const Exercise& exercise, Diagnostics& findings) {
  return Resolver(athlete, catalogue, findings).resolve(exercise);
}

std::optional<RepMax> rep_max(const Maxes& maxes, const RpeChart& chart, std::int32_t reps) {
  if (const auto given = maxes.rep_max.find(reps); given != maxes.rep_max.end())
    return RepMax{given->second, true};
  if (maxes.one_rep_max == 0) return std::nullopt;
  if (reps == 1) return RepMax{maxes.one_rep_max, maxes.source == MaxSource::given};
  const std::optional<Percent> share = chart.percent(reps, {RpeChart::kMaxRpe});
  if (!share) return std::nullopt;
  return RepMax{(Rational(maxes.one_rep_max) * as_fraction(*share)).half_up(), false};
}

Technique technique(const Athlete& athlete, const Exercise& exercise) {
  const auto says = [](const Lift& lift) { return lift.technique.has_value(); };
  if (const Lift* lift = lift_that(athlete, exercise, says)) return *lift->technique;
  return athlete.experience == Experience::novice ? Technique::learning : Technique::solid;
}

std::string cue(const Athlete& athlete, const Exercise& exercise) {
  const auto says = [](const Lift& lift) { return !lift.cue.empty(); };
  const Lift* lift = lift_that(athlete, exercise, says);
  return lift ? lift->cue : std::string();
}

}  // namespace topset
