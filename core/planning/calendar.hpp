// Which day each session of each week falls on: the athlete's training days, else the program's,
// from a start; or no dates at all. A block is never squeezed: what does not fit is an error that
// says which weeks would.
#pragma once

#include <optional>
#include <vector>

#include "base/outcome.hpp"
#include "training/athlete.hpp"
#include "training/program.hpp"

namespace topset::planning {

// One session on one day.
struct TrainingDay {
  std::int32_t week = 1;     // 1..
  std::int32_t place = 1;    // 1.., in the week
  std::size_t session = 0;   // index into Program::sessions
  std::optional<Date> date;  // nothing: undated
};

// In order of time. A week of the program is seven days from the start; its sessions keep their
// order and take the training days in it. With more days than sessions, those are taken that move
// fewest sessions off their own day, then leave the widest gaps, then come first. Without any days
// given, sessions are spread over the week; where only some have a day, any day may be taken.
//
// Only `wanted` weeks must fit: a week outside them with too many sessions is there, undated, so
// that the weeks after it count on.
Outcome<std::vector<TrainingDay>> make_calendar(const Program& program, const Athlete& athlete,
                                                std::optional<Date> start, WeekSet wanted);

}  // namespace topset::planning
