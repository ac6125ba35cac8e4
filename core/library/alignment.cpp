#include "library/alignment.hpp"

namespace topset::library {
namespace {

// Longer lists than any program has are put side by side, for the table is as large as both.
constexpr std::size_t kLargestTable = 1'000'000;

}  // namespace

std::vector<Pair> Alignment::of(std::size_t before, std::size_t after) const {
  std::vector<Pair> pairs;
  align({0, before}, {0, after}, before * after > kLargestTable ? levels_.size() : 0, pairs);
  return pairs;
}

// The longest common subsequence (Wagner and Fischer, 1974), of equals the earliest.
void Alignment::align(Part before, Part after, std::size_t level, std::vector<Pair>& pairs) const {
  if (level == levels_.size() || before.size() == 0 || after.size() == 0)
    return rest(before, after, pairs);
  const Same& same = levels_[level];
  const std::size_t width = after.size() + 1;
  std::vector<std::size_t> longest((before.size() + 1) * width, 0);
  const auto at = [&](std::size_t i, std::size_t j) -> std::size_t& {
    return longest[i * width + j];
  };
  for (std::size_t i = before.size(); i-- > 0;)
    for (std::size_t j = after.size(); j-- > 0;)
      at(i, j) = same(before.begin + i, after.begin + j) ? at(i + 1, j + 1) + 1
                                                         : std::max(at(i + 1, j), at(i, j + 1));
  Part left = {before.begin, before.begin};
  Part right = {after.begin, after.begin};
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < before.size() && j < after.size()) {
    if (same(before.begin + i, after.begin + j)) {
      align({left.end, before.begin + i}, {right.end, after.begin + j}, level + 1, pairs);
      pairs.push_back({before.begin + i, after.begin + j});
      left.end = before.begin + ++i;
      right.end = after.begin + ++j;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      ++i;
    } else {
      ++j;
    }
  }
  align({left.end, before.end}, {right.end, after.end}, level + 1, pairs);
}

void Alignment::rest(Part before, Part after, std::vector<Pair>& pairs) const {
  while (pair_rest_ && before.size() > 0 && after.size() > 0)
    pairs.push_back({before.begin++, after.begin++});
  while (before.size() > 0) pairs.push_back({before.begin++, std::nullopt});
  while (after.size() > 0) pairs.push_back({std::nullopt, after.begin++});
}

}  // namespace topset::library
