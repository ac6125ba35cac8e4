// The layouts of one athlete's block, each a function from a block to its pages.
#pragma once

#include <vector>

#include "output/pdf/compose.hpp"
#include "output/pdf/kit.hpp"

namespace topset::output::pdf {

// A page a week, a page a session; what doesn't fit on a page goes on overleaf.
std::vector<Sheet> week_layout(const Kit& kit, const Block& block, Size room, const Group& legend);
std::vector<Sheet> session_layout(const Kit& kit, const Block& block, Size room,
                                  const Group& legend);

}  // namespace topset::output::pdf
