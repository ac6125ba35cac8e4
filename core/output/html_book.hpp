// An HTML sheet: one file that needs nothing else, no network and no script. With its script an
// athlete ticks off sets and takes the file to the gym.
#pragma once

#include "output/book.hpp"

namespace topset::output {

BookPtr open_html_book(const SheetOptions& options);

}  // namespace topset::output
