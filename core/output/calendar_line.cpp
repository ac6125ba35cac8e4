#include "output/calendar_line.hpp"

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "output/plain_text.hpp"

namespace topset::output {

std::string calendar_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    if (at > 0) out += "\\n";
    for (const char letter : one_line(text.substr(at, end - at))) {
      if (letter == '\\' || letter == ';' || letter == ',') out += '\\';
      out += letter;
    }
    at = end + 1;
  }
  return out;
}

std::string calendar_line(std::string_view name, std::string_view value) {
  constexpr std::size_t kMost = 75;  // octets, the line break aside
  constexpr std::string_view kFold = "\r\n ";
  const std::string line = fmt::format("{}:{}", name, value);
  std::string out;
  std::size_t used = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t length = decode_at(line, at).length;
    if (used + length > kMost) {
      out += kFold;
      used = 1;
    }
    out += std::string_view(line).substr(at, length);
    used += length;
    at += length;
  }
  return out + "\r\n";
}

}  // namespace topset::output
