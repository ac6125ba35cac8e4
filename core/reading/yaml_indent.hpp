// Where a line that is indented like none around it belongs. The column of a key after `- ` is the
// indent of its mapping: the lines below it are indented so.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "reading/yaml_line.hpp"

namespace topset::reading {

// A list or mapping outside brackets that a line may go on with.
struct Block {
  std::size_t column = 0;
  bool is_list = false;
  std::string first_key;  // of a list: of its last item; empty: there is none
};

// `8 spaces`
std::string spaces(std::size_t count);

// Offset of the first thing in a line that is no dash.
std::size_t key_column(const Line& line);

// `exercise` of `- exercise: squat` and of `- {exercise: squat}`; empty: none.
std::string_view first_key(const Line& line);

// Whether it begins with the dash of a list item.
bool is_item(const Line& line);

// The mapping or list at this very column; null: there is none.
const Block* block_at(const std::vector<Block>& blocks, std::size_t column, bool is_list);

// What to do about the indent of a line, with the ones that fit, the likeliest first. Empty: no
// block around it takes such a line. `above` is null for the first line.
std::string indent_help(const std::vector<Block>& blocks, const Line& line, const Line* above);

}  // namespace topset::reading
