#include "reading/yaml_indent.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <functional>

namespace topset::reading {
namespace {

// `exercises:`, whose value may stand below it.
bool lacks_value(const Line& line) {
  const std::string_view content = without_dashes(line.content);
  const std::size_t colon = colon_of_key(content);
  if (colon == std::string_view::npos) return false;
  const std::size_t value = content.find_first_not_of(' ', colon + 1);
  return value == std::string_view::npos || content[value] == '#';
}

// The likeliest first, then from the innermost on. A list whose items begin with the key of this
// one is the one that is meant; below `- key: value` stand the keys of that item.
std::vector<std::size_t> columns_for(const std::vector<Block>& blocks, const Line& line,
                                     const Line* above) {
  const bool wants_list = is_item(line);
  const std::string_view key = first_key(line);
  std::vector<std::size_t> columns;
  std::vector<std::size_t> alike;
  for (const Block& block : blocks) {
    if (block.is_list != wants_list || block.column == line.indent) continue;
    columns.push_back(block.column);
    if (wants_list && block.first_key == key) alike.push_back(block.column);
  }
  if (!alike.empty()) columns = std::move(alike);
  const auto distance = [&](std::size_t column) {
    return column > line.indent ? column - line.indent : line.indent - column;
  };
  std::sort(columns.begin(), columns.end(), std::greater<>());
  columns.erase(std::unique(columns.begin(), columns.end()), columns.end());
  const bool is_below_item = !wants_list && above != nullptr && is_item(*above);
  if (!is_below_item && !columns.empty()) {
    const auto nearest = std::ranges::min_element(columns, {}, distance);
    std::rotate(columns.begin(), nearest, nearest + 1);
  }
  return columns;
}

}  // namespace

std::string_view first_key(const Line& line) {
  std::string_view content = without_dashes(line.content);
  if (content.starts_with('{')) content.remove_prefix(1);
  const std::size_t colon = colon_of_key(content);
  return colon == std::string_view::npos ? std::string_view() : content.substr(0, colon);
}

std::string spaces(std::size_t count) {
  if (count == 0) return "no spaces";
  return count == 1 ? "1 space" : fmt::format("{} spaces", count);
}

std::size_t key_column(const Line& line) {
  return line.indent + line.content.size() - without_dashes(line.content).size();
}

bool is_item(const Line& line) { return line.content == "-" || line.content.starts_with("- "); }

const Block* block_at(const std::vector<Block>& blocks, std::size_t column, bool is_list) {
  const auto found = std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) {
    return block.column == column && block.is_list == is_list;
  });
  return found == blocks.end() ? nullptr : &*found;
}

std::string indent_help(const std::vector<Block>& blocks, const Line& line, const Line* above) {
  std::vector<std::size_t> columns = columns_for(blocks, line, above);
  if (above != nullptr && lacks_value(*above)) {
    const std::size_t below = key_column(*above) + 2;
    std::erase(columns, below);
    if (below != line.indent) columns.insert(columns.begin(), below);
  }
  if (columns.empty()) return {};
  if (columns.size() == 1 && columns.front() == 0) return "delete the spaces before it";
  std::string help = fmt::format("indent it as the {} it belongs with: by {}",
                                 is_item(line) ? "items" : "lines", spaces(columns.front()));
  for (std::size_t i = 1; i < columns.size(); ++i)
    help += (i + 1 == columns.size() ? " or " : ", ") +
            (columns[i] == 0 ? std::string("none") : fmt::format("{}", columns[i]));
  return help;
}

}  // namespace topset::reading
