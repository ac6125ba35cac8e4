#include "checking/session_rules.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>

#include "planning/slot_findings.hpp"
#include "training/rule_limits.hpp"

namespace topset::checking {
namespace {

struct Long {
  std::int32_t most = 0;
  WeekSet weeks;
};

// Sessions of a week keep the program's order: the n-th of a block's week is the n-th that comes.
const Session* written(const Program& program, std::int32_t week, std::int32_t place) {
  for (const Session& session : program.sessions)
    if (session.weeks.has(week) && --place == 0) return &session;
  return nullptr;
}

}  // namespace

Diagnostics check_session_length(const CheckInput& input) {
  const std::int32_t most = limit_in(input.library.rules, Rule::VOL410);
  std::map<const Session*, Long> found;
  for (const BlockWeek& week : input.block.weeks)
    for (const BlockSession& session : week.sessions) {
      if (session.minutes <= most) continue;
      Long& entry = found[written(input.program, week.week, session.session)];
      entry.most = std::max(entry.most, session.minutes);
      entry.weeks.add(week.week);
    }
  Diagnostics findings;
  for (const Session& session : input.program.sessions) {
    const auto entry = found.find(&session);
    if (entry == found.end()) continue;
    findings.push_back(
        Diagnostic(Rule::VOL410, session.origin,
                   fmt::format("a session of about {} min", entry->second.most))
            .with_note(fmt::format("for {}, {}, {}", input.athlete.name, session.name,
                                   planning::weeks_in_words(entry->second.weeks)))
            .with_help(
                fmt::format("{} min is what most train well for: move an exercise to another "
                            "day, or write shorter rests",
                            most)));
  }
  return findings;
}

}  // namespace topset::checking
