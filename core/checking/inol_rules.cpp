#include "checking/inol_rules.hpp"

#include <fmt/format.h>
#include <map>

namespace topset::checking {
namespace {

struct LiftInol {
  FineSum least;                            // of the fewest sets and reps
  const BlockExercise* exercise = nullptr;  // the first of it
};
using Lifts = std::map<std::string_view, LiftInol>;

void count(const BlockSession& session, Lifts& lifts) {
  for (const BlockExercise& exercise : session.exercises) {
    LiftInol& lift = lifts[exercise.exercise];
    lift.least += exercise.totals.inol.min;
    if (lift.exercise == nullptr) lift.exercise = &exercise;
  }
}

// Past the beginning of the last band, in hundredths.
void judge(const Lifts& lifts, const InolBand& last, Rule rule, std::string_view span,
           const BlockWeek& week, FindingsBySlot& findings) {
  for (const auto& [id, lift] : lifts) {
    const Rational inol = lift.least;
    if (inol <= Rational::of(last.low, 100)) continue;
    findings.add(*lift.exercise, week.week,
                 Diagnostic(rule, lift.exercise->origin,
                            fmt::format("an INOL of {} for {} in a {}",
                                        decimal((inol * Rational(100)).half_up() * 10),
                                        lift.exercise->name, span))
                     .with_help(fmt::format("past {} it is {}: take sets or percents away",
                                            decimal(std::int64_t{last.low} * 10), last.label)));
  }
}

}  // namespace

void check_session_inol(const BlockWeek& week, const BlockSession& session,
                        FindingsBySlot& findings) {
  Lifts lifts;
  count(session, lifts);
  judge(lifts, inol_bands_session().back(), Rule::VOL407, "session", week, findings);
}

void check_week_inol(const BlockWeek& week, FindingsBySlot& findings) {
  Lifts lifts;
  for (const BlockSession& session : week.sessions) count(session, lifts);
  judge(lifts, inol_bands_week().back(), Rule::VOL408, "week", week, findings);
}

}  // namespace topset::checking
