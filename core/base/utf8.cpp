#include "base/utf8.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <utf8proc.h>

namespace topset {
namespace {

constexpr char32_t kLastCodePoint = 0x10FFFF;

bool is_surrogate(char32_t code_point) { return code_point >= 0xD800 && code_point <= 0xDFFF; }

bool is_plain_ascii(char character) { return character >= ' ' && character < 0x7F; }

// The lead byte's share of the code point and what follows it; length 0: no lead byte.
struct Lead {
  std::size_t length;
  char32_t bits;
  char32_t smallest;  // anything under it would be overlong
};

Lead lead(unsigned char byte) {
  if (byte < 0x80) return {1, byte, 0};
  if (byte < 0xC2) return {0, 0, 0};
  if (byte < 0xE0) return {2, byte & 0x1FU, 0x80};
  if (byte < 0xF0) return {3, byte & 0x0FU, 0x800};
  if (byte < 0xF5) return {4, byte & 0x07U, 0x10000};
  return {0, 0, 0};
}

}  // namespace

DecodedCharacter decode_at(std::string_view text, std::size_t offset) {
  const Lead first = lead(static_cast<unsigned char>(text[offset]));
  if (first.length == 0 || first.length > text.size() - offset) return {};
  char32_t code_point = first.bits;
  for (std::size_t i = 1; i < first.length; ++i) {
    const auto byte = static_cast<unsigned char>(text[offset + i]);
    if ((byte & 0xC0U) != 0x80U) return {};
    code_point = (code_point << 6U) | (byte & 0x3FU);
  }
  if (code_point < first.smallest || code_point > kLastCodePoint || is_surrogate(code_point))
    return {};
  return {code_point, first.length, true};
}

std::optional<std::size_t> first_bad_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const DecodedCharacter character = decode_at(text, at);
    if (!character.valid) return at;
    at += character.length;
  }
  return std::nullopt;
}

void append_utf8(std::string& text, char32_t code_point) {
  if (code_point > kLastCodePoint || is_surrogate(code_point)) code_point = kReplacementCharacter;
  const auto continuation = [&](unsigned shift) {
    text += static_cast<char>(0x80U | ((code_point >> shift) & 0x3FU));
  };
  if (code_point < 0x80) {
    text += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    text += static_cast<char>(0xC0U | (code_point >> 6U));
    continuation(0);
  } else if (code_point < 0x10000) {
    text += static_cast<char>(0xE0U | (code_point >> 12U));
    continuation(6);
    continuation(0);
  } else {
    text += static_cast<char>(0xF0U | (code_point >> 18U));
    continuation(12);
    continuation(6);
    continuation(0);
  }
}

std::size_t display_width(char32_t code_point) {
  if (code_point < 0x7F) return code_point >= ' ' ? 1 : 0;
  if (code_point > kLastCodePoint) code_point = kReplacementCharacter;
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point));
  return width > 0 ? static_cast<std::size_t>(width) : 0;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter character = decode_at(text, at);
    width += display_width(character.code_point);
    at += character.length;
  }
  return width;
}

std::string cut_to_width(std::string_view text, std::size_t columns, std::string_view mark) {
  std::size_t mark_width = display_width(mark);
  if (mark_width > columns) {
    mark = {};
    mark_width = 0;
  }
  std::size_t width = 0;
  std::size_t kept = 0;  // bytes that leave room for the mark
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter character = decode_at(text, at);
    width += display_width(character.code_point);
    at += character.length;
    if (width > columns) return std::string(text.substr(0, kept)).append(mark);
    if (width + mark_width <= columns) kept = at;
  }
  return std::string(text);
}

std::string pad_right(std::string_view text, std::size_t columns) {
  std::string padded(text);
  padded.append(columns - std::min(columns, display_width(text)), ' ');
  return padded;
}

std::string pad_left(std::string_view text, std::size_t columns) {
  std::string padded(columns - std::min(columns, display_width(text)), ' ');
  padded.append(text);
  return padded;
}

bool is_hidden_control(char32_t code_point) {
  if (code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0)) return true;
  switch (code_point) {
    case 0x061C:  // Arabic letter mark
    case 0x200E:  // left-to-right and right-to-left marks
    case 0x200F:
    case 0x2028:  // line and paragraph separators
    case 0x2029:
    case 0xFEFF:  // byte order mark
      return true;
    default: break;
  }
  return (code_point >= 0x202A && code_point <= 0x202E) ||  // embeddings and overrides
         (code_point >= 0x2066 && code_point <= 0x2069);    // isolates
}

std::string escaped_for_terminal(std::string_view text, LineBreaks breaks) {
  if (std::all_of(text.begin(), text.end(), is_plain_ascii)) return std::string(text);
  std::string escaped;
  escaped.reserve(text.size() + 16);
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter character = decode_at(text, at);
    const std::string_view bytes = text.substr(at, character.length);
    const bool kept_break = bytes == "\n" && breaks == LineBreaks::kept;
    if (!character.valid)
      fmt::format_to(std::back_inserter(escaped), "\\x{{{:02x}}}",
                     static_cast<unsigned char>(bytes.front()));
    else if (is_hidden_control(character.code_point) && !kept_break)
      fmt::format_to(std::back_inserter(escaped), "\\u{{{:x}}}",
                     static_cast<std::uint32_t>(character.code_point));
    else
      escaped.append(bytes);
    at += character.length;
  }
  return escaped;
}

char ascii_lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

std::string ascii_lower(std::string_view text) {
  std::string lower(text);
  for (char& letter : lower) letter = ascii_lower(letter);
  return lower;
}

bool equal_ignoring_ascii_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return ascii_lower(x) == ascii_lower(y); });
}

}  // namespace topset
