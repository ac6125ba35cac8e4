// Which parts of two lists belong together when some were added, taken out or changed: so that one
// new set is told as one new set, and not as a change of all that follow.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace topset::library {

// One of each list, or of one only.
struct Pair {
  std::optional<std::size_t> before;
  std::optional<std::size_t> after;
};

// What belongs together, the surest way first: `levels[1]` is asked only between what `levels[0]`
// has found. With `pair_rest`, what then is left over at the same place in both belongs together
// too.
class Alignment {
 public:
  using Same = std::function<bool(std::size_t before, std::size_t after)>;

  Alignment(std::vector<Same> levels, bool pair_rest)
      : levels_(std::move(levels)), pair_rest_(pair_rest) {}

  std::vector<Pair> of(std::size_t before, std::size_t after) const;

 private:
  struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t size() const { return end - begin; }
  };

  void align(Part before, Part after, std::size_t level, std::vector<Pair>& pairs) const;
  void rest(Part before, Part after, std::vector<Pair>& pairs) const;

  std::vector<Same> levels_;
  bool pair_rest_;
};

}  // namespace topset::library
