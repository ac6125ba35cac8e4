#include "reading/yaml_line.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace topset::reading {

Line line_at(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  Line line;
  line.begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1;  // npos + 1 is 0
  const std::size_t end = std::min(text.find('\n', line.begin), text.size());
  std::string_view content = text.substr(line.begin, end - line.begin);
  line.indent = std::min(content.find_first_not_of(' '), content.size());
  content.remove_prefix(line.indent);
  while (!content.empty() && (content.back() == ' ' || content.back() == '\r'))
    content.remove_suffix(1);
  line.content = content;
  return line;
}

std::optional<Line> line_above(std::string_view text, Line line) {
  while (line.begin > 0) {
    line = line_at(text, line.begin - 1);
    if (!line.content.empty() && line.content.front() != '#') return line;
  }
  return std::nullopt;
}

std::string_view without_dashes(std::string_view content) {
  while (content.starts_with("- ")) {
    content.remove_prefix(1);
    content.remove_prefix(std::min(content.find_first_not_of(' '), content.size()));
  }
  return content;
}

bool is_word(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char byte) {
    const char low = ascii_lower(byte);
    return (low >= 'a' && low <= 'z') || (byte >= '0' && byte <= '9') || byte == '_';
  });
}

std::optional<std::string> entry_with_equals(std::string_view content) {
  const std::size_t equals = content.find('=');
  if (equals == std::string_view::npos) return std::nullopt;
  std::string_view key = content.substr(0, equals);
  std::string_view value = content.substr(equals + 1);
  while (key.ends_with(' ')) key.remove_suffix(1);
  while (value.starts_with(' ')) value.remove_prefix(1);
  if (!is_word(key) || value.empty()) return std::nullopt;
  return std::string(key) + ": " + std::string(value);
}

std::size_t colon_of_key(std::string_view content) {
  for (std::size_t at = content.find(':'); at != std::string_view::npos;
       at = content.find(':', at + 1))
    if (at + 1 == content.size() || content[at + 1] == ' ') return at;
  return std::string_view::npos;
}

}  // namespace topset::reading
