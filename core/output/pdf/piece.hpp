// What a page is put together from: pieces that are never split, in groups that are kept on one
// page where they fit, in sections that begin with a heading.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "output/pdf/canvas.hpp"
#include "output/pdf/geometry.hpp"

namespace topset::output::pdf {

struct Bookmark {
  int level = 0;  // 0: athlete, 1: week, 2: session
  std::string title;
};

struct Piece {
  double height = 0;
  std::function<void(Canvas&, Point top_left)> draw;
  std::optional<Bookmark> bookmark = {};
};

using Group = std::vector<Piece>;  // such as an exercise

struct Section {
  Group heading;
  Group continued;  // stands instead of the heading where the section goes on overleaf
  std::vector<Group> groups;
  double gap = 0;  // before it, unless it begins a page
};

double height_of(const Group& group);
double height_of(const Section& section);

// Empty space.
Piece space(double height);
// Lines of text, each a piece, so that any length finds a page.
Group lines_of(const Text& text, double indent = 0);

}  // namespace topset::output::pdf
