// UTF-8 text as bytes, code points and terminal columns. Every text that comes from outside is
// checked here first and escaped here before a terminal sees it. Letters of other scripts keep
// their case and form: only ASCII is folded.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace topset {

// What stands where a byte is not UTF-8.
inline constexpr char32_t kReplacementCharacter = 0xFFFD;

// The offset of the first byte that begins no valid character; nothing when the whole text is
// valid. Strict (RFC 3629): overlong forms, surrogates and values past U+10FFFF are bad.
std::optional<std::size_t> first_bad_utf8(std::string_view text);

struct DecodedCharacter {
  char32_t code_point = kReplacementCharacter;
  std::size_t length = 1;  // in bytes, never 0
  bool valid = false;      // false: one bad byte, to be skipped
};

// The character that begins at `offset`, which must lie inside the text.
DecodedCharacter decode_at(std::string_view text, std::size_t offset);

// Adds a code point's UTF-8; the replacement character for what is no code point.
void append_utf8(std::string& text, char32_t code_point);

// Columns on a terminal: 0 for combining marks, 2 for wide East Asian characters and emoji. A bad
// byte counts 1, as the replacement character does; a control character counts 0.
std::size_t display_width(char32_t code_point);
std::size_t display_width(std::string_view text);

// The text itself when it fits; else its beginning and `mark`, together at most `columns` wide.
// Combining marks stay with their letter. When `mark` alone is too wide it is left out.
std::string cut_to_width(std::string_view text, std::size_t columns, std::string_view mark = "…");

// With spaces up to `columns`; a wider text stays as it is.
std::string pad_right(std::string_view text, std::size_t columns);
std::string pad_left(std::string_view text, std::size_t columns);

// Characters that act on a terminal or reorder what is read, instead of being seen: C0, DEL, C1,
// bidi marks, embeddings and isolates, line and paragraph separators, the byte order mark. Tab and
// newline are among them; a caller that allows them asks first.
bool is_hidden_control(char32_t code_point);

enum class LineBreaks {
  escaped,
  kept,  // plain newlines pass; carriage returns never do
};

// Hidden controls as `\u{202e}` and bad bytes as `\x{ff}`, so that a name can't repaint a terminal
// or turn a sentence around.
std::string escaped_for_terminal(std::string_view text, LineBreaks breaks = LineBreaks::escaped);

// A-Z to a-z; every other byte stays.
char ascii_lower(char letter);
std::string ascii_lower(std::string_view text);
bool equal_ignoring_ascii_case(std::string_view a, std::string_view b);

}  // namespace topset
