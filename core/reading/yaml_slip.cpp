#include "reading/yaml_slip.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "reading/excerpt.hpp"

namespace topset::reading {

bool SlipText::at_end() const {
  return text_.find_first_not_of(" \t\r\n", place_.at) == std::string_view::npos;
}

Explanation SlipText::make(Rule rule, std::size_t begin, std::size_t end, std::string message,
                           std::string help) const {
  begin = std::min(begin, text_.size());
  return {rule, begin, std::clamp(end, begin, text_.size()), std::move(message), std::move(help),
          {},   {}};
}

std::size_t SlipText::word_end() const {
  return std::max(std::min(text_.find_first_of(" \t\r\n,[]{}", place_.at), text_.size()),
                  std::min(place_.at + 1, text_.size()));
}

std::string SlipText::word_here() const {
  if (at_end()) return "the end of the file";
  return in_ticks(text_.substr(place_.at, word_end() - place_.at));
}

Explanation SlipText::here(Rule rule, std::string message, std::string help) const {
  return make(rule, place_.at, at_end() ? place_.at : word_end(), std::move(message),
              std::move(help));
}

Explanation SlipText::on(const Line& line, std::string message, std::string help) const {
  return make(Rule::YAML009, line.content_begin(), line.end(), std::move(message), std::move(help));
}

std::string_view SlipText::rest_of_value(std::size_t from) const {
  std::size_t end = line_.end();
  const std::size_t comment = text_.substr(from, end - from).find(" #");
  if (comment != std::string_view::npos) end = from + comment;
  std::string_view rest = text_.substr(from, end - from);
  while (rest.ends_with(' ')) rest.remove_suffix(1);
  return rest;
}

std::vector<Fix> SlipText::quoting(std::size_t from) const {
  std::vector<Fix> ways;
  const std::string_view line = rest_of_value(from);
  for (std::string_view value : {line, line.substr(0, line.find_first_of(",]}"))}) {
    while (value.ends_with(' ')) value.remove_suffix(1);
    const bool is_plain = value.find_first_of("\"\\") == std::string_view::npos;
    if (value.empty() || !is_plain) continue;
    Fix way = {{from, from + value.size(), fmt::format("\"{}\"", value)}};
    if (ways.empty() || ways.front() != way) ways.push_back(std::move(way));
  }
  return ways;
}

}  // namespace topset::reading
