#include "planning/exposure.hpp"

namespace topset::planning {
namespace {

bool is_asked_for(const PlannedRow& row) {
  return row.kind != SetKind::warm_up && row.kind != SetKind::ramp && !row.optional_row &&
         row.written.amount_unit == AmountUnit::reps;
}

}  // namespace

Exposure judge_exposure(std::span<const PlannedRow> rows,
                        std::span<const strategies::Result> results) {
  if (results.empty()) return Exposure::unknown;
  auto next = results.begin();
  for (const PlannedRow& row : rows) {
    if (!is_asked_for(row)) continue;
    for (std::int32_t set = 0; set < row.written.sets.min; ++set) {
      while (next != results.end() && row.loadable && next->load < *row.loadable) ++next;
      if (next == results.end() || next->reps < row.written.amount.min) return Exposure::failed;
      ++next;
    }
  }
  return Exposure::succeeded;
}

}  // namespace topset::planning
