// One row of work as pieces: sets, load, plates and a box for every set on one line, what else
// there is to know beneath.
#pragma once

#include "output/pdf/columns.hpp"
#include "output/pdf/kit.hpp"
#include "output/pdf/piece.hpp"

namespace topset::output::pdf {

Group row_pieces(const Kit& kit, const Columns& columns, const PlannedRow& row,
                 Implement implement);

}  // namespace topset::output::pdf
