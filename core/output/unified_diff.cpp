#include "output/unified_diff.hpp"

#include <algorithm>
#include <cstdint>
#include <fmt/format.h>
#include <vector>

namespace topset::output {
namespace {

constexpr std::size_t kContext = 3;  // lines around a change, as patch expects
// Past as many changed lines the shortest way is not looked for: all of them are replaced.
constexpr std::ptrdiff_t kMostSteps = 400;

// Each with its line break; the last one may lack it.
using Lines = std::vector<std::string_view>;

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

// Lines that went and came at one place.
struct Change {
  std::size_t before = 0;  // the first of them, from 0
  std::size_t gone = 0;
  std::size_t after = 0;
  std::size_t come = 0;
};

// The shortest way from one text to another after Myers (1986): for each number of steps the
// furthest line reached on each diagonal, kept so that the way can be walked back.
class Way {
 public:
  Way(const Lines& before, const Lines& after)
      : before_(before),
        after_(after),
        rows_(static_cast<std::ptrdiff_t>(before.size())),
        columns_(static_cast<std::ptrdiff_t>(after.size())) {}

  std::vector<Change> changes() {
    if (!walk()) return {{0, before_.size(), 0, after_.size()}};
    std::vector<bool> gone(before_.size());
    std::vector<bool> come(after_.size());
    std::ptrdiff_t x = rows_;
    std::ptrdiff_t y = columns_;
    for (std::size_t d = reached_.size() - 1; d > 0; --d) {
      const std::ptrdiff_t k = x - y;
      const bool down = is_down(d, k);
      const std::ptrdiff_t from = furthest(d - 1, down ? k + 1 : k - 1);
      const std::ptrdiff_t from_y = from - (down ? k + 1 : k - 1);
      if (down)
        come[static_cast<std::size_t>(from_y)] = true;
      else
        gone[static_cast<std::size_t>(from)] = true;
      x = from;
      y = from_y;
    }
    return joined(gone, come);
  }

 private:
  // Furthest x on diagonal k (x - y) after d steps; -1: not reached.
  std::ptrdiff_t furthest(std::size_t d, std::ptrdiff_t k) const {
    const std::ptrdiff_t at = k + static_cast<std::ptrdiff_t>(d);
    if (at < 0 || at > 2 * static_cast<std::ptrdiff_t>(d)) return -1;
    return reached_[d][static_cast<std::size_t>(at)];
  }

  bool is_down(std::size_t d, std::ptrdiff_t k) const {
    const auto steps = static_cast<std::ptrdiff_t>(d);
    return k == -steps || (k != steps && furthest(d - 1, k - 1) < furthest(d - 1, k + 1));
  }

  bool walk() {
    for (std::ptrdiff_t d = 0; d <= std::min(rows_ + columns_, kMostSteps); ++d) {
      const auto step = static_cast<std::size_t>(d);
      reached_.emplace_back(2 * step + 1, -1);
      for (std::ptrdiff_t k = -d; k <= d; k += 2) {
        std::ptrdiff_t x = 0;
        if (d > 0) x = is_down(step, k) ? furthest(step - 1, k + 1) : furthest(step - 1, k - 1) + 1;
        while (x < rows_ && x - k < columns_ && x - k >= 0 &&
               before_[static_cast<std::size_t>(x)] == after_[static_cast<std::size_t>(x - k)])
          ++x;
        reached_[step][static_cast<std::size_t>(k + d)] = x;
        if (x >= rows_ && x - k >= columns_) return true;
      }
    }
    return false;
  }

  static std::vector<Change> joined(const std::vector<bool>& gone, const std::vector<bool>& come) {
    std::vector<Change> changes;
    std::size_t x = 0;
    std::size_t y = 0;
    while (x < gone.size() || y < come.size()) {
      Change change{x, 0, y, 0};
      while (x < gone.size() && gone[x]) ++x, ++change.gone;
      while (y < come.size() && come[y]) ++y, ++change.come;
      if (change.gone + change.come > 0) changes.push_back(change);
      if (x < gone.size() && y < come.size()) ++x, ++y;
    }
    return changes;
  }

  const Lines& before_;
  const Lines& after_;
  std::ptrdiff_t rows_;
  std::ptrdiff_t columns_;
  std::vector<std::vector<std::ptrdiff_t>> reached_;  // a row a number of steps
};

void append_line(std::string& out, char sign, std::string_view line) {
  out += sign;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

// `12,7`: where a hunk stands; of no line, the one before it.
std::string range(std::size_t first, std::size_t count) {
  if (count == 1) return fmt::format("{}", first + 1);
  return fmt::format("{},{}", count == 0 ? first : first + 1, count);
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  if (before == after) return {};
  const Lines old_lines = lines_of(before);
  const Lines new_lines = lines_of(after);
  const std::vector<Change> changes = Way(old_lines, new_lines).changes();
  const bool is_absolute = path.starts_with('/');
  std::string out = fmt::format("--- {0}{2}\n+++ {1}{2}\n", is_absolute ? "" : "a/",
                                is_absolute ? "" : "b/", path);
  for (std::size_t i = 0; i < changes.size();) {
    // Changes that share lines around them make one hunk.
    std::size_t last = i;
    while (last + 1 < changes.size() &&
           changes[last + 1].before - changes[last].before - changes[last].gone <= 2 * kContext)
      ++last;
    const std::size_t lead = std::min(kContext, changes[i].before);
    const std::size_t begin = changes[i].before - lead;
    const std::size_t changed_end = changes[last].before + changes[last].gone;
    const std::size_t end = std::min(changed_end + kContext, old_lines.size());
    const std::size_t new_begin = changes[i].after - lead;
    const std::size_t new_end = changes[last].after + changes[last].come + (end - changed_end);
    out += fmt::format("@@ -{} +{} @@\n", range(begin, end - begin),
                       range(new_begin, new_end - new_begin));
    std::size_t at = begin;
    for (; i <= last; ++i) {
      const Change& change = changes[i];
      for (; at < change.before; ++at) append_line(out, ' ', old_lines[at]);
      for (; at < change.before + change.gone; ++at) append_line(out, '-', old_lines[at]);
      for (std::size_t line = change.after; line < change.after + change.come; ++line)
        append_line(out, '+', new_lines[line]);
    }
    for (; at < end; ++at) append_line(out, ' ', old_lines[at]);
  }
  return out;
}

}  // namespace topset::output
