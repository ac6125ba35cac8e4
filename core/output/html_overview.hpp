// A whole block at a glance: as a matrix, exercises down and weeks across, and as a card, every
// session in a few lines with boxes to tick.
#pragma once

#include <string>

#include "output/sheet_options.hpp"
#include "training/block.hpp"

namespace topset::output::html {

// `id` begins the ids of their elements.
void append_matrix(std::string& out, const Block& block, const SheetOptions& options,
                   std::string_view id);
void append_card(std::string& out, const Block& block, const SheetOptions& options,
                 std::string_view id);

}  // namespace topset::output::html
