// Text as a spreadsheet's cell may hold it, and as a formula may quote it. Where text is written as
// text, no formula is ever made of it: the writer sees to that.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace topset::output::xlsx {

// Valid UTF-8 that XML can carry: bad bytes become the replacement character, control characters a
// space, and what is longer than a cell may be is cut.
std::string cell_text(std::string_view text);

// The same, at most so many characters as the cell's reader counts them (UTF-16).
std::string cell_text(std::string_view text, std::size_t most);

// A number format that shows a number as it is, with words around it: `"+"General" kg"`. Quotes
// within the words are left out, since no format can hold them.
std::string number_format(std::string_view before, std::string_view after);

// `$H$5`; row and column from 0.
std::string cell_name(std::uint32_t row, std::uint32_t column);
// `'Jana''s maxes'!`
std::string sheet_prefix(std::string_view sheet);

}  // namespace topset::output::xlsx
