// Hard sets of a muscle in a week, against what it grows from and what it recovers from.
#pragma once

#include "checking/check_block.hpp"

namespace topset::checking {

Diagnostics check_muscle_volume(const CheckInput& input);

}  // namespace topset::checking
