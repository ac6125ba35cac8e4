// What stands before the weeks: for whom and when, the maxes, what the colours mean, and for a
// coach the block at a glance.
#pragma once

#include <string>
#include <vector>

#include "output/xlsx/max_table.hpp"
#include "output/xlsx/week_table.hpp"

namespace topset::output::xlsx {

class Front {
 public:
  Front(const Block& block, const SheetOptions& options, const Grid& grid)
      : block_(block), options_(options), grid_(grid) {}

  // `prefix`: what the weeks put before the names of cells of this sheet.
  void write_head(Canvas& canvas, MaxTable& maxes, const std::string& prefix);

  // Weeks and their volume, beside Block::weeks, with a chart of them.
  void write_curve(Canvas& canvas, lxw_workbook* book, const MaxTable& maxes,
                   const std::vector<WeekTable::Volume>& volumes);
  // Where the block comes from, last.
  void write_origin(Canvas& canvas);

 private:
  void line(Canvas& canvas, const std::string& words, const Look& look);
  void legend(Canvas& canvas);

  const Block& block_;
  const SheetOptions& options_;
  const Grid& grid_;
};

}  // namespace topset::output::xlsx
