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

  double name_width() const { return sets - name - 6; }
  double sets_width() const { return load - sets - 4; }
  double load_width() const { return plates - load - 6; }
  double plates_width() const { return boxes - plates - 8; }
  double boxes_width() const { return width - boxes; }
};

constexpr Columns columns_of(double width, bool with_boxes) {
  Columns columns;
  columns.width = width;
  columns.name = 16;
  columns.sets = columns.name + 0.2 * width;
  columns.load = columns.sets + 54;
  columns.plates = columns.load + 80;
  const double plates = with_boxes ? 96 + 0.06 * (width - 520) : width - columns.plates;
  columns.boxes = columns.plates + (plates < 90 ? 90 : plates);
  return columns;
}

}  // namespace topset::output::pdf
