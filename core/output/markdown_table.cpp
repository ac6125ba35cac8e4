#include "output/markdown_table.hpp"

#include <algorithm>

#include "output/markdown_text.hpp"

namespace topset::output {

void MarkdownTable::column(std::string_view heading, Side side) {
  columns_.push_back({markdown_text(heading), side});
}

void MarkdownTable::line(std::vector<std::string> cells) { lines_.push_back(std::move(cells)); }

std::string MarkdownTable::print() const {
  std::vector<std::size_t> shown;
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (std::ranges::any_of(lines_, [&](const auto& line) { return !line[i].empty(); }))
      shown.push_back(i);
  if (shown.empty()) return {};
  std::string head;
  std::string rule;
  for (const std::size_t i : shown) {
    head += "| " + columns_[i].heading + (columns_[i].heading.empty() ? "" : " ");
    rule += columns_[i].side == Side::right ? "| --: " : "| --- ";
  }
  std::string out = head + "|\n" + rule + "|\n";
  for (const std::vector<std::string>& line : lines_) {
    for (const std::size_t i : shown) out += "| " + line[i] + (line[i].empty() ? "" : " ");
    out += "|\n";
  }
  return out;
}

}  // namespace topset::output
