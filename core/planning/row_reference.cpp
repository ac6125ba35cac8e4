#include "planning/row_reference.hpp"

#include <fmt/format.h>
#include <span>
#include <utility>

namespace topset::planning {
namespace {

using strategies::EmittedRow;
using strategies::kLastTime;
using strategies::kSameWeek;
using strategies::kTopRow;

// A coming of a slot that may be meant.
struct Coming {
  const SlotPlan* of = nullptr;
  std::int32_t occurrence = 0;

  std::size_t day() const { return of->days->days[static_cast<std::size_t>(occurrence)].day; }
};

// The slots an id stands for; the exercises of a line that take turns share one.
std::vector<const SlotPlan*> plans_of(const RowQuestion& question, const std::string& id) {
  if (id.empty() || id == question.plan.slot->id) return {&question.plan};
  std::vector<const SlotPlan*> plans;
  for (const SlotPlan* const plan : question.earlier)
    if (plan->slot->id == id) plans.push_back(plan);
  return plans;
}

// The coming of one slot which is meant.
std::optional<Coming> coming_of(const RowQuestion& question, const EmittedRow& row,
                                const SlotPlan& of) {
  if (row.base_occurrence >= 0) return Coming{&of, row.base_occurrence};
  if (&of == &question.plan && row.base_occurrence == kSameWeek) return Coming{&of, row.occurrence};
  const auto coming = static_cast<std::size_t>(row.occurrence);
  const auto found = row.base_occurrence == kLastTime
                         ? coming_before(*of.days, *question.plan.days, coming)
                         : coming_in_week(*of.days, *question.plan.days, coming);
  if (!found) return std::nullopt;
  return Coming{&of, static_cast<std::int32_t>(*found)};
}

// Of several slots the coming on this day, else the last before it, else the first after it.
std::optional<Coming> nearest_coming(const RowQuestion& question, const EmittedRow& row) {
  const std::size_t today = question.plan.days->days[static_cast<std::size_t>(row.occurrence)].day;
  const auto distance = [&](const Coming& coming) {
    const std::size_t day = coming.day();
    return day <= today ? std::pair(0, today - day) : std::pair(1, day - today);
  };
  std::optional<Coming> nearest;
  for (const SlotPlan* const plan : plans_of(question, row.sets.base_slot)) {
    const std::optional<Coming> coming = coming_of(question, row, *plan);
    if (coming && (!nearest || distance(*coming) < distance(*nearest))) nearest = coming;
  }
  return nearest;
}

}  // namespace

std::optional<RowPlace> find_row(const RowQuestion& question) {
  const EmittedRow& row = question.plan.planned.rows[question.row];
  const std::optional<Coming> coming = nearest_coming(question, row);
  if (!coming) return std::nullopt;
  const SlotPlan& of = *coming->of;
  const std::size_t until = &of == &question.plan ? question.row : of.planned.rows.size();
  const std::span<const std::size_t> rows = of.rows_of(coming->occurrence, until);
  if (row.base_row == kTopRow) {
    const auto top = of.top_of(rows);
    return top ? std::optional(RowPlace{&of, *top}) : std::nullopt;
  }
  const auto number = static_cast<std::size_t>(row.base_row);
  if (number >= rows.size()) return std::nullopt;
  return RowPlace{&of, rows[number]};
}

std::string reference_words(const EmittedRow& row) {
  std::string words =
      row.base_row == kTopRow ? "the top set" : fmt::format("row {}", row.base_row + 1);
  if (!row.sets.base_slot.empty()) words += " of " + row.sets.base_slot;
  if (row.base_occurrence == kLastTime) words += ", last time";
  return words;
}

}  // namespace topset::planning
