#include "reading/session_turns.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace topset::reading {

SessionTurns::SessionTurns(ProgramReading& reading) {
  const Document& document = reading.document;
  const Member* const rotate = document.root.member("rotate");
  const Member* const days = document.root.member("days");
  const bool taken = rotate && rotate->value.text == "true";
  if (taken && !days)
    reading.report(Rule::PROG130, document.key_origin(*rotate),
                   "sessions take turns over days, and no days are written",
                   "write the days of the week beside it, such as `days: [mon, wed, fri]`");
  if (!taken && days)
    reading.report(Rule::PROG130, document.key_origin(*days),
                   "`days` stands without `rotate: true`",
                   "write `rotate: true` beside it for sessions that take turns, or give each "
                   "session its own `day:`");
  if (!taken || !days) return;
  for (const Node& item : days->value.items)
    if (Weekday day{}; parse_weekday(item.text, day)) days_.push_back(day);
  std::ranges::sort(days_);
}

void SessionTurns::give(ProgramReading& reading) {
  Program& program = reading.program;
  const std::size_t count = program.sessions.size();
  falls_.assign(days_.size(), std::vector<WeekSet>(count));
  std::size_t turn = 0;
  for (std::int32_t week = 1; week <= program.weeks; ++week) {
    for (std::vector<WeekSet>& day : falls_) {
      std::size_t passed = 0;
      while (passed < count && !program.sessions[(turn + passed) % count].weeks.has(week)) ++passed;
      if (passed == count) continue;  // a week without sessions
      const std::size_t session = (turn + passed) % count;
      day[session].add(week);
      turn = session + 1;
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    WeekSet all;
    for (const std::vector<WeekSet>& day : falls_) all = either(all, day[i]);
    program.sessions[i].weeks = all;
  }
}

void SessionTurns::part_by_days(Program& program) const {
  std::vector<Session> parted;
  for (std::size_t day = 0; day < days_.size(); ++day) {
    for (std::size_t i = 0; i < program.sessions.size(); ++i) {
      const WeekSet weeks = falls_[day][i];
      if (weeks.empty()) continue;
      Session& session = parted.emplace_back(program.sessions[i]);
      session.day = days_[day];
      session.weeks = weeks;
      for (WeekSet& line : session.slot_weeks) line = line & weeks;
    }
  }
  program.sessions = std::move(parted);
}

}  // namespace topset::reading
