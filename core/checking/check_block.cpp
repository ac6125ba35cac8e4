#include "checking/check_block.hpp"

#include "checking/date_rules.hpp"
#include "checking/deload_rules.hpp"
#include "checking/findings_by_slot.hpp"
#include "checking/inol_rules.hpp"
#include "checking/jump_rules.hpp"
#include "checking/muscle_rules.hpp"
#include "checking/prilepin_rules.hpp"
#include "checking/rounding_rules.hpp"
#include "checking/row_rules.hpp"
#include "checking/session_rules.hpp"
#include "checking/week_rules.hpp"

namespace topset::checking {
namespace {

// A rule that is off takes no time unless the library has spoken of it.
bool is_on(const Library& library, Rule rule) {
  return !info(rule).is_off || library.rules.contains(rule);
}

}  // namespace

Diagnostics check_block(const CheckInput& input) {
  const bool prilepin = is_on(input.library, Rule::VOL406);
  const bool session_inol = is_on(input.library, Rule::VOL407);
  const bool week_inol = is_on(input.library, Rule::VOL408);
  FindingsBySlot findings(input.athlete.name);
  for (const BlockWeek& week : input.block.weeks) {
    for (const BlockSession& session : week.sessions) {
      for (const BlockExercise& exercise : session.exercises) {
        check_rows(input, week, exercise, findings);
        check_rounding(input, week, exercise, findings);
      }
      if (prilepin) check_prilepin(input, week, session, findings);
      if (session_inol) check_session_inol(week, session, findings);
    }
    if (week_inol) check_week_inol(week, findings);
  }
  check_weeks(input, findings);
  check_load_jumps(input, findings);
  Diagnostics all = findings.take();
  append(all, check_muscle_volume(input));
  append(all, check_deload(input));
  append(all, check_session_length(input));
  append(all, check_volume_jumps(input));
  append(all, check_dates(input));
  return all;
}

}  // namespace topset::checking
