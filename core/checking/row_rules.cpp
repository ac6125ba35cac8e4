#include "checking/row_rules.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "checking/row_words.hpp"
#include "planning/joined.hpp"

namespace topset::checking {
namespace {

constexpr Rpe kMostRpe{100};
constexpr Rpe kMostBackOffRpe{90};
constexpr std::int32_t kLeastRest = 120;  // seconds, before back-off sets
constexpr std::int32_t kMostRest = 240;
constexpr std::int32_t kMostOlympicReps = 5;

Rational percent(std::int32_t whole) { return Rational::of(whole, 100); }

// The band of a goal's top set, percent of 1RM.
Range<std::int32_t> top_band(Goal goal) {
  return goal == Goal::hypertrophy ? Range<std::int32_t>{80, 90} : Range<std::int32_t>{90, 95};
}

class RowRules {
 public:
  RowRules(const CheckInput& input, const BlockWeek& week, const BlockExercise& exercise,
           FindingsBySlot& findings)
      : week_(week),
        exercise_(exercise),
        findings_(findings),
        slot_(input.program.slots[static_cast<std::size_t>(exercise.slot - 1)]),
        traits_(*input.catalogue.find(exercise.exercise)),
        technique_(technique(input.athlete, traits_)) {
    const Phase* phase = input.program.phase(week.week);
    loading_ = phase == nullptr || phase->kind == PhaseKind::loading;
    goal_ = slot_.goal.value_or(input.program.goal);
    for (const PlannedRow& row : exercise.rows) {
      if (row.kind == SetKind::top) top_ = &row;
      if (row.kind == SetKind::back_off) has_back_off_ = true;
    }
  }

  void run() {
    for (const PlannedRow& row : exercise_.rows) {
      if (!row.optional_row) check_predicted(row);
      check_reps(row);
      check_learning(row);
      if (row.kind == SetKind::top) check_top(row);
      if (row.kind == SetKind::back_off) check_back_off(row);
    }
    if (has_back_off_) check_fit();
  }

 private:
  void add(Rule rule, std::string message, std::string help = {}) {
    Diagnostic finding(rule, exercise_.origin, std::move(message));
    finding.help = std::move(help);
    findings_.add(exercise_, week_.week, std::move(finding));
  }
  void add_as(Severity level, Rule rule, std::string message, std::string help) {
    Diagnostic finding(rule, exercise_.origin, std::move(message));
    finding.severity = level;
    finding.help = std::move(help);
    findings_.add(exercise_, week_.week, std::move(finding));
  }

  std::string at(const PlannedRow& row) const {
    return fmt::format("{} at {}", row_words(row), fraction_words(*row.intensity));
  }

  // The intensity of a plain day: recovery is no mistake of the program.
  static Rational undosed(const PlannedRow& row) {
    return row.dose.basis_points == 0 ? *row.intensity : *row.intensity / as_fraction(row.dose);
  }

  // Reps at a percent that the chart puts past RPE 10, or back-off sets past 9, at the least reps
  // asked.
  void check_predicted(const PlannedRow& row) {
    if (!row.rpe || !row.rpe_predicted || row.written.amrap || row.kind == SetKind::test) return;
    const Rpe low = row.rpe->min;
    if (low > kMostRpe) {
      const bool strict =
          exercise_.back_off && (row.kind == SetKind::top || row.kind == SetKind::back_off);
      if (row.projected && row.written.base != Base::e1rm)
        add_as(
            strict ? Severity::warning : Severity::note, Rule::LOAD304,
            fmt::format("{} is past RPE 10 by the chart, as it is projected from the max of today",
                        row_words(row)),
            "a new max is due by then, under `maxes:` or in a log; or take smaller steps");
      else
        add_as(strict ? Severity::error : Severity::warning, Rule::LOAD304,
               fmt::format("{} is past RPE 10 by the chart", at(row)),
               "lower the percent or the reps");
    } else if (row.kind == SetKind::back_off && low > kMostBackOffRpe && !heavier_than_top(row)) {
      add(Rule::LOAD305, fmt::format("back-off {} is RPE {} by the chart", at(row), to_text(low)),
          "back-off sets are trained at RPE 9 at most: lower their percent or reps");
    }
  }

  // Told by the planner already, and the cause of a back-off's RPE.
  bool heavier_than_top(const PlannedRow& row) const {
    return top_ != nullptr && top_->exact && row.exact && *row.exact > *top_->exact;
  }

  void check_top(const PlannedRow& row) {
    if (slot_.strategy != "fixed-percent-backoff" || !loading_ || !row.intensity || row.written.rpe)
      return;
    const Range<std::int32_t> band = top_band(goal_);
    const Rational planned = undosed(row);
    if (planned >= percent(band.min) && planned <= percent(band.max)) return;
    add(Rule::LOAD306,
        fmt::format("top set {} is outside the {}-{} % of {}", at(row), band.min, band.max,
                    goal_ == Goal::none ? "back-off work" : fmt::format("a {} goal", name(goal_))));
  }

  void check_back_off(const PlannedRow& row) {
    if (loading_ && goal_ != Goal::hypertrophy && row.intensity && undosed(row) < percent(70))
      add(Rule::LOAD307, fmt::format("back-off {} is under 70 % of the 1RM", at(row)),
          "80 % and more is the usual aim of strength work");
    if (!row.projected && row.intensity && undosed(row) >= percent(90) && !heavier_than_top(row))
      add(Rule::LOAD309, fmt::format("back-off {} is at or over 90 % of the 1RM", at(row)),
          "back-off sets train, and heavier ones perform: 80-86 % is the usual");
    if (top_ == nullptr) return;
    const Range<std::int32_t>& before = top_->written.rest;
    const Range<std::int32_t>& between = row.written.rest;
    if (before.max == 0) return;
    if (before.min < kLeastRest || before.max > kMostRest)
      add(Rule::SAFE512,
          fmt::format("{} s of rest before the back-off sets", planning::range_words(before)),
          "two to four minutes: `rest 3:00`");
    if (between.max > before.max)
      add(Rule::SAFE512,
          fmt::format("{} s of rest between back-off sets, longer than the {} s after the top set",
                      planning::range_words(between), planning::range_words(before)),
          "rest no longer between the lighter sets");
  }

  void check_reps(const PlannedRow& row) {
    if (row.written.amount_unit != AmountUnit::reps) return;
    if (traits_.mechanic == Mechanic::isolation && row.written.amount.max <= 2 &&
        !row.written.amrap)
      add(Rule::SAFE504,
          fmt::format("{} is one or two reps of {}, an isolation exercise", row_words(row),
                      traits_.name),
          "write five reps or more");
    if (traits_.back_off == BackOffFit::olympic && row.written.amount.max > kMostOlympicReps)
      add(Rule::SAFE507, fmt::format("{} of {}", row_words(row), traits_.name),
          "Olympic lifts are trained in twos and threes, five at most");
  }

  void check_learning(const PlannedRow& row) {
    if (technique_ != Technique::learning) return;
    if (row.kind == SetKind::test) {
      add(Rule::SAFE503, fmt::format("a test of {} while its technique is learned", traits_.name),
          "leave the test out until the profile says `technique: solid`");
      return;
    }
    if (row.intensity && *row.intensity >= percent(85) && row.written.amount.max <= 2 &&
        row.written.amount_unit == AmountUnit::reps)
      add(Rule::SAFE502, fmt::format("{} while the technique is learned", at(row)),
          "lighter sets of three and more");
  }

  void check_fit() {
    if (traits_.back_off == BackOffFit::isolation && goal_ != Goal::hypertrophy)
      add(Rule::SAFE505, fmt::format("back-off sets of {}, an isolation exercise", traits_.name),
          "plain sets serve it better: `sets: 3x10-12 @ rpe 8`");
    if (traits_.back_off == BackOffFit::machine)
      add(Rule::SAFE506, fmt::format("back-off sets of {}, a machine", traits_.name));
  }

  const BlockWeek& week_;
  const BlockExercise& exercise_;
  FindingsBySlot& findings_;
  const Slot& slot_;
  const Exercise& traits_;
  Technique technique_;
  Goal goal_ = Goal::none;
  bool loading_ = true;
  bool has_back_off_ = false;
  const PlannedRow* top_ = nullptr;
};

}  // namespace

void check_rows(const CheckInput& input, const BlockWeek& week, const BlockExercise& exercise,
                FindingsBySlot& findings) {
  RowRules(input, week, exercise, findings).run();
}

}  // namespace topset::checking
