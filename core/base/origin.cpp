#include "base/origin.hpp"

#include <algorithm>

namespace topset {

Source::Source(std::string path, std::string text, std::string library_path)
    : path_(std::move(path)),
      library_path_(library_path.empty() ? path_ : std::move(library_path)),
      text_(std::move(text)),
      lines_{0} {
  for (std::size_t at = 0; at < text_.size(); ++at)
    if (text_[at] == '\n' && at + 1 < text_.size()) lines_.push_back(at + 1);
}

std::string_view Source::line(std::uint32_t number) const {
  if (number == 0 || number > lines_.size()) return {};
  const std::string_view rest = std::string_view(text_).substr(lines_[number - 1]);
  std::string_view line = rest.substr(0, rest.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

Position Source::position(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto after = std::upper_bound(lines_.begin(), lines_.end(), offset);
  const auto line = static_cast<std::size_t>(after - lines_.begin());
  return {static_cast<std::uint32_t>(line),
          static_cast<std::uint32_t>(offset - lines_[line - 1] + 1)};
}

std::size_t Source::offset(Position position) const {
  if (position.line == 0) return 0;
  if (position.line > lines_.size()) return text_.size();
  return std::min(lines_[position.line - 1] + (position.column > 0 ? position.column - 1 : 0),
                  text_.size());
}

Origin Origin::part(std::size_t offset, std::size_t length) const {
  Origin inner = *this;
  inner.span.begin.column += static_cast<std::uint32_t>(offset);
  inner.span.end = {inner.span.begin.line,
                    inner.span.begin.column + static_cast<std::uint32_t>(length)};
  return inner;
}

}  // namespace topset
