#include "checking/allowance_fix.hpp"

#include <algorithm>
#include <string_view>

namespace topset::checking {
namespace {

constexpr std::string_view kBlanks = " \t\r";

// Where the rules of a comment stand in its file.
std::vector<Edit> words_of(std::string_view text, std::size_t begin, std::size_t end) {
  std::vector<Edit> words;
  // Past `# topset: allow` or `allow-file`.
  std::size_t at = text.find("allow", text.find("topset:", begin));
  at = text.find_first_of(kBlanks, at);
  const std::size_t dashes = text.find("--", at);
  if (dashes < end) end = dashes;
  while (at < end) {
    at = text.find_first_not_of(" \t\r,", at);
    if (at >= end) break;
    const std::size_t word_end = std::min(text.find_first_of(" \t\r,\n", at), end);
    words.push_back({at, word_end, {}});
    at = word_end;
  }
  return words;
}

Edit comment_edit(std::string_view text, std::size_t begin, std::size_t end) {
  const std::size_t line = begin == 0 ? 0 : text.rfind('\n', begin - 1) + 1;  // npos + 1 is 0
  const std::size_t last = text.substr(line, begin - line).find_last_not_of(kBlanks);
  if (last != std::string_view::npos) return {line + last + 1, end, {}};
  const std::size_t next = text.find('\n', end);
  return {line, next == std::string_view::npos ? text.size() : next + 1, {}};
}

}  // namespace

Fix without_unused(const reading::Suppression& comment, const std::vector<bool>& used) {
  const Source& source = *comment.origin.source;
  const std::size_t begin = source.offset(comment.origin.span.begin);
  const std::size_t end = source.offset(comment.origin.span.end);
  if (std::ranges::find(used, true) == used.end()) return {comment_edit(source.text(), begin, end)};
  const std::vector<Edit> words = words_of(source.text(), begin, end);
  if (words.size() != used.size()) return {};
  Fix fix;
  const auto first = static_cast<std::size_t>(std::ranges::find(used, true) - used.begin());
  if (first > 0) fix.push_back({words.front().begin, words[first].begin, {}});
  for (std::size_t i = first + 1; i < used.size(); ++i)
    if (!used[i]) fix.push_back({words[i - 1].end, words[i].end, {}});
  return fix;
}

}  // namespace topset::checking
