// The picture of a block as numbers, a point a week: what the coach's copy and the HTML sheet draw.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "training/block.hpp"

namespace topset::output {

struct CurvePoint {
  std::int32_t week = 0;
  std::string phase;                   // empty: none
  std::int64_t volume = 0;             // load volume, thousandths; the upper end of a range
  std::int64_t without_back_offs = 0;  // the same without back-off sets
  std::optional<Percent> top;          // the heaviest set of the 1RM; nothing: no load rests on one
  Percent heavy;                       // share of the loaded lifts at or over 90 %
};

std::vector<CurvePoint> block_curve(const Block& block);

}  // namespace topset::output
