#include "page.hpp"

#include <algorithm>
#include <map>

namespace topset::tests {
namespace {

constexpr const char* kFence = "```";
constexpr std::string_view kHeading = "## ";

}  // namespace

Page::Page(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines_.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  bool inside = false;
  std::string section;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (!inside && lines_[i].starts_with(kHeading)) section = lines_[i].substr(kHeading.size());
    if (lines_[i].starts_with(kFence)) {
      if (!inside) blocks_.push_back({lines_[i].substr(3), i + 1, "", section});
      inside = !inside;
    } else if (inside) {
      blocks_.back().text += lines_[i] + "\n";
    }
  }
}

std::string Page::with(std::size_t block, const std::string& text) const {
  std::string result;
  bool replacing = false;
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    if (replacing && lines_[i] == kFence) replacing = false;
    if (!replacing) result += lines_[i] + "\n";
    if (i + 1 == blocks_[block].line) {
      result += text;
      replacing = true;
    }
  }
  return result;
}

std::string Page::prose(const std::string& section) const {
  std::string text;
  bool inside = false;  // a fenced block
  bool wanted = false;
  for (const std::string& line : lines_) {
    if (line.starts_with(kFence)) {
      inside = !inside;
    } else if (!inside && line.starts_with(kHeading)) {
      wanted = line.substr(kHeading.size()) == section;
    } else if (wanted && !inside && !line.empty()) {
      text += line + "\n";
    }
  }
  return text;
}

std::vector<std::string> Page::code_words() const {
  std::vector<std::string> words;
  bool inside = false;
  for (const std::string& line : lines_) {
    if (line.starts_with(kFence)) inside = !inside;
    if (inside || line.starts_with(kFence)) continue;
    for (std::size_t at = line.find('`'); at != std::string::npos; at = line.find('`', at + 1)) {
      const std::size_t end = line.find('`', at + 1);
      if (end == std::string::npos) break;
      words.push_back(line.substr(at + 1, end - at - 1));
      at = end;
    }
  }
  return words;
}

std::optional<NamedFile> named_file(const Block& block) {
  static const std::map<std::string, std::string> kComments = {
      {"yaml", "# "}, {"cmake", "# "}, {"cpp", "// "}, {"c", "// "}, {"lua", "-- "}};
  const auto comment = kComments.find(block.language);
  const std::string line = first_line(block.text);
  if (comment == kComments.end() || !line.starts_with(comment->second)) return std::nullopt;
  const std::string name = line.substr(comment->second.size());
  if (name.find('.') == std::string::npos || name.find(' ') != std::string::npos)
    return std::nullopt;
  const bool is_code = block.language != "yaml" && block.language != "cmake";
  return NamedFile{name, is_code ? block.text : block.text.substr(line.size() + 1)};
}

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

}  // namespace topset::tests
