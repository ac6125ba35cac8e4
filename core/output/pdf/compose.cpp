#include "output/pdf/compose.hpp"

#include <algorithm>

namespace topset::output::pdf {
namespace {

constexpr double kStep = 0.95;  // from one try to the next

double height_of(const Content& content) {
  return height_of(content.head) + height_of(std::span<const Section>(content.body));
}

double put(Sheet& sheet, const Group& group, double y) {
  for (const Piece& piece : group) {
    sheet.pieces.push_back({{0, y}, piece});
    y += piece.height;
  }
  return y;
}

std::vector<Sheet> pages_of(const Content& content, Size room, double scale) {
  const double height = room.height / scale;
  // A head that leaves no room is text like any other.
  Content parted;
  const bool is_long = height_of(content.head) > height / 2;
  std::vector<Section> body;
  if (is_long) {
    Section lines;
    for (const Piece& piece : content.head) lines.groups.push_back({piece});
    body.push_back(std::move(lines));
  }
  body.insert(body.end(), content.body.begin(), content.body.end());
  const double head = is_long ? 0 : height_of(content.head);
  const double again = height_of(content.head_again);
  std::vector<Sheet> sheets;
  for (Leaf& leaf : flow(body, height - head, height - again)) {
    Sheet sheet;
    sheet.scale = scale;
    const bool is_first = sheets.empty();
    double y = 0;
    if (!is_first)
      y = put(sheet, content.head_again, 0);
    else if (!is_long)
      y = put(sheet, content.head, 0);
    for (Placed& placed : leaf.pieces)
      sheet.pieces.push_back({{placed.at.x, placed.at.y + y}, std::move(placed.piece)});
    sheets.push_back(std::move(sheet));
  }
  return sheets;
}

}  // namespace

std::vector<Sheet> compose(Size room, const Scales& scales,
                           const std::function<Content(double width)>& build) {
  // Heights hardly depend on the width, so the first try tells nearly what fits.
  const Content usual = build(room.width / scales.usual);
  const double fitting = room.height / std::max(1.0, height_of(usual));
  for (double scale = std::min(scales.largest, fitting); scale >= scales.smallest; scale *= kStep) {
    const Content content = build(room.width / scale);
    if (height_of(content) <= room.height / scale) return pages_of(content, room, scale);
  }
  return pages_of(usual, room, scales.usual);
}

}  // namespace topset::output::pdf
