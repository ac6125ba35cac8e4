#include "reading/yaml_quotes.hpp"

#include <algorithm>

#include "reading/yaml_line.hpp"

namespace topset::reading {
namespace {

std::string_view trimmed(std::string_view text) {
  while (text.ends_with(' ') || text.ends_with('\r')) text.remove_suffix(1);
  return text;
}

std::string doubled(std::string_view text) {
  std::string out;
  for (const char byte : text) out += byte == '\'' ? "''" : std::string(1, byte);
  return out;
}

std::string undoubled(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    out += text[at];
    if (text.substr(at).starts_with("''")) ++at;
  }
  return out;
}

// Behind the quote that ends a text inside brackets: a comma or a bracket follows it.
std::size_t last_quote(std::string_view line, std::size_t at, char quote) {
  for (at = line.find(quote, at); at != std::string_view::npos; at = line.find(quote, at + 1)) {
    const std::size_t next = line.find_first_not_of(" \r", at + 1);
    if (next == std::string_view::npos || std::string_view(",]}").find(line[next]) != line.npos)
      return at + 1;
  }
  return std::string_view::npos;
}

}  // namespace

std::string in_quotes(std::string_view value) {
  if (value.find_first_of("\"\\") == std::string_view::npos) return '"' + std::string(value) + '"';
  return '\'' + doubled(value) + '\'';
}

std::optional<WrittenValue> text_of_quotes(std::string_view text, std::size_t opening,
                                           std::size_t at, bool in_brackets) {
  const char quote = text[opening];
  const std::string_view line = text.substr(0, std::min(text.find('\n', at), text.size()));
  if (line.substr(opening).find('\n') != std::string_view::npos) return std::nullopt;
  std::size_t end = line.size();
  if (in_brackets) {
    end = last_quote(line, at, quote);
    if (end == std::string_view::npos) return std::nullopt;
  } else if (const std::size_t comment = line.find(" #", at); comment != std::string_view::npos) {
    end = comment;
  }
  std::string_view inner = trimmed(text.substr(opening, end - opening));
  end = opening + inner.size();
  inner.remove_prefix(1);
  if (inner.ends_with(quote)) inner.remove_suffix(1);
  if (inner.find('\\') != std::string_view::npos) return std::nullopt;
  return WrittenValue{opening, end, quote == '\'' ? undoubled(inner) : std::string(inner)};
}

std::optional<BraceEntry> brace_entry(std::string_view text, std::size_t second_colon) {
  const std::size_t before = text.find_last_of(",{[]}\n", second_colon);
  const std::size_t begin =
      text.find_first_not_of(' ', before == std::string_view::npos ? 0 : before + 1);
  if (begin >= second_colon) return std::nullopt;
  const std::string_view entry = text.substr(begin, second_colon - begin);
  const std::size_t colon = colon_of_key(entry);
  const std::size_t value = colon == std::string_view::npos
                                ? std::string_view::npos
                                : text.find_first_not_of(' ', begin + colon + 1);
  if (value == std::string_view::npos || value >= second_colon || text[value] == '"' ||
      text[value] == '\'')
    return std::nullopt;

  BraceEntry found = {entry.substr(0, colon), {value, value, {}}};
  std::size_t end = std::min(text.find_first_of(",[]{}\n\"#", second_colon), text.size());
  if (end < text.size() && std::string_view("[{\"#").find(text[end]) != std::string_view::npos)
    return std::nullopt;
  // What follows a comma and has no colon of its own is more of this text.
  while (end < text.size() && text[end] == ',') {
    const std::size_t next = std::min(text.find_first_of(",[]{}\n\"':#", end + 1), text.size());
    if (next == text.size() || std::string_view(",]}").find(text[next]) == std::string_view::npos)
      break;
    found.has_comma = true;
    end = next;
  }
  const std::string_view written = trimmed(text.substr(value, end - value));
  found.value.end = value + written.size();
  found.value.text = written;
  return found;
}

}  // namespace topset::reading
