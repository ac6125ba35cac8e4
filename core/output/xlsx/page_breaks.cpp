#include "output/xlsx/page_breaks.hpp"

#include <algorithm>
#include <utility>

namespace topset::output::xlsx {

std::vector<Row> page_breaks(const std::vector<PagePart>& parts, double end, double page) {
  std::vector<Row> rows;
  double top = parts.empty() ? 0 : parts.front().top;  // of the page
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const double bottom = i + 1 < parts.size() ? parts[i + 1].top : end;
    if (parts[i].begins || bottom - top > page) {
      rows.push_back(parts[i].row);
      top = parts[i].top;
    }
    while (bottom - top > page) top += page;  // a part that no page holds
  }
  return rows;
}

double page_height(const Grid& grid, const SheetOptions& options) {
  constexpr double kPoint = 1.0 / 72;  // inches
  const bool letter = options.paper == Paper::letter;
  double width = letter ? 8.5 : 8.27;
  double height = letter ? 11 : 11.69;
  if (options.landscape) std::swap(width, height);
  const double room = width - 2 * kSideMargin;
  const double scale = std::min(1.0, room / (grid.width() * kPoint));
  constexpr double kAir = 0.96;  // for fonts that are a little larger
  return (height - kTopMargin - kBottomMargin) / kPoint / scale * kAir;
}

}  // namespace topset::output::xlsx
