// Plates of one side as a row of little discs, heaviest first: coloured as in competition, as high
// as they are heavy, with the number on each, so that they read in grey as well.
#pragma once

#include <cstdint>
#include <vector>

#include "base/quantities.hpp"
#include "output/pdf/canvas.hpp"
#include "output/pdf/typesetter.hpp"
#include "output/words.hpp"

namespace topset::output::pdf {

struct PlateLook {
  double diameter = 0;  // of 1, the largest
  Colour fill;
  bool light_figures = false;  // white figures on a dark disc
};

PlateLook plate_look(std::int64_t plate, Unit unit);

class Discs {
 public:
  // `plates` as Plating has them. Where there are more than fit, equal ones are drawn once, with
  // their number before them.
  Discs(Typesetter& typesetter, Words words, const std::vector<std::int64_t>& plates, Unit unit,
        double height, double room);

  double width() const { return width_; }
  void draw(Canvas& canvas, Point top_left) const;

 private:
  struct Disc {
    Text count;  // `3x`; empty: one
    Text figures;
    PlateLook look;
    double diameter = 0;
    double x = 0;  // of its left edge
    double count_x = 0;
  };

  void lay_out(Typesetter& typesetter, const std::vector<std::int64_t>& plates, Unit unit,
               bool grouped);

  Words words_;
  std::vector<Disc> discs_;
  double height_;
  double width_ = 0;
};

}  // namespace topset::output::pdf
