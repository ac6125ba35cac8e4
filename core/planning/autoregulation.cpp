#include "planning/autoregulation.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>

#include "planning/joined.hpp"
#include "training/calibration.hpp"

namespace topset::planning {
namespace {

constexpr std::int32_t kFirstFelt = 65;  // RPE tenths
constexpr std::int32_t kLastFelt = 100;
constexpr std::size_t kStepsAround = 2;  // top loads either side of the planned one

// Loadable loads around the planned one, each at least half a percent of it from the next: odd
// plates make loads so close that they would be one row.
std::vector<std::int64_t> loads_around(const Loadables& loads, std::int64_t planned,
                                       std::size_t& index) {
  const std::vector<std::int64_t>& all = loads.loads();
  const std::int64_t apart = planned / 200;
  const auto at = std::lower_bound(all.begin(), all.end(), planned);
  std::vector<std::int64_t> around;
  for (auto below = std::make_reverse_iterator(at);
       below != all.rend() && around.size() < kStepsAround; ++below)
    if ((around.empty() ? planned : around.back()) - *below >= apart) around.push_back(*below);
  std::reverse(around.begin(), around.end());
  index = around.size();
  around.push_back(planned);
  for (auto above = at; above != all.end() && around.size() <= index + kStepsAround; ++above)
    if (*above > planned && *above - around.back() >= apart) around.push_back(*above);
  return around;
}

class Table {
 public:
  Table(const AutoregulationInput& input, const PlannedRow& top) : input_(input), top_(top) {
    table_.reps = top.written.amount.max;
    table_.planned = to_halves(top.rpe->max);
    // An easy day, such as a deload's, has its planned RPE as well.
    if (table_.planned.tenths < kFirstFelt) table_.felt.push_back(table_.planned);
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
    // Back-off loads are in proportion to the top load, so one question a column serves all rows.
    std::vector<std::optional<Rational>> shares;
    for (const Rpe felt : table_.felt) shares.push_back(share_of_top(row, relative, felt));
    // None at all past the chart: more than twelve reps, or a top set past RPE 10.
    if (std::none_of(shares.begin(), shares.end(), [](const auto& share) { return !!share; }))
      return;

    AutoregulationTable::BackOff back_off;
    back_off.label = joined(range_words(row.written.sets), "x", range_words(row.written.amount));
    for (const std::int64_t top : table_.tops) {
      std::vector<std::optional<std::int64_t>>& loads = back_off.loads.emplace_back();
      loads.reserve(shares.size());
      for (const std::optional<Rational>& share : shares)
        loads.push_back(share ? std::optional(load(*share, top)) : std::nullopt);
    }
    table_.back_offs.push_back(std::move(back_off));
  }

  // The back-off load for a top load of one.
  std::optional<Rational> share_of_top(const PlannedRow& row, bool relative, Rpe felt) const {
    const Load one{1, input_.unit};
    if (relative)
      return back_off_by_drop(input_.chart, one, table_.reps, table_.planned, felt,
                              *row.exact / *top_.exact);
    if (!row.intensity) return std::nullopt;
    return back_off_by_percent(input_.chart, one, table_.reps, felt, *row.intensity);
  }

  // Never heavier than the top set itself, however light that felt; so there is always one.
  std::int64_t load(const Rational& share, std::int64_t top) const {
    if (share >= Rational(1)) return top;
    return input_.loads.choose(share.numerator() * top, share.denominator(), input_.rounding).load;
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
  const std::vector<AutoregulationTable::BackOff>& back_offs = table->back_offs;
  const auto load_of = [&](const AutoregulationTable::BackOff& back_off) {
    return back_off.loads[row].back();
  };
  if (std::ranges::any_of(back_offs, [&](const auto& back_off) { return !load_of(back_off); }))
    return "missed the top set: take no second try, and do the back-off sets at RPE 8";

  // Back-off sets of several loads each have their own, by the sets on the sheet.
  const bool all_alike = std::ranges::all_of(back_offs, [&](const auto& back_off) {
    return load_of(back_off) == load_of(back_offs.front());
  });
  std::string loads;
  for (const AutoregulationTable::BackOff& back_off : back_offs) {
    loads +=
        fmt::format("{}{} {}", loads.empty() ? "" : ", ", decimal(*load_of(back_off)), name(unit));
    if (all_alike) break;
    loads += fmt::format(" ({})", back_off.label);
  }
  return "missed the top set: take no second try, and do the back-off sets at " + loads;
}

}  // namespace topset::planning
