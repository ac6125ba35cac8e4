// A lift's INOL of a session and of a week, against Hristov's bands (2005). Off unless topset.yaml
// turns it on: programs in print pass them as a matter of course.
#pragma once

#include "checking/check_block.hpp"
#include "checking/findings_by_slot.hpp"

namespace topset::checking {

void check_session_inol(const BlockWeek& week, const BlockSession& session,
                        FindingsBySlot& findings);
void check_week_inol(const BlockWeek& week, FindingsBySlot& findings);

}  // namespace topset::checking
