// The picture of a block: above, the heaviest set of each week in percent of the 1RM; below, its
// load volume as a bar, the part without back-offs dark; under each week what is at or over 90 %.
#pragma once

#include <vector>

#include "output/block_curve.hpp"
#include "output/pdf/kit.hpp"
#include "output/pdf/piece.hpp"

namespace topset::output::pdf {

// One piece; of height 0 where no week has a load.
Piece curve_picture(const Kit& kit, const std::vector<CurvePoint>& points, double width);

}  // namespace topset::output::pdf
