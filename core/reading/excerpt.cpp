#include "reading/excerpt.hpp"

#include "base/utf8.hpp"

namespace topset::reading {

std::string excerpt(std::string_view text) {
  constexpr std::size_t kColumns = 40;
  const std::size_t line_end = text.find_first_of("\r\n");
  if (line_end == std::string_view::npos) return cut_to_width(text, kColumns);
  return cut_to_width(text.substr(0, line_end), kColumns - 1) + "…";
}

std::string in_ticks(std::string_view text) { return "`" + excerpt(text) + "`"; }

}  // namespace topset::reading
