// How long a session takes, by the estimate that its sheet prints.
#pragma once

#include "checking/check_block.hpp"

namespace topset::checking {

Diagnostics check_session_length(const CheckInput& input);

}  // namespace topset::checking
