// Where the printed pages of a worksheet end, so that a session is not cut in two where it has room
// on one page. In points of the sheet itself; a program that shows other fonts may differ by a
// line.
#pragma once

#include <vector>

#include "output/sheet_options.hpp"
#include "output/xlsx/grid.hpp"

namespace topset::output::xlsx {

// What stays together on a page.
struct PagePart {
  Row row = 0;          // its first
  double top = 0;       // points from the top of the sheet
  bool begins = false;  // on a page of its own in any case
};

// The rows that begin a page, the first page's aside. `end`: where the last part ends.
std::vector<Row> page_breaks(const std::vector<PagePart>& parts, double end, double page);

// How much of a sheet that is fitted to the width of the paper stands on one page.
double page_height(const Grid& grid, const SheetOptions& options);

}  // namespace topset::output::xlsx
