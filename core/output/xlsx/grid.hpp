// Which column of a worksheet holds what. All sheets of a book are laid out alike, so that they may
// stand one below the other.
#pragma once

#include <optional>
#include <vector>

#include "output/sheet_options.hpp"
#include "output/xlsx/canvas.hpp"
#include "training/block.hpp"

namespace topset::output::xlsx {

// Of a printed page, in inches.
inline constexpr double kSideMargin = 0.4, kTopMargin = 0.5, kBottomMargin = 0.6;

struct Grid {
  Column label = 0, kind = 1, sets = 2, load = 3;
  std::optional<Column> load_to;  // the upper end of ranges, in blocks that have such
  std::optional<Column> basis, rpe, plates, rest;
  // Where the athlete writes: the load, a cell a set for the reps, the RPE.
  std::optional<Column> done_load, first_set, done_rpe;
  Column set_cells = 0;   // how many
  double load_width = 0;  // of the columns of loads, in characters
  Column last = 0;        // the last that is printed
  // Hidden: what formulas need.
  Column flag = 0;    // 1 while the maxes are as planned
  Column number = 0;  // a max as a whole number; reps that count for the volume
  Column texts = 0;   // two texts that stand while the maxes are as planned

  Grid(const Block& block, const SheetOptions& options);
  // Sets the widths, and hides what is hidden.
  void apply(Canvas& canvas, const SheetOptions& options) const;
  double width() const;  // of what is printed, in points

 private:
  struct Width {
    std::optional<Column> first;
    double characters = 0;
    Column count = 1;
  };
  std::vector<Width> widths() const;
};

}  // namespace topset::output::xlsx
