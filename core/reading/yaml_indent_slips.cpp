#include "reading/yaml_indent_slips.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

#include "reading/excerpt.hpp"
#include "reading/yaml_indent.hpp"

namespace topset::reading {

Explanation IndentSlips::too_deep(const Line& above) const {
  if (opens_bracket()) return without_key();
  const std::size_t column = key_column(above);
  std::string help = indent_help(place_.blocks, line_, &above);
  if (!is_item(line_) && column == 0)
    help = "delete the spaces before it";
  else if (!is_item(line_) && is_item(above))
    help = fmt::format("indent it by {}, so that it begins below {}", spaces(column),
                       in_ticks(first_key(above)));
  else if (!is_item(line_))
    help = fmt::format("indent it by {}, as the line above", spaces(column));
  if (help.empty()) help = "write the key whose list it belongs to on a line above it";
  return on(line_,
            fmt::format("this line is indented deeper than {}, which has a value already",
                        in_ticks(above.content)),
            std::move(help));
}

Explanation IndentSlips::key_below_text(const Line& item) const {
  auto owner = line_above(text_, item);
  while (owner && (is_item(*owner) || owner->indent > item.indent))
    owner = line_above(text_, *owner);
  const std::string_view key =
      owner && owner->content.starts_with("exercises:") ? "exercise" : "name";
  return on(line_, fmt::format("a key stands below {}, which is a text", in_ticks(item.content)),
            fmt::format("write a key before the text, as in `- {}: {}`", key,
                        excerpt(without_dashes(item.content))));
}

bool IndentSlips::opens_bracket() const {
  return line_.content.starts_with('{') || line_.content.starts_with('[');
}

// A value on a line of its own, among keys.
Explanation IndentSlips::without_key() const {
  const auto above = line_above(text_, line_);
  const bool is_of_above = above && above->content.ends_with(':');
  const std::string_view key = is_of_above ? without_dashes(above->content) : missing_key();
  return on(line_, fmt::format("{} stands without a key", in_ticks(line_.content)),
            is_of_above ? fmt::format("write it on the line of its key: `{} {}`", excerpt(key),
                                      excerpt(line_.content))
                        : fmt::format("write its key before it, as in `{} {}`", key,
                                      excerpt(line_.content)));
}

// What a value without its key is most likely of.
std::string_view IndentSlips::missing_key() const {
  const Block* map = block_at(place_.blocks, line_.indent, false);
  if (map == nullptr && !place_.blocks.empty()) map = &place_.blocks.back();
  if (map == nullptr || map->first_key != "exercise") return "key:";
  return line_.content.starts_with('{')   ? "with:"
         : line_.content.starts_with('[') ? "sets:"
                                          : "note:";
}

Explanation IndentSlips::item_out_of_place() const {
  const auto above = line_above(text_, line_);
  std::string help = indent_help(place_.blocks, line_, above ? &*above : nullptr);
  const bool among_keys = help.empty() || block_at(place_.blocks, line_.indent, false) != nullptr;
  if (help.empty()) help = "indent it below the key whose list it belongs to";
  return make(
      Rule::YAML009, place_.at, place_.at + 1,
      among_keys ? std::string("a list item stands here, but the lines around it are keys")
                 : fmt::format("the indent of {} fits no list item above it", spaces(line_.indent)),
      std::move(help));
}

// `list` stands at the column of this line; null: at none.
std::string IndentSlips::no_item_help(const Block* list) const {
  std::vector<Block> inner;
  const bool is_key = colon_of_key(line_.content) != std::string_view::npos && !opens_bracket();
  for (const Block& block : place_.blocks)
    if (list != nullptr && is_key && !block.is_list && block.column > list->column)
      inner.push_back(block);
  const auto above = line_above(text_, line_);
  const std::string help = indent_help(inner, line_, above ? &*above : nullptr);
  if (help.empty()) return "write `- ` before it, or indent the list below the key it belongs to";
  return help + "; or write `- ` before it for another item";
}

std::optional<Explanation> IndentSlips::value_without_key() const {
  if (!opens_bracket() || block_at(place_.blocks, line_.indent, true) != nullptr)
    return std::nullopt;
  return without_key();
}

Explanation IndentSlips::fits_no_line() const {
  const Block* list = block_at(place_.blocks, line_.indent, true);
  const Block* map = block_at(place_.blocks, line_.indent, false);
  const auto above = line_above(text_, line_);
  const bool has_map =
      std::ranges::any_of(place_.blocks, [](const Block& block) { return !block.is_list; });
  if (list != nullptr || (!has_map && above && is_item(*above)))
    return on(line_, "the lines above are a list, but this is no item of it", no_item_help(list));
  if (map != nullptr) return without_key();
  std::string help = indent_help(place_.blocks, line_, above ? &*above : nullptr);
  if (help.empty()) help = "indent it as the lines it belongs with";
  return on(line_, fmt::format("the indent of {} fits no line above it", spaces(line_.indent)),
            std::move(help));
}

}  // namespace topset::reading
