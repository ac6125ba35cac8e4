#include "cli/athlete_stream.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "reading/yaml.hpp"

namespace topset::cli {
namespace {

constexpr std::size_t kAtOnce = 64u << 10;
// One byte over is enough for the reader to tell of it.
constexpr std::size_t kMostBytes = reading::Budgets{}.bytes + 1;

std::string_view trimmed(std::string_view line) {
  const std::size_t end = line.find_last_not_of(" \t\r");
  return line.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

// `---` and `...` alone, or with blanks or a comment behind.
bool is_mark(std::string_view line) {
  if (!line.starts_with("---") && !line.starts_with("...")) return false;
  line.remove_prefix(3);
  const std::size_t rest = line.find_first_not_of(" \t\r");
  return rest == std::string_view::npos || (rest > 0 && line[rest] == '#');
}

void add_within_budget(std::string& text, std::string_view bytes) {
  text += bytes.substr(0, kMostBytes - std::min(text.size(), kMostBytes));
}

}  // namespace

std::vector<StreamedAthlete> AthleteStream::next(std::size_t most) {
  std::vector<StreamedAthlete> athletes;
  while (athletes.size() < most) {
    const std::size_t end = come_.find('\n', std::max(looked_, taken_));
    if (end != std::string::npos) {
      add_line(std::string_view(come_).substr(taken_, end - taken_), athletes);
      taken_ = end + 1;
      continue;
    }
    looked_ = come_.size();
    if (!athletes.empty()) break;
    if (!ended_ && more()) continue;
    if (taken_ < come_.size()) add_line(std::string_view(come_).substr(taken_), athletes);
    taken_ = come_.size();
    end_document(athletes);
    break;
  }
  return athletes;
}

bool AthleteStream::more() {
  come_.erase(0, taken_);
  taken_ = 0;
  // What is too long to be an athlete is kept as far as the reader's message needs it.
  if (come_.size() > 2 * kMostBytes) come_.resize(kMostBytes);
  looked_ = come_.size();
  const std::string bytes = in_.read(kAtOnce);
  ended_ = bytes.empty();
  come_ += bytes;
  return !ended_;
}

void AthleteStream::add_line(std::string_view line, std::vector<StreamedAthlete>& athletes) {
  ++line_;
  if (is_mark(line)) return end_document(athletes);
  if (!in_document_) {
    if (trimmed(line).empty()) return;
    is_braced_ = trimmed(line) == "{";
    if (line.front() == '{' && !is_braced_) {
      athletes.push_back({{}, line_});
      add_within_budget(athletes.back().text, line);
      return;
    }
    in_document_ = true;
    document_.line = line_;
  }
  add_within_budget(document_.text, line);
  add_within_budget(document_.text, "\n");
  if (is_braced_ && trimmed(line) == "}") end_document(athletes);
}

void AthleteStream::end_document(std::vector<StreamedAthlete>& athletes) {
  if (std::exchange(in_document_, false))
    athletes.push_back(std::exchange(document_, StreamedAthlete()));
}

}  // namespace topset::cli
