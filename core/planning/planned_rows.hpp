// From exact targets to rows on a sheet: sets after the dose, the load the implement can hold with
// its plates, the RPE it is felt as, why it is what it is, and what to do where it is blank.
#pragma once

#include <vector>

#include "planning/load_tables.hpp"
#include "planning/slot_findings.hpp"
#include "planning/slot_plan.hpp"
#include "training/block.hpp"

namespace topset::planning {

struct PlannedRowsInput {
  const SlotPlan& plan;  // with its targets
  const Exercise& exercise;
  const Catalogue& catalogue;
  const Athlete& athlete;
  const RpeChart& chart;
  std::string cue;  // the athlete's for this lift
  Rounding rounding = Rounding::nearest;
  std::int64_t rounding_step = 0;  // thousandths, for rows without one; 0: none
  bool back_off_strategy = false;
  bool has_own_max = false;  // not the catalogue's share of another lift's
  DoseMode dose = DoseMode::full;
};

// Rows by coming of the slot: result[i] are those of days.days[i], in order of work.
std::vector<std::vector<PlannedRow>> planned_rows(const PlannedRowsInput& input, LoadTables& tables,
                                                  SlotFindings& findings);

}  // namespace topset::planning
