#include "output/pdf/piece.hpp"

namespace topset::output::pdf {

double height_of(const Group& group) {
  double height = 0;
  for (const Piece& piece : group) height += piece.height;
  return height;
}

double height_of(const Section& section) {
  double height = height_of(section.heading);
  for (const Group& group : section.groups) height += height_of(group);
  return height;
}

Piece space(double height) {
  return {height, [](Canvas&, Point) {}};
}

Group lines_of(const Text& text, double indent) {
  Group lines;
  for (const Text& line : text.split())
    lines.push_back({line.height(), [line, indent](Canvas& canvas, Point at) {
                       canvas.text(line, {at.x + indent, at.y});
                     }});
  return lines;
}

}  // namespace topset::output::pdf
