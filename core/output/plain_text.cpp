#include "output/plain_text.hpp"

#include "base/utf8.hpp"

namespace topset::output {

std::string one_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter letter = decode_at(text, at);
    if (!letter.valid)
      append_utf8(line, kReplacementCharacter);
    else if (is_hidden_control(letter.code_point))
      line += ' ';
    else
      line += text.substr(at, letter.length);
    at += letter.length;
  }
  return line;
}

}  // namespace topset::output
