// A library's own warm-up schemes: steps in set notation.
#pragma once

#include "reading/node_values.hpp"
#include "training/warm_up.hpp"

namespace topset::reading {

WarmUpScheme read_warm_up(const Member& member, NodeValues& values);

}  // namespace topset::reading
