// Puts sections on pages: a section stays whole where it fits on a page, else a group, else a
// piece.
#pragma once

#include <span>
#include <vector>

#include "output/pdf/piece.hpp"

namespace topset::output::pdf {

struct Placed {
  Point at;
  Piece piece;
};

// What stands between the head and the foot of one page, from {0, 0}.
struct Leaf {
  std::vector<Placed> pieces;
  double height = 0;
};

// `first` is the room on the first page, `room` that on the others.
std::vector<Leaf> flow(std::span<const Section> sections, double first, double room);

// The height of all sections one below the other.
double height_of(std::span<const Section> sections);

}  // namespace topset::output::pdf
