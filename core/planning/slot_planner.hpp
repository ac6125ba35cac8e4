// One slot over all its days: asks the strategy, makes targets and loads of its answer, and says
// what the sheet needs to know. Of other slots it sees those planned before that it comes after.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "planning/load_tables.hpp"
#include "planning/max_book.hpp"
#include "planning/new_maxes.hpp"
#include "planning/plan_block.hpp"
#include "planning/slot_plan.hpp"

namespace topset::planning {

// What one coming of a slot puts on the sheet.
struct SlotSession {
  std::vector<PlannedRow> rows;
  std::optional<AutoregulationTable> autoregulation;
  std::string missed_top;
  std::string refusal;  // why the strategy refused, where the rows are a substitute
};

// What the slots of a block share.
struct SlotContext {
  const PlanInput& input;
  const NewMaxes& new_maxes;
  const MaxFinder& maxes;
  LoadTables& tables;
  MaxCells* cells = nullptr;  // null: a block without formulas
};

// Fills the plan, whose slot and days are given, and answers one entry beside each of its days.
// Findings of the slot go to `findings`.
std::vector<SlotSession> plan_slot(const SlotContext& context, SlotPlan& plan,
                                   const std::vector<const SlotPlan*>& earlier,
                                   Diagnostics& findings);

}  // namespace topset::planning
