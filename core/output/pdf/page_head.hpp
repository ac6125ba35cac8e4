// The head of a page: whose sheet it is, what of the program stands on it, and on the first page of
// a part the maxes it is made from.
#pragma once

#include <string>

#include "output/pdf/kit.hpp"
#include "output/pdf/piece.hpp"

namespace topset::output::pdf {

struct HeadText {
  std::string title;  // at the right: `Week 1, build`
  std::string dates;  // below it
};

// With the maxes, and the program's note where `with_note`.
Group page_head(const Kit& kit, const Block& block, const HeadText& text, double width,
                bool with_note);
// For the pages after it: names and title alone.
Group page_head_again(const Kit& kit, const Block& block, const HeadText& text, double width);

}  // namespace topset::output::pdf
