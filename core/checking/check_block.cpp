#include "checking/check_block.hpp"

#include "checking/findings_by_slot.hpp"
#include "checking/row_rules.hpp"
#include "checking/week_rules.hpp"

namespace topset::checking {

Diagnostics check_block(const CheckInput& input) {
  FindingsBySlot findings(input.athlete.name);
  for (const BlockWeek& week : input.block.weeks)
    for (const BlockSession& session : week.sessions)
      for (const BlockExercise& exercise : session.exercises)
        check_rows(input, week, exercise, findings);
  check_weeks(input, findings);
  return findings.take();
}

}  // namespace topset::checking
