// The head of a page: whose sheet it is, what of the program stands on it, and on the first page of
// a part the maxes it is made from.
#pragma once

#include <string>

#include "output/pdf/kit.hpp"
#include "output/pdf/piece.hpp"

namespace topset::output::pdf {

struct HeadText {
  std::string name;   // large, at the left: the athlete
  std::string below;  // the program
  std::string title;  // at the right: `Week 1, build`
  std::string dates;  // below it
};

// Names and title alone; for the pages after the first a little smaller.
Group plain_head(const Kit& kit, const HeadText& text, double width);
Group head_again(const Kit& kit, const HeadText& text, double width);

// With the maxes, and the program's note where `with_note`.
Group block_head(const Kit& kit, const Block& block, const HeadText& text, double width,
                 bool with_note);
// Whose block it is, for a page called `title`.
HeadText head_text(const Block& block, std::string title, std::string dates);

}  // namespace topset::output::pdf
