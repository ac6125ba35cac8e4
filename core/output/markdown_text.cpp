#include "output/markdown_text.hpp"

#include <array>

#include "output/plain_text.hpp"

namespace topset::output {
namespace {

// Parts a link, mention or number of an issue without being seen (U+2060 WORD JOINER): GitHub
// looks for them in what a backslash has already left.
constexpr std::string_view kSeam = "\xE2\x81\xA0";

bool is_word(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const char letter = text[at];
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || (static_cast<unsigned char>(letter) & 0x80) != 0;
}

bool is_www(std::string_view text, std::size_t at) {
  const auto w = [&](std::size_t i) { return text[i] == 'w' || text[i] == 'W'; };
  return at >= 3 && w(at - 1) && w(at - 2) && w(at - 3);
}

// At the beginning of a line these would begin a heading, list, quote or rule.
std::size_t marker_at_begin(std::string_view text) {
  if (text.empty()) return text.npos;
  if (text[0] == '#' || text[0] == '-' || text[0] == '+' || text[0] == '=') return 0;
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
  const bool is_item = digits > 0 && digits < text.size() &&
                       (text[digits] == '.' || text[digits] == ')') &&
                       (digits + 1 == text.size() || text[digits + 1] == ' ');
  return is_item ? digits : text.npos;
}

std::string_view without_blanks(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

}  // namespace

std::string markdown_text(std::string_view text) {
  const std::string line = one_line(text);
  const std::string_view from = without_blanks(line);
  const std::size_t marker = marker_at_begin(from);
  std::string out;
  for (std::size_t i = 0; i < from.size(); ++i) {
    const char letter = from[i];
    switch (letter) {
      case '\\':
      case '`':
      case '*':
      case '_':
      case '[':
      case ']':
      case '|':
      case '~':
      case '$': out += '\\'; break;
      case '<': out += "&lt;"; continue;
      case '>': out += "&gt;"; continue;
      case '&': out += "&amp;"; continue;
      default:
        if (i == marker) out += '\\';
    }
    out += letter;
    const bool is_reference = (letter == '@' || letter == '#') && is_word(from, i + 1);
    const bool is_scheme =
        letter == ':' && i + 1 < from.size() &&
        (from[i + 1] == '/' || (i > 0 && is_word(from, i - 1) && is_word(from, i + 1)));
    if (letter == '.' && is_www(from, i)) out.insert(out.size() - 1, kSeam);
    if (is_reference || is_scheme) out += kSeam;
  }
  return out;
}

}  // namespace topset::output
