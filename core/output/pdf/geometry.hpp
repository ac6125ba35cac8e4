// Places on a page, in points (1/72 inch) from its top left corner. Lengths on paper are the one
// thing of topset that is a double: nothing is counted or loaded by them.
#pragma once

#include "output/sheet_options.hpp"

namespace topset::output::pdf {

struct Point {
  double x = 0;
  double y = 0;
};

struct Size {
  double width = 0;
  double height = 0;
};

struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  double right() const { return x + width; }
  double bottom() const { return y + height; }
};

// ISO 216 A4 (210 x 297 mm) and ANSI Letter (8.5 x 11 in).
constexpr Size paper_size(Paper paper, bool landscape) {
  const Size upright = paper == Paper::a4 ? Size{595.28, 841.89} : Size{612, 792};
  return landscape ? Size{upright.height, upright.width} : upright;
}

// What most printers can reach, and what a thumb or a magnet may cover.
inline constexpr double kSideMargin = 34;
inline constexpr double kTopMargin = 30;
inline constexpr double kBottomMargin = 26;

}  // namespace topset::output::pdf
