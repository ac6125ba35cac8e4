#include "planning/row_reference.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace topset::planning {
namespace {

using strategies::EmittedRow;
using strategies::kLastTime;
using strategies::kSameWeek;
using strategies::kTopRow;

const SlotPlan* plan_of(const RowQuestion& question, const EmittedRow& row) {
  const std::string& id = row.sets.base_slot;
  if (id.empty() || id == question.plan.slot->id) return &question.plan;
  const auto found = std::ranges::find_if(
      question.earlier, [&](const SlotPlan* plan) { return plan->slot->id == id; });
  return found == question.earlier.end() ? nullptr : *found;
}

// The coming of that slot which is meant.
std::optional<std::int32_t> occurrence_of(const RowQuestion& question, const EmittedRow& row,
                                          const SlotPlan& of) {
  if (row.base_occurrence >= 0) return row.base_occurrence;
  const auto coming = static_cast<std::size_t>(row.occurrence);
  const bool own = &of == &question.plan;
  if (own && row.base_occurrence == kSameWeek) return row.occurrence;
  const auto found = row.base_occurrence == kLastTime
                         ? coming_before(*of.days, *question.plan.days, coming)
                         : coming_in_week(*of.days, *question.plan.days, coming);
  if (!found) return std::nullopt;
  return static_cast<std::int32_t>(*found);
}

}  // namespace

std::optional<RowPlace> find_row(const RowQuestion& question) {
  const EmittedRow& row = question.plan.planned.rows[question.row];
  const SlotPlan* const of = plan_of(question, row);
  if (of == nullptr) return std::nullopt;
  const auto occurrence = occurrence_of(question, row, *of);
  if (!occurrence) return std::nullopt;
  const std::size_t until = of == &question.plan ? question.row : of->planned.rows.size();
  const std::span<const std::size_t> rows = of->rows_of(*occurrence, until);
  if (row.base_row == kTopRow) {
    const auto top = of->top_of(rows);
    return top ? std::optional(RowPlace{of, *top}) : std::nullopt;
  }
  const auto number = static_cast<std::size_t>(row.base_row);
  if (number >= rows.size()) return std::nullopt;
  return RowPlace{of, rows[number]};
}

std::string reference_words(const EmittedRow& row) {
  std::string words =
      row.base_row == kTopRow ? "the top set" : fmt::format("row {}", row.base_row + 1);
  if (!row.sets.base_slot.empty()) words += " of " + row.sets.base_slot;
  if (row.base_occurrence == kLastTime) words += ", last time";
  return words;
}

}  // namespace topset::planning
