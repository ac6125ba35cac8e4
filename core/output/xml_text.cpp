#include "output/xml_text.hpp"

#include "base/utf8.hpp"

namespace topset::output {
namespace {

constexpr std::string_view kNonCharacters[] = {"\xef\xbf\xbe", "\xef\xbf\xbf"};  // U+FFFE, U+FFFF

}  // namespace

std::string xml_text(std::string_view text) {
  std::string safe;
  const std::string visible = escaped_for_terminal(text, LineBreaks::kept);
  for (std::size_t at = 0; at < visible.size(); ++at) {
    const std::string_view rest = std::string_view(visible).substr(at);
    if (rest.starts_with(kNonCharacters[0]) || rest.starts_with(kNonCharacters[1])) {
      append_utf8(safe, kReplacementCharacter);
      at += kNonCharacters[0].size() - 1;
      continue;
    }
    switch (visible[at]) {
      case '<': safe += "&lt;"; break;
      case '>': safe += "&gt;"; break;
      case '&': safe += "&amp;"; break;
      case '"': safe += "&quot;"; break;
      default: safe += visible[at];
    }
  }
  return safe;
}

}  // namespace topset::output
