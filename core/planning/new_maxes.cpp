#include "planning/new_maxes.hpp"

#include <algorithm>

namespace topset::planning {
namespace {

std::optional<Date> first_day(const std::vector<TrainingDay>& calendar, std::int32_t from_week) {
  for (const TrainingDay& day : calendar)
    if (day.week >= from_week && day.date) return day.date;
  return std::nullopt;
}

// The best test of a lift from one day up to another, as a 1RM; nothing: none was done.
std::optional<std::int64_t> tested(const Log& log, std::string_view lift, Date from, Date until,
                                   const RpeChart& chart, Unit unit) {
  std::optional<std::int64_t> best;
  for (const LoggedSession& session : log.sessions) {
    if (session.date < from || session.date >= until) continue;
    for (const LoggedSet& set : session.sets) {
      if (set.exercise != lift || set.kind != SetKind::test || set.reps < 1 || !set.load) continue;
      const auto share = chart.percent(set.reps, set.rpe.value_or(Rpe{RpeChart::kMaxRpe}));
      if (!share) continue;
      const bool single = set.reps == 1 && !set.rpe;
      const Rational load(convert(*set.load, unit).thousandths);
      const std::int64_t max = single ? load.half_up() : (load / as_fraction(*share)).half_up();
      if (!best || max > *best) best = max;
    }
  }
  return best;
}

}  // namespace

NewMaxes::NewMaxes(const Program& program, const std::vector<TrainingDay>& calendar, const Log* log,
                   const RpeChart& chart, Unit unit) {
  for (const NewMax& rule : program.maxes) {
    Change change{&rule, {}};
    const std::optional<Date> until = first_day(calendar, rule.from);
    const std::optional<Date> begin = first_day(calendar, 1);
    if (log != nullptr && until && begin && rule.kind == Base::one_rep_max) {
      Date from = *begin;
      for (const Change& before : changes_)
        if (before.rule->exercise == rule.exercise && before.rule->kind == rule.kind)
          from = first_day(calendar, before.rule->from).value_or(from);
      change.tested = tested(*log, rule.exercise, from, *until, chart, unit);
    }
    changes_.push_back(change);
  }
}

std::vector<NewMaxes::Change> NewMaxes::until(std::string_view lift, Base kind,
                                              std::int32_t week) const {
  std::vector<Change> found;
  for (const Change& change : changes_)
    if (change.rule->exercise == lift && change.rule->kind == kind && change.rule->from <= week)
      found.push_back(change);
  return found;
}

}  // namespace topset::planning
