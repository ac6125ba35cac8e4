#include "planning/autoregulation.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "training/calibration.hpp"

namespace topset::planning {
namespace {

constexpr std::int32_t kFirstFelt = 65;  // RPE tenths
constexpr std::int32_t kLastFelt = 100;
constexpr std::size_t kStepsAround = 2;  // top loads either side of the planned one

std::string label(const Prescription& sets) {
  const auto range = [](const Range<std::int32_t>& value) {
    return value.min == value.max ? fmt::format("{}", value.min)
                                  : fmt::format("{}-{}", value.min, value.max);
  };
  return fmt::format("{}x{}", range(sets.sets), range(sets.amount));
}

// Loadable loads around the planned one that a step of the sheet is worth: whole steps of the
// smallest jump up.
std::vector<std::int64_t> loads_around(const Loadables& loads, std::int64_t planned,
                                       std::size_t& index) {
  const std::vector<std::int64_t>& all = loads.loads();
  const auto at =
      static_cast<std::size_t>(std::lower_bound(all.begin(), all.end(), planned) - all.begin());
  const std::size_t first = at > kStepsAround ? at - kStepsAround : 0;
  const std::size_t last = std::min(all.size(), at + kStepsAround + 1);
  index = at - first;
  return {all.begin() + static_cast<std::ptrdiff_t>(first),
          all.begin() + static_cast<std::ptrdiff_t>(last)};
}

class Table {
 public:
  Table(const AutoregulationInput& input, const PlannedRow& top) : input_(input), top_(top) {
    table_.reps = top.written.amount.max;
    table_.planned = to_halves(top.rpe->max);
    for (std::int32_t felt = kFirstFelt; felt <= kLastFelt; felt += RpeChart::kStep)
      table_.felt.push_back(Rpe{felt});
    table_.tops = loads_around(input.loads, *top.loadable, table_.planned_top);
  }

  std::optional<AutoregulationTable> build() {
    for (std::size_t i = 0; i < input_.rows.size(); ++i)
      if (input_.rows[i].kind == SetKind::back_off && input_.rows[i].exact)
        add(input_.rows[i], input_.relative[i]);
    if (table_.back_offs.empty()) return std::nullopt;
    return std::move(table_);
  }

 private:
  void add(const PlannedRow& row, bool relative) {
    AutoregulationTable::BackOff back_off;
    back_off.label = label(row.written);
    for (const std::int64_t top : table_.tops) {
      std::vector<std::optional<std::int64_t>> loads;
      for (const Rpe felt : table_.felt) loads.push_back(load(row, relative, top, felt));
      back_off.loads.push_back(std::move(loads));
    }
    // None at all past the chart: more than twelve reps, or a top set past RPE 10.
    const bool any =
        std::any_of(back_off.loads.begin(), back_off.loads.end(), [](const auto& line) {
          return std::any_of(line.begin(), line.end(),
                             [](const auto& cell) { return cell.has_value(); });
        });
    if (any) table_.back_offs.push_back(std::move(back_off));
  }

  std::optional<std::int64_t> load(const PlannedRow& row, bool relative, std::int64_t top,
                                   Rpe felt) const {
    const Load lifted{top, input_.unit};
    std::optional<Rational> exact;
    if (relative)
      exact = back_off_by_drop(input_.chart, lifted, table_.reps, table_.planned, felt,
                               *row.exact / *top_.exact);
    else if (row.intensity)
      exact = back_off_by_percent(input_.chart, lifted, table_.reps, felt, *row.intensity);
    if (!exact) return std::nullopt;
    // Never heavier than the top set itself, however light that felt.
    const Rational capped = std::min(*exact, Rational(top));
    const Loadables::Choice choice = input_.loads.choose(capped, input_.rounding);
    if (choice.fit == Loadables::Fit::past || choice.fit == Loadables::Fit::no_loads)
      return std::nullopt;
    return choice.load;
  }

  const AutoregulationInput& input_;
  const PlannedRow& top_;
  AutoregulationTable table_;
};

}  // namespace

std::optional<AutoregulationTable> autoregulation(const AutoregulationInput& input) {
  const auto top = std::find_if(input.rows.begin(), input.rows.end(), [](const PlannedRow& row) {
    return row.kind == SetKind::top && row.loadable && row.rpe &&
           row.written.amount_unit == AmountUnit::reps;
  });
  if (top == input.rows.end() || input.loads.empty()) return std::nullopt;
  return Table(input, *top).build();
}

std::string after_a_missed_top(const std::optional<AutoregulationTable>& table, Unit unit) {
  if (!table)
    return "missed the top set: take no second try, and do the back-off sets lighter, at RPE 8 at "
           "most";
  const std::size_t row = table->planned_top > 0 ? table->planned_top - 1 : 0;
  const std::optional<std::int64_t> load = table->back_offs.front().loads[row].back();
  if (!load) return "missed the top set: take no second try, and do the back-off sets at RPE 8";
  return fmt::format("missed the top set: take no second try, and do the back-off sets at {} {}",
                     decimal(*load), name(unit));
}

}  // namespace topset::planning
