// The days a slot comes, with everything about each that a strategy or the dose needs: phase,
// loading weeks so far, accessories beside it, how often the lift comes that week.
#pragma once

#include <vector>

#include "planning/calendar.hpp"
#include "planning/dose.hpp"
#include "strategies/host.hpp"
#include "training/library_file.hpp"

namespace topset::planning {

// One coming of a slot: the day, the line of the session it stands on, and the dose there.
struct SlotDay {
  std::size_t day = 0;   // index into the calendar
  std::size_t line = 0;  // index into Session::slots
  Dose dose;
};

struct SlotDays {
  std::vector<SlotDay> days;                        // in order of time
  std::vector<strategies::Occurrence> occurrences;  // beside them
};

struct SlotDaysInput {
  const Program& program;
  const Athlete& athlete;
  const DoseTable& doses;
  const Catalogue& catalogue;
  const strategies::Planner& strategies;  // tells main lifts from accessories by their cards
  const std::vector<TrainingDay>& calendar;
};

// One entry a slot of the program; slots that come on no day have none.
std::vector<SlotDays> days_of_slots(const SlotDaysInput& input);

// Loading weeks of its cycle before `week`; a deload or taper stands at the last loading week's
// value.
std::int32_t loading_week(const Program& program, std::int32_t week);

}  // namespace topset::planning
