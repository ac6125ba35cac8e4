// Which row another rests on: named by number, or as the top row of its day, of last time, or of
// another slot this week.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planning/slot_plan.hpp"

namespace topset::planning {

struct RowPlace {
  const SlotPlan* plan = nullptr;
  std::size_t index = 0;  // into plan->planned.rows

  const strategies::EmittedRow& row() const { return plan->planned.rows[index]; }
  const Target& target() const { return plan->targets[index]; }
  // Its day in the calendar.
  std::size_t day() const {
    return plan->days->days[static_cast<std::size_t>(row().occurrence)].day;
  }
};

struct RowQuestion {
  const SlotPlan& plan;
  std::size_t row = 0;  // the one that rests on another; only rows before it have targets
  const std::vector<const SlotPlan*>& earlier;
};

// Nothing when there is no such row.
std::optional<RowPlace> find_row(const RowQuestion& question);

// `the top set of friday_squat`, `row 2 of main, last time`.
std::string reference_words(const strategies::EmittedRow& row);

}  // namespace topset::planning
