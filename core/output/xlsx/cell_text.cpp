#include "output/xlsx/cell_text.hpp"

#include <fmt/format.h>

#include "base/utf8.hpp"

namespace topset::output::xlsx {
namespace {

constexpr std::size_t kLongestCell = 32'767;  // Excel's limit, in UTF-16 units
constexpr std::string_view kCut = "…";

// What XML 1.0 can't carry, or what turns around the text of neighbours.
bool is_hidden(char32_t code_point) {
  return code_point == 0xFFFE || code_point == 0xFFFF || is_hidden_control(code_point);
}

// Bidi marks belong to a word of a script; those that reorder what follows don't.
bool is_mark(char32_t code_point) {
  return code_point == 0x200E || code_point == 0x200F || code_point == 0x061C;
}

// `_x0041_` in a cell is read as the letter A: its first underline is written as such a code too.
bool is_coded(std::string_view text, std::size_t at) {
  if (at + 7 > text.size() || text[at] != '_' || text[at + 1] != 'x' || text[at + 6] != '_')
    return false;
  for (std::size_t i = at + 2; i < at + 6; ++i) {
    const char digit = ascii_lower(text[i]);
    if (!(digit >= '0' && digit <= '9') && !(digit >= 'a' && digit <= 'f')) return false;
  }
  return true;
}

}  // namespace

std::string cell_text(std::string_view text) { return cell_text(text, kLongestCell); }

std::string cell_text(std::string_view text, std::size_t most) {
  std::string clean;
  clean.reserve(text.size());
  std::size_t units = 0;
  std::size_t cut_at = 0;  // where a mark for the rest would still fit
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter letter = decode_at(text, at);
    char32_t shown = letter.valid ? letter.code_point : kReplacementCharacter;
    if (shown != '\n' && is_hidden(shown) && !is_mark(shown)) shown = U' ';
    if (is_coded(text, at)) shown = U'\u02CD';  // a low macron, which looks the same
    const std::size_t wide = shown > 0xFFFF ? 2 : 1;
    if (units + wide > most) {
      clean.resize(cut_at);
      clean += kCut;
      break;
    }
    append_utf8(clean, shown);
    units += wide;
    if (units + 1 <= most) cut_at = clean.size();
    at += letter.length;
  }
  return clean;
}

std::string number_format(std::string_view before, std::string_view after) {
  const auto quoted = [](std::string_view words) {
    std::string text;
    for (const char letter : words)
      if (letter != '"' && letter != '\\') text += letter;
    return text.empty() ? text : fmt::format("\"{}\"", text);
  };
  return fmt::format("{}General{}", quoted(before), quoted(after));
}

std::string cell_name(std::uint32_t row, std::uint32_t column) {
  std::string letters;
  for (std::uint32_t rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % 26));
  return fmt::format("${}${}", letters, row + 1);
}

std::string sheet_prefix(std::string_view sheet) {
  std::string quoted = "'";
  for (const char letter : sheet) {
    quoted += letter;
    if (letter == '\'') quoted += letter;
  }
  return quoted + "'!";
}

}  // namespace topset::output::xlsx
