// The sheet as Markdown (CommonMark with GitHub's tables), for wikis and pull requests: a heading a
// week, a table a session.
#pragma once

#include <string>

#include "output/book.hpp"

namespace topset::output {

std::string markdown_sheet(const Block& block, const SheetOptions& options);

BookPtr open_markdown(const SheetOptions& options);

}  // namespace topset::output
