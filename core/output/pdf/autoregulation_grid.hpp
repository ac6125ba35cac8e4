// The autoregulation table on paper: a line a top load, a column an RPE felt, the back-off load
// where they meet. The planned top load stands out by weight and a frame, not by colour.
#pragma once

#include "output/pdf/kit.hpp"
#include "output/pdf/piece.hpp"

namespace topset::output::pdf {

class AutoregulationGrid {
 public:
  // `around`: how many top loads to show on either side of the planned one.
  AutoregulationGrid(const Kit& kit, const AutoregulationTable& table,
                     const AutoregulationTable::BackOff& back_off, double width,
                     std::size_t around);

  double height() const;
  void draw(Canvas& canvas, Point top_left) const;

 private:
  struct Line {
    Text top;
    std::vector<Text> loads;
    bool planned = false;
  };

  double width_;
  double label_ = 0;
  double column_ = 0;
  double line_height_ = 0;
  Text corner_;
  std::vector<Text> felt_;
  std::vector<Line> lines_;
};

}  // namespace topset::output::pdf
