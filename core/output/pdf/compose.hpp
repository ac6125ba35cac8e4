// Makes pages of one part of a sheet, such as a week: as large as it fits on the pages wanted, else
// as large as is good to read on several.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "output/pdf/flow.hpp"
#include "output/pdf/geometry.hpp"
#include "output/pdf/kit.hpp"

namespace topset::output::pdf {

// A page ready to be drawn: what stands on it, and how large.
struct Sheet {
  double scale = 1;
  std::vector<Placed> pieces;
  double height = 0;  // of what stands on it, in its own points
  std::string mark;   // at its foot, before the number of the page: `card 1 of 2`; mostly empty
};

struct Content {
  Group head;
  Group head_again;  // on pages after the first
  std::vector<Section> body;
};

// What the foot has no room for, at the end of the first page.
void add_legend(const Kit& kit, Content& content, std::string_view legend, double width);

struct Scales {
  double largest = 1;
  double usual = 1;  // of what takes several pages
  double smallest = 1;
};

// `build` sets the content for a width; at a scale of 2 that is half the page's.
std::vector<Sheet> compose(Size room, const Scales& scales,
                           const std::function<Content(double width)>& build,
                           std::size_t wanted = 1);

}  // namespace topset::output::pdf
