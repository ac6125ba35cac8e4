// Where a value that begins at a known place ends in the text. yaml-cpp tells beginnings only.
#pragma once

#include <cstddef>
#include <string_view>

namespace topset::reading {

// A plain scalar, from the value it was read as: folding changes only the white space in it.
std::size_t plain_end(std::string_view text, std::size_t begin, std::string_view value);

// After the closing quote; npos when there is none.
std::size_t quoted_end(std::string_view text, std::size_t begin);

// A `|` or `>` scalar inside a block indented by `parent_indent` columns (-1: at the top). The end
// of its last line that isn't blank; the blank lines after it belong to it only with `+`.
std::size_t block_scalar_end(std::string_view text, std::size_t begin, long parent_indent);

// The first byte at or after `at` that is neither white space nor in a comment.
std::size_t skip_blank(std::string_view text, std::size_t at);

}  // namespace topset::reading
