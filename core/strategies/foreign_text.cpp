#include "strategies/foreign_text.hpp"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>

#include "base/utf8.hpp"
#include "strategies/plan_limits.hpp"

namespace topset::strategies {

namespace {

bool is_plain_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c < 0x7f; });
}

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool all_lower_digit_or(std::string_view text, std::string_view others) {
  return std::ranges::all_of(text, [&](char c) {
    return is_lower(c) || is_digit(c) || others.find(c) != std::string_view::npos;
  });
}

}  // namespace

std::string copy_text(const char* text, std::size_t limit, Lines lines, std::string& into) {
  into.clear();
  if (text == nullptr) return "is null";
  if (*text == '\0') return {};
  const std::size_t length = ::strnlen(text, limit + 1);
  if (length > limit) return fmt::format("is longer than {} bytes", limit);
  const std::string_view bytes(text, length);
  if (!is_plain_ascii(bytes)) {
    if (first_bad_utf8(bytes)) return "is not UTF-8";
    for (std::size_t offset = 0; offset < length;) {
      const DecodedCharacter character = decode_at(bytes, offset);
      const bool allowed = lines == Lines::many && character.code_point == U'\n';
      if (is_hidden_control(character.code_point) && !allowed)
        return fmt::format("holds the control character U+{:04X}",
                           static_cast<std::uint32_t>(character.code_point));
      offset += character.length;
    }
  }
  into.assign(bytes);
  return {};
}

std::string it_threw(const char* what) {
  std::string words;
  if (!copy_text(what, kMaxLine, Lines::one, words).empty() || words.empty())
    return "it threw an exception";
  return fmt::format("it threw an exception: {}", words);
}

bool is_snake_id(std::string_view text) {
  return !text.empty() && is_lower(text.front()) && all_lower_digit_or(text, "_");
}

bool is_strategy_id(std::string_view text) {
  return !text.empty() && is_lower(text.front()) && all_lower_digit_or(text, ".-");
}

bool is_note_code(std::string_view text) { return !text.empty() && all_lower_digit_or(text, "_-"); }

}  // namespace topset::strategies
