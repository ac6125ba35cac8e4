#include "checking/rounding_rules.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "checking/smallest_step.hpp"
#include "planning/block_totals.hpp"

namespace topset::checking {
namespace {

std::int64_t lightest(const std::optional<LoadSeries>& series) {
  if (!series) return 0;
  return series->list.empty() ? series->from : series->list.front();
}

bool is_lightest(const Equipment& gym, const Exercise& lift, std::int64_t load) {
  switch (lift.implement) {
    case Implement::barbell: {
      const Bar* const bar = bar_for(gym, lift);
      return bar != nullptr && load <= bar->weight + gym.collars;
    }
    case Implement::dumbbells: return load <= lightest(gym.dumbbells);
    case Implement::stack: return load <= lightest(gym.stack);
    case Implement::fixed: return load <= lightest(gym.fixed);
    case Implement::bodyweight:
    case Implement::none: return load <= 0;
  }
  return false;
}

class RoundingRules {
 public:
  RoundingRules(const CheckInput& input, const BlockExercise& exercise)
      : input_(input),
        exercise_(exercise),
        slot_(input.program.slots[static_cast<std::size_t>(exercise.slot - 1)]) {}

  // Nothing: the load is as near as steps allow.
  std::optional<Diagnostic> judge(const PlannedRow& row) const {
    if (!row.exact || !row.loadable || row.optional_row || *row.loadable < 0) return std::nullopt;
    const Equipment& gym = input_.block.equipment;
    const Exercise* const line = input_.catalogue.find(exercise_.exercise);
    const Exercise& lift = planning::traits_of(row, *line, input_.catalogue);
    const std::int64_t owned = smallest_step(gym, lift);
    if (owned == 0 || is_lightest(gym, lift, *row.loadable)) return std::nullopt;
    const std::int64_t step = std::max(owned, written_step(row));
    const Rational off = Rational(*row.loadable) - *row.exact;
    const Rational size = off < Rational(0) ? Rational(0) - off : off;
    const bool nearest = rounding(row) == Rounding::nearest;
    if (size <= Rational::of(step, nearest ? 2 : 1)) return std::nullopt;
    const std::string_view unit = name(input_.block.unit);
    return Diagnostic(Rule::LOAD308, exercise_.origin,
                      fmt::format("{} {} for {} {} is off by more than {} of {} {}",
                                  decimal(*row.loadable), unit, decimal(*row.exact), unit,
                                  nearest ? "half a step" : "a step", decimal(step), unit))
        .with_help(
            "nothing between can be loaded: add to the equipment, or write what it can make");
  }

 private:
  std::int64_t written_step(const PlannedRow& row) const {
    if (row.written.rounding_step > 0) return row.written.rounding_step;
    const auto& step = slot_.rounding_step ? slot_.rounding_step : input_.program.rounding_step;
    return step ? in_unit(*step, input_.block.unit) : 0;
  }

  Rounding rounding(const PlannedRow& row) const {
    if (row.written.rounding) return *row.written.rounding;
    if (slot_.rounding) return *slot_.rounding;
    return input_.program.rounding.value_or(input_.block.equipment.rounding);
  }

  const CheckInput& input_;
  const BlockExercise& exercise_;
  const Slot& slot_;
};

}  // namespace

void check_rounding(const CheckInput& input, const BlockWeek& week, const BlockExercise& exercise,
                    FindingsBySlot& findings) {
  const RoundingRules rules(input, exercise);
  for (const PlannedRow& row : exercise.rows)
    if (auto finding = rules.judge(row))
      findings.add_once(exercise, week.week, std::move(*finding));
}

}  // namespace topset::checking
