// What stands at the top of an athlete's sheet, and at its foot.
#pragma once

#include <string>

#include "output/sheet_options.hpp"
#include "training/block.hpp"

namespace topset::output::html {

// `id` is the heading's.
void append_head(std::string& out, const Block& block, const SheetOptions& options,
                 std::string_view id);
// The name and the program in one line, for each page of paper after the first.
std::string running_head(const Block& block);
void append_foot(std::string& out, const Block& block, const SheetOptions& options,
                 std::string_view sheet_id);

}  // namespace topset::output::html
