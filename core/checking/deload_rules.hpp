// How many weeks come in a row without a lighter one.
#pragma once

#include "checking/check_block.hpp"

namespace topset::checking {

Diagnostics check_deload(const CheckInput& input);

}  // namespace topset::checking
