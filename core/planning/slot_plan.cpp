#include "planning/slot_plan.hpp"

#include <algorithm>

namespace topset::planning {

void SlotPlan::index_rows() {
  rows_by_coming_.assign(days->days.size(), {});
  for (std::size_t i = 0; i < planned.rows.size(); ++i)
    rows_by_coming_[static_cast<std::size_t>(planned.rows[i].occurrence)].push_back(i);
}

std::span<const std::size_t> SlotPlan::rows_of(std::int32_t occurrence, std::size_t until) const {
  const std::vector<std::size_t>& rows = rows_by_coming_[static_cast<std::size_t>(occurrence)];
  const auto end = std::lower_bound(rows.begin(), rows.end(), until);
  return {rows.data(), static_cast<std::size_t>(end - rows.begin())};
}

std::optional<std::size_t> SlotPlan::top_of(std::span<const std::size_t> rows) const {
  std::optional<std::size_t> heaviest;
  for (const std::size_t row : rows) {
    const SetKind kind = planned.rows[row].kind;
    if (kind == SetKind::top || kind == SetKind::test) return row;
    // By loads, or by percents where no max makes them loads.
    const auto weight = [&](std::size_t index) {
      const Target& target = targets[index];
      return target.exact ? *target.exact : target.intensity.value_or(Rational(-1));
    };
    if (!heaviest || weight(row) > weight(*heaviest)) heaviest = row;
  }
  return heaviest;
}

}  // namespace topset::planning
