// What an athlete did of an exercise the last time before a day of the block, for the sheet of that
// day. Nothing is planned from it: see log_results.hpp for that.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "planning/calendar.hpp"
#include "planning/slot_days.hpp"
#include "training/block.hpp"
#include "training/log.hpp"
#include "training/program.hpp"

namespace topset::planning {

class LastTimes {
 public:
  // Loads are told in `unit`; `slots` stands beside the slots of `program`.
  LastTimes(const Log& log, const Program& program, const std::vector<TrainingDay>& calendar,
            const std::vector<SlotDays>& slots, Unit unit);

  // Nothing where it was never done before, and where a day of it lies between that is still to
  // come: what is then last is not known yet. Of an exercise that stands twice in a session, the
  // sets under this letter, where the log has letters.
  std::optional<LastTime> find(std::string_view exercise, std::string_view label, Date day) const;

 private:
  const Log& log_;
  Unit unit_;
  std::map<std::string, std::vector<Date>, std::less<>> ahead_;  // days not logged yet, sorted
};

}  // namespace topset::planning
