// What stands at the top of an athlete's sheet, and at its foot.
#pragma once

#include <string>
#include <string_view>

#include "output/sheet_options.hpp"
#include "training/block.hpp"

namespace topset::output::html {

// `id` is the heading's.
void append_head(std::string& out, const Block& block, const SheetOptions& options,
                 std::string_view id);
// What a section is, whose and of which program, in one line: paper has it on each page of the
// section, instead of its heading.
std::string running_head(const Block& block, std::string_view what);
// For the coach: errors first; empty where there are none.
void append_findings(std::string& out, const Block& block, Words words);
void append_foot(std::string& out, const Block& block, const SheetOptions& options,
                 std::string_view sheet_id);

}  // namespace topset::output::html
