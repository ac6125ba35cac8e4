#include "output/finding_place.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace topset::output {
namespace {

Position in_characters(const Source& source, const Position& position) {
  const std::string_view line = source.line(position.line);
  const std::size_t end = std::min<std::size_t>(position.column - 1, line.size());
  std::uint32_t column = 1;
  for (std::size_t at = 0; at < end; at += decode_at(line, at).length) ++column;
  return {position.line, column};
}

}  // namespace

Span in_characters(const Origin& origin) {
  return {in_characters(*origin.source, origin.span.begin),
          in_characters(*origin.source, origin.span.end)};
}

std::string whole_message(const Diagnostic& finding) {
  std::string text = finding.message;
  for (const std::string& note : finding.notes) text += '\n' + note;
  if (!finding.help.empty()) text += "\nhelp: " + finding.help;
  return text;
}

}  // namespace topset::output
