// Whether the dates in an athlete's profile fit those of the block. Judged at the block's start,
// never by the clock: undated blocks are silent.
#pragma once

#include "checking/check_block.hpp"

namespace topset::checking {

Diagnostics check_dates(const CheckInput& input);

}  // namespace topset::checking
