// The colour that a plate of some weight has in competition, for every format that draws plates.
// Each format knows itself what its red looks like.
#pragma once

#include <cstdint>

#include "base/quantities.hpp"

namespace topset::output {

enum class PlateColour : std::uint8_t {
  red,
  blue,
  yellow,
  green,
  white,
  black,
  steel
};

// Thousandths of `unit`. A weight that has no colour of its own is steel.
PlateColour plate_colour(std::int64_t plate, Unit unit);

}  // namespace topset::output
