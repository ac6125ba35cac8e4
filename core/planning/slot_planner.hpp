// One slot over all its days: asks the strategy, makes targets and loads of its answer, and says
// what the sheet needs to know. It looks at no other slot.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planning/load_tables.hpp"
#include "planning/max_book.hpp"
#include "planning/plan_block.hpp"
#include "planning/slot_days.hpp"

namespace topset::planning {

// What one coming of a slot puts on the sheet.
struct SlotSession {
  std::vector<PlannedRow> rows;
  std::optional<AutoregulationTable> autoregulation;
  std::string missed_top;
  std::string refusal;  // why the strategy refused, where the rows are a substitute
};

// Beside days.days, one entry each. Findings of the slot go to `findings`.
std::vector<SlotSession> plan_slot(const PlanInput& input, const Slot& slot, const SlotDays& days,
                                   MaxBook& maxes, LoadTables& tables, Diagnostics& findings);

}  // namespace topset::planning
