// `rotate: true` on a program: its sessions take turns over the days of the week, going on from
// week to week (A B A, B A B). Sessions become one for each day they fall on; they share their
// slots.
#pragma once

#include <vector>

#include "reading/program_reading.hpp"

namespace topset::reading {

class SessionTurns {
 public:
  // Reads `rotate` and `days`; what is wrong with them is told.
  explicit SessionTurns(ProgramReading& reading);

  bool are_taken() const { return !days_.empty(); }

  // Gives each session, in its own weeks so far, the weeks in which its turn comes. Where it is not
  // there it is passed over, and the next one's turn comes.
  void give(ProgramReading& reading);

  // One session for each day and session that fall together, in the order of the week.
  void part_by_days(Program& program) const;

 private:
  std::vector<Weekday> days_;
  std::vector<std::vector<WeekSet>> falls_;  // by day, then by session
};

}  // namespace topset::reading
