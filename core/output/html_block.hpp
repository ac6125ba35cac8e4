// One athlete's block as an article of an HTML sheet, in every layout but the rack's, with the data
// that the script needs to follow it.
#pragma once

#include <cstddef>
#include <string>

#include "output/sheet_options.hpp"
#include "training/block.hpp"

namespace topset::output::html {

// Whether a layout has fields to type in; the others are for paper and for a look.
bool is_interactive(Layout layout);

// `number` tells the blocks of one book apart.
void append_block(std::string& out, const Block& block, const SheetOptions& options,
                  std::size_t number);

}  // namespace topset::output::html
