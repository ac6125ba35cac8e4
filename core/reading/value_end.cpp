#include "reading/value_end.hpp"

#include <algorithm>

namespace topset::reading {
namespace {

bool is_space(char byte) { return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r'; }

std::size_t end_of_line(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

std::size_t without_return(std::string_view text, std::size_t begin, std::size_t end) {
  return end > begin && text[end - 1] == '\r' ? end - 1 : end;
}

}  // namespace

std::size_t plain_end(std::string_view text, std::size_t begin, std::string_view value) {
  std::size_t at = begin;
  for (const char byte : value) {
    if (is_space(byte)) continue;
    while (at < text.size() && is_space(text[at])) ++at;
    if (at == text.size() || text[at] != byte) break;
    ++at;
  }
  return at;
}

std::size_t quoted_end(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      const bool doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
      if (!doubled) return at + 1;
      ++at;
    }
  }
  return std::string_view::npos;
}

std::size_t block_scalar_end(std::string_view text, std::size_t begin, long parent_indent) {
  const std::size_t header_end = end_of_line(text, begin);
  const std::string_view header = text.substr(begin, header_end - begin);
  const std::string_view marks = header.substr(0, header.find_first_of(" \t\r#"));
  const bool keeps = marks.find('+') != std::string_view::npos;
  const std::size_t digit = marks.find_first_of("123456789");
  long indent =
      digit == std::string_view::npos ? -1 : std::max(parent_indent, 0L) + (marks[digit] - '0');

  std::size_t end = without_return(text, begin, begin + marks.size());
  std::size_t blank_end = end;
  for (std::size_t line = header_end + 1; line < text.size();) {
    const std::size_t line_end = end_of_line(text, line);
    const std::size_t first = std::min(text.find_first_not_of(' ', line), line_end);
    const auto spaces = static_cast<long>(first - line);
    const bool blank = first == line_end || text[first] == '\r';
    if (!blank || (indent >= 0 && spaces > indent)) {
      if (indent < 0) indent = spaces > parent_indent ? spaces : spaces + 1;
      if (spaces < indent) break;
      end = without_return(text, line, line_end);
    }
    blank_end = std::min(line_end + 1, text.size());
    line = line_end + 1;
  }
  return keeps ? std::max(end, blank_end) : end;
}

std::size_t skip_blank(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (is_space(text[at])) {
      ++at;
    } else if (text[at] == '#' && (at == 0 || is_space(text[at - 1]))) {
      at = end_of_line(text, at);
    } else {
      break;
    }
  }
  return at;
}

}  // namespace topset::reading
