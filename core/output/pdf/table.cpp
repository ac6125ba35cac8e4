#include "output/pdf/table.hpp"

#include <algorithm>

namespace topset::output::pdf {
namespace {

constexpr double kPad = 2;
constexpr double kBetween = 6;  // columns
constexpr Type kFigures{.size = 7.5};
constexpr Type kSums{.size = 7.5, .bold = true};

struct Cell {
  Text text;
  double x = 0;
};

// Headings are wrapped, so that all of them are of one size; figures get smaller where they must.
Piece line_piece(const Kit& kit, const std::vector<TableColumn>& columns,
                 const std::vector<std::string>& words, double width, const Type& type, double rule,
                 bool is_heading) {
  double shares = 0;
  for (const TableColumn& column : columns) shares += column.share;
  std::vector<Cell> cells;
  double x = 0;
  double height = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const double room = columns[i].share / shares * width;
    Cell cell;
    const Align align = columns[i].is_text ? Align::left : Align::right;
    cell.text = is_heading ? kit.type.paragraph(words[i], type, room - kBetween, align)
                           : kit.type.fitted(words[i], type, room - kBetween, align);
    cell.x = x + (columns[i].is_text ? 0 : kBetween);
    height = std::max(height, cell.text.height());
    cells.push_back(std::move(cell));
    x += room;
  }
  return {height + 2 * kPad, [=](Canvas& canvas, Point at) {
            for (const Cell& cell : cells)
              canvas.text(cell.text, {at.x + cell.x, at.y + kPad + height - cell.text.height()});
            canvas.rule({at.x, at.y + height + 2 * kPad}, {at.x + width, at.y + height + 2 * kPad},
                        rule, rule > 0.5 ? kBlack : kHairline);
          }};
}

}  // namespace

Section table(const Kit& kit, const std::vector<TableColumn>& columns,
              const std::vector<std::vector<std::string>>& lines, double width, bool sums) {
  constexpr double kStrong = 0.8;
  constexpr double kFine = 0.4;
  Section section;
  section.gap = 12;
  std::vector<std::string> headings;
  for (const TableColumn& column : columns) headings.push_back(column.heading);
  section.heading = {line_piece(kit, columns, headings, width, kSmallType, kStrong, true)};
  section.continued = section.heading;
  for (std::size_t i = 0; i < lines.size(); ++i)
    section.groups.push_back(
        {line_piece(kit, columns, lines[i], width, sums && i + 1 == lines.size() ? kSums : kFigures,
                    kFine, false)});
  return section;
}

}  // namespace topset::output::pdf
