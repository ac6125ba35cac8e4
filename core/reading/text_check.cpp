#include "reading/text_check.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/utf8.hpp"

namespace topset::reading {
namespace {

constexpr std::size_t kMostPlaces = 8;  // of one kind of mistake that are reported one by one

Origin place(const SourcePtr& source, std::size_t offset, std::size_t length) {
  return {source, {source->position(offset), source->position(offset + length)}};
}

// UTF-16 and UTF-32 by their byte order mark, or by the zero bytes that ASCII has in them.
bool looks_wide(std::string_view text) {
  if (text.size() < 2) return false;
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  if ((byte(0) == 0xFF && byte(1) == 0xFE) || (byte(0) == 0xFE && byte(1) == 0xFF)) return true;
  if (text.size() >= 4 && byte(0) == 0 && byte(1) == 0 && (byte(2) == 0 || byte(2) == 0xFE))
    return true;
  return (byte(0) == 0) != (byte(1) == 0);
}

// What begins so is no text, whatever comes after it; empty: it may be text.
std::string_view other_format(std::string_view text) {
  using namespace std::string_view_literals;
  struct Magic {
    std::string_view bytes, name;
  };
  static constexpr Magic kMagic[] = {
      {"PK\x03\x04"sv, "a zip archive, as workbooks and documents are"},
      {"\xD0\xCF\x11\xE0"sv, "an old workbook or document"},
      {"%PDF-"sv, "a PDF"},
      {"{\\rtf"sv, "a formatted document (RTF)"},
      {"\x89PNG"sv, "a picture"},
      {"\xFF\xD8\xFF"sv, "a picture"},
  };
  for (const Magic& magic : kMagic)
    if (text.starts_with(magic.bytes)) return magic.name;
  return {};
}

bool is_plain_ascii(char byte) { return (byte >= ' ' && byte <= '~') || byte == '\n'; }

// Whether a space would mean something to YAML here: in the indent, after a colon or a dash.
class Separators {
 public:
  bool separates_here() const { return only_dashes_ || last_ == ':'; }

  void pass(char byte) {
    if (byte == '\n') {
      only_dashes_ = true;
      last_ = byte;
    } else if (byte != ' ' && byte != '\t' && byte != '\r') {
      only_dashes_ = only_dashes_ && byte == '-';
      last_ = byte;
    }
  }

 private:
  bool only_dashes_ = true;  // since the line began
  char last_ = '\n';         // but white space
};

Diagnostic unseen(const SourcePtr& source, std::size_t offset, const DecodedCharacter& character) {
  return Diagnostic(Rule::YAML002, place(source, offset, character.length),
                    name_unseen(character.code_point) + " stands here")
      .with_help("delete it; pasted text often brings it along unseen");
}

// Every lone carriage return from `at` on as a line's end.
Fix lines_ended(std::string_view text, std::size_t at) {
  Fix fix;
  for (; at != std::string_view::npos; at = text.find('\r', at + 1))
    if (at + 1 == text.size() || text[at + 1] != '\n') fix.push_back({at, at + 1, "\n"});
  return fix;
}

Diagnostic no_break_space(const SourcePtr& source, std::size_t offset) {
  return Diagnostic(Rule::YAML002, place(source, offset, 2),
                    "a no-break space (U+00A0) stands where YAML needs a plain space")
      .with_help("delete it and press the space bar")
      .with_fix({{offset, offset + 2, " "}});
}

Diagnostics check_characters(const SourcePtr& source) {
  const std::string_view text = source->text();
  Diagnostics findings;
  std::size_t more = 0;
  Separators separators;
  for (std::size_t at = byte_order_mark(text); at < text.size();) {
    if (is_plain_ascii(text[at]) || text[at] == '\t' || text[at] == '\r') {
      separators.pass(text[at++]);
      continue;
    }
    const DecodedCharacter character = decode_at(text, at);
    const bool is_space = character.code_point == 0xA0 && separators.separates_here();
    if (is_space || is_unseen(character.code_point)) {
      if (findings.size() == kMostPlaces)
        ++more;
      else
        findings.push_back(is_space ? no_break_space(source, at) : unseen(source, at, character));
    }
    if (character.code_point != 0xA0) separators.pass(text[at]);
    at += character.length;
  }
  if (more > 0) findings.back().notes.push_back(fmt::format("and {} more places like it", more));
  return findings;
}

}  // namespace

std::size_t byte_order_mark(std::string_view text) {
  return text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
}

bool is_unseen(char32_t c) {
  if (c == U'\n' || c == U'\t') return false;
  const bool invisible = c == 0xAD || c == 0x200B || c == 0x2060;
  const bool no_character = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
  return is_hidden_control(c) || invisible || no_character;
}

std::string name_unseen(char32_t c) {
  std::string_view what = "an invisible character";
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) what = "a control character";
  if (c == 0x2028 || c == 0x2029) what = "a line break that editors don't show";
  if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F ||
      c == 0x061C)
    what = "a character that turns the reading direction";
  return fmt::format("{} (U+{:04X})", what, static_cast<std::uint32_t>(c));
}

Diagnostics check_text(const SourcePtr& source, std::size_t max_bytes) {
  const std::string_view text = source->text();
  Diagnostics findings;
  if (text.size() > max_bytes) {
    findings.push_back(Diagnostic(Rule::YAML003, place(source, 0, 0),
                                  fmt::format("the file has {} bytes; topset reads at most {}",
                                              text.size(), max_bytes))
                           .with_help("split it into several files"));
    return findings;
  }
  if (const std::string_view other = other_format(text); !other.empty()) {
    findings.push_back(Diagnostic(Rule::YAML001, place(source, 0, 0),
                                  fmt::format("the file is no text, but {}", other))
                           .with_help("topset reads plain text: write it in a text editor"));
    return findings;
  }
  if (looks_wide(text)) {
    findings.push_back(
        Diagnostic(Rule::YAML023, place(source, 0, 0), "the file is UTF-16 or UTF-32 text")
            .with_help("save it as UTF-8 in your editor"));
    return findings;
  }
  // Nearly every file is ASCII, so look at the rest only where there is any.
  if (std::all_of(text.begin(), text.end(), is_plain_ascii)) return findings;

  if (const auto bad = first_bad_utf8(text)) {
    const auto byte = static_cast<unsigned char>(text[*bad]);
    findings.push_back(Diagnostic(Rule::YAML001, place(source, *bad, 1),
                                  fmt::format("the byte 0x{:02X} is not UTF-8 text", byte))
                           .with_help("save the file as UTF-8 in your editor"));
    return findings;
  }
  for (std::size_t at = text.find('\r'); at != std::string_view::npos;
       at = text.find('\r', at + 1)) {
    if (at + 1 < text.size() && text[at + 1] == '\n') continue;
    findings.push_back(
        Diagnostic(Rule::YAML018, place(source, at, 1), "the line ends in a lone carriage return")
            .with_help("save the file with line endings LF or CRLF in your editor")
            .with_fix(lines_ended(text, at)));
    return findings;
  }
  append(findings, check_characters(source));
  return findings;
}

}  // namespace topset::reading
