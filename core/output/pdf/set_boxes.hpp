// Boxes to write a set in: load x reps @ RPE, with faint marks between them. Sets that may be left
// out have a dashed edge.
#pragma once

#include <string>
#include <vector>

#include "output/pdf/canvas.hpp"
#include "output/pdf/kit.hpp"

namespace topset::output::pdf {

class SetBoxes {
 public:
  // For all sets of a row, in a column of `room`.
  SetBoxes(const Kit& kit, const PlannedRow& row, Implement implement, double height, double room);

  int lines() const { return lines_; }
  double line_height() const { return height_ + kGap; }
  void draw_line(Canvas& canvas, Point top_left, int line) const;

  static constexpr double kGap = 3;

 private:
  struct Mark {
    double at = 0;  // of the box's width
    Text text;
  };

  double height_;
  double width_ = 0;
  int sets_ = 0;
  int least_ = 0;
  int a_line_ = 1;
  int lines_ = 0;
  std::vector<Mark> marks_;
  Text unit_;  // at the right edge: `s`, `m`
};

}  // namespace topset::output::pdf
