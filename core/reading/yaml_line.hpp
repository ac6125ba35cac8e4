// One line of a file as a person sees it: its indent, its dashes, its key. For explaining what the
// parser could not read; nothing is read by it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace topset::reading {

struct Line {
  std::size_t begin = 0;
  std::size_t indent = 0;    // spaces
  std::string_view content;  // without indent, and without white space at the end
  std::size_t content_begin() const { return begin + indent; }
  std::size_t end() const { return content_begin() + content.size(); }
};

// The line that a byte stands on.
Line line_at(std::string_view text, std::size_t at);

// The nearest line above with anything but a comment on it.
std::optional<Line> line_above(std::string_view text, Line line);

// Without the dashes of list items.
std::string_view without_dashes(std::string_view content);

// Lower or upper case letters, digits and underscores, as keys are.
bool is_word(std::string_view text);

// `exercise: squat` for `exercise = squat`; nothing where no word stands before an `=`.
std::optional<std::string> entry_with_equals(std::string_view content);

// The first colon that ends a key; npos: none.
std::size_t colon_of_key(std::string_view content);

}  // namespace topset::reading
