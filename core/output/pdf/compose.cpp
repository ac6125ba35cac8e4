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
    sheet.height = y + leaf.height;
    sheets.push_back(std::move(sheet));
  }
  return sheets;
}

}  // namespace

void add_legend(const Kit& kit, Content& content, std::string_view legend, double width) {
  if (legend.empty()) return;
  constexpr double kGap = 6;
  Section section;
  section.gap = kGap;
  section.groups = {lines_of(kit.type.paragraph(legend, kFootType, width))};
  content.body.push_back(std::move(section));
}

std::vector<Sheet> compose(Size room, const Scales& scales,
                           const std::function<Content(double width)>& build, std::size_t wanted) {
  const auto at = [&](double scale) { return pages_of(build(room.width / scale), room, scale); };
  const Content content = build(room.width / scales.usual);
  std::vector<Sheet> usual = pages_of(content, room, scales.usual);
  if (usual.size() > wanted && scales.smallest < scales.usual) {
    std::vector<Sheet> small = at(scales.smallest);
    if (small.size() > wanted) wanted = usual.size();
  }
  // Heights hardly depend on the width: what fits is not much more than this.
  const double all = static_cast<double>(wanted) * room.height;
  const double fitting = 1.05 * all / std::max(1.0, height_of(content));
  double scale = std::min(scales.largest, fitting);
  while (scale > scales.usual) {
    std::vector<Sheet> sheets = at(scale);
    if (sheets.size() <= wanted) return sheets;
    scale *= kStep;
  }
  if (usual.size() <= wanted) return usual;
  scale = std::min(scale, scales.usual * kStep);
  while (scale > scales.smallest) {
    std::vector<Sheet> sheets = at(scale);
    if (sheets.size() <= wanted) return sheets;
    scale *= kStep;
  }
  return at(scales.smallest);
}

}  // namespace topset::output::pdf
