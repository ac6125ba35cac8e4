// A week of a block on a worksheet: its sessions with their exercises, and for a coach what they
// add up to.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "output/xlsx/page_breaks.hpp"
#include "output/xlsx/set_rows.hpp"

namespace topset::output::xlsx {

class WeekTable {
 public:
  WeekTable(const Block& block, const SheetOptions& options, const Grid& grid,
            const MaxTable& maxes, LoadTables& tables)
      : block_(block),
        options_(options),
        grid_(grid),
        maxes_(maxes),
        rows_(block, options, grid, maxes, tables) {}

  void write(Canvas& canvas, const BlockWeek& week);

  // The load volume of the week as a sum of its rows, and the same without back-off sets: formulas
  // of cells of the sheet.
  struct Volume {
    std::string all;
    std::string without_back_offs;
  };
  const Volume& volume() const { return volume_; }
  // What stays together on a page since it was asked last: the sessions, the first of a week with
  // the week's heading.
  std::vector<PagePart> take_parts() { return std::exchange(parts_, {}); }

 private:
  void session(Canvas& canvas, const BlockSession& session);
  void column_heads(Canvas& canvas);
  Column split_before_end(Column columns) const;
  void exercise(Canvas& canvas, const BlockExercise& exercise);
  void autoregulation(Canvas& canvas, const BlockExercise& exercise, const std::string& flag);
  void line(Canvas& canvas, const std::string& words, const Look& look);
  std::string flag_of(Canvas& canvas, const BlockExercise& exercise) const;

  const Block& block_;
  const SheetOptions& options_;
  const Grid& grid_;
  const MaxTable& maxes_;
  SetRows rows_;
  Volume volume_;
  std::vector<PagePart> parts_;
};

}  // namespace topset::output::xlsx
