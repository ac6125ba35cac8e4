// Rules that look across sessions: how often a lift is heavy, and how far apart.
#pragma once

#include "checking/check_block.hpp"
#include "checking/findings_by_slot.hpp"

namespace topset::checking {

void check_weeks(const CheckInput& input, FindingsBySlot& findings);

}  // namespace topset::checking
