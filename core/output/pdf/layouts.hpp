// The layouts of one athlete's block, each a function from a block to its pages.
#pragma once

#include <vector>

#include "output/pdf/compose.hpp"
#include "output/pdf/kit.hpp"

namespace topset::output::pdf {

// `legend` is what the foot has no room for; it stands at the end of the first page.

// A page a week, a page a session; what doesn't fit on a page goes on overleaf.
std::vector<Sheet> week_layout(const Kit& kit, const Block& block, Size room, const Group& legend);
std::vector<Sheet> session_layout(const Kit& kit, const Block& block, Size room,
                                  const Group& legend);
// Exercises down, weeks across: as many weeks on a page as are wide enough to read.
std::vector<Sheet> matrix_layout(const Kit& kit, const Block& block, Size room,
                                 const Group& legend);
// The whole block on one sheet, printed on both sides and folded once; a long block takes more.
std::vector<Sheet> card_layout(const Kit& kit, const Block& block, Size room, const Group& legend);
// For the coach, before the others: the picture of the block, what weeks and muscles add up to,
// what was found, what it was made from.
std::vector<Sheet> overview_layout(const Kit& kit, const Block& block, Size room,
                                   const Group& legend);

}  // namespace topset::output::pdf
