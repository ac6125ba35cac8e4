// Where the columns of an exercise stand, from the left edge of the page's content.
#pragma once

namespace topset::output::pdf {

struct Columns {
  double width = 0;   // of all
  double gutter = 0;  // the exercise's letter, and the tie of a superset
  double name = 0;
  double sets = 0;
  double load = 0;
  double plates = 0;
  double boxes = 0;
  bool boxes_below = false;  // in lines of their own, from `sets` to the right edge

  double name_width() const { return sets - name - 6; }
  double sets_width() const { return load - sets - 4; }
  double load_width() const { return plates - load - 6; }
  double plates_width() const { return boxes - plates - 8; }
  double boxes_width() const { return width - (boxes_below ? sets : boxes); }
};

enum class BoxPlace {
  none,
  beside,
  below
};

constexpr Columns columns_of(double width, BoxPlace place) {
  Columns columns;
  columns.width = width;
  columns.name = 16;
  columns.sets = columns.name + 0.2 * width;
  columns.load = columns.sets + 54;
  columns.plates = columns.load + 80;
  const double plates =
      place == BoxPlace::beside ? 96 + 0.06 * (width - 520) : width - columns.plates + 8;
  columns.boxes = columns.plates + (plates < 90 ? 90 : plates);
  columns.boxes_below = place == BoxPlace::below;
  return columns;
}

}  // namespace topset::output::pdf
