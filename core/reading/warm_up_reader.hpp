// A library's own warm-up schemes: steps in set notation.
#pragma once

#include <string_view>
#include <vector>

#include "reading/node_values.hpp"
#include "training/warm_up.hpp"

namespace topset::reading {

WarmUpScheme read_warm_up(const Member& member, NodeValues& values);

// A finding where `id` is neither among the library's own schemes nor a bundled one.
Diagnostics check_warm_up_choice(std::string_view id, const Origin& origin,
                                 const std::vector<WarmUpScheme>& own);

}  // namespace topset::reading
