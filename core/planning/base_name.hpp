// What a row's percent is of, as a sheet names it where that is not the row's own lift: another
// lift, or another exercise of the program with the session it stands in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "planning/calendar.hpp"
#include "planning/slot_plan.hpp"
#include "training/exercise.hpp"
#include "training/program.hpp"

namespace topset::planning {

struct BaseNames {
  const Program& program;
  const Catalogue& catalogue;
  const std::vector<TrainingDay>& calendar;
  const std::vector<SlotPlan>& plans;  // beside the program's slots, all of them planned
};

// Of the `row`-th of a slot's coming: `Squat`, a max; `Squat (B)`, sets of the same session;
// `Squat (Friday)`, of another one; `Squat (Friday, B)` where the exercise stands there more than
// once; `Squat (Full body 2)` where sessions share a name. Empty: its own lift.
std::string base_name(const BaseNames& names, std::size_t slot, std::int32_t coming,
                      std::size_t row);

}  // namespace topset::planning
