// What an athlete has done, put beside the days of a block: by exact date, exercise and order. It
// judges nothing: what the results mean is for the strategies to say.
#pragma once

#include <vector>

#include "planning/calendar.hpp"
#include "planning/slot_days.hpp"
#include "training/log.hpp"
#include "training/program.hpp"

namespace topset::planning {

// Fills Occurrence::results, in `unit`; `slots` stands beside the slots of `program`, which is as
// planned for the athlete. Sets for warming up are left out. Where an exercise comes once on a
// day, all its sets of that date are its own. Where it comes several times, sets with a label
// belong to the exercise of that letter, and of the rest the n-th run of consecutive sets to the
// n-th without.
//
// What was done before and after the block is left alone, but for what would belong into it in
// another year; what was done inside it and belongs nowhere is told.
Diagnostics match_log(const Log& log, const Program& program,
                      const std::vector<TrainingDay>& calendar, Unit unit,
                      std::vector<SlotDays>& slots);

}  // namespace topset::planning
