// Blocks as comma-separated values (RFC 4180), one line a set, for spreadsheets and scripts: fixed
// columns in English, whatever the sheet's language. What no column holds (tables, totals, why)
// is in block/1.
#pragma once

#include <string>

#include "output/book.hpp"

namespace topset::output {

// The headings, with their line break; the same for every block.
std::string csv_headings();
// The lines of a block: warm-ups and work, in the order they are done.
std::string csv_lines(const Block& block);

BookPtr open_csv(const SheetOptions& options);

// A text as one cell: line breaks and hidden controls become spaces, quotes are doubled, and what a
// spreadsheet would take for a formula gets an apostrophe before it.
std::string csv_cell(std::string_view text);

}  // namespace topset::output
