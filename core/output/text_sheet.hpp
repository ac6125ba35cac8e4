// The sheet as plain text, for a terminal or a printer: what the athlete needs to train and write
// on, in 80 columns. The coach's copy adds what a block is judged by.
#pragma once

#include <string>
#include <string_view>

#include "output/sheet_options.hpp"
#include "output/style.hpp"
#include "training/block.hpp"

namespace topset::output {

// `id` is the short mark of provenance at the foot.
std::string text_sheet(const Block& block, const SheetOptions& options, std::string_view id,
                       const Style& style);

}  // namespace topset::output
