// Which plates make a load. Solved once for all loads of a gym, then looked up for every set; no
// greedy guess: with 10, 7 and 5 kg plates, 12 a side is 7+5 although 10 is the heaviest.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "base/quantities.hpp"

namespace topset {

// Everything a stock of plates can add up to, each sum with its best plates: the fewest, and among
// those the heaviest first (60 is 35+25, not 45+10+5).
class PlateTable {
 public:
  // Past these a stock is cut, never misread: every sum in the table can be made.
  static constexpr std::int32_t kMaxOfAKind = 255;  // more of a kind count as so many
  static constexpr std::size_t kMaxKinds = 24;      // the heaviest ones are used
  static constexpr std::size_t kMaxSums = 1u
                                          << 18;  // the lightest kinds are left out until it fits

  PlateTable() = default;  // of no plates: it makes 0

  // stock: weight in thousandths -> how many may be used at once (pairs for one side of a bar,
  // single plates for a belt). Weights and counts of 0 or less are no plates. limit: the largest
  // sum of interest, in thousandths.
  PlateTable(const std::map<std::int64_t, std::int32_t>& stock, std::int64_t limit);

  // All sums in thousandths, ascending, from 0.
  const std::vector<std::int64_t>& sums() const { return sums_; }

  // The plates for a sum, heaviest first; nothing when the stock can't make it.
  std::optional<std::vector<std::int64_t>> plates(std::int64_t sum) const;

 private:
  std::optional<std::size_t> find(std::int64_t sum) const;
  void index_sums();

  std::vector<std::int64_t> weights_;  // kinds, heaviest first
  std::vector<std::int64_t> sums_{0};
  std::vector<std::uint8_t> counts_;  // [sum][kind]: plates of it

  // Position of sum i x unit_ in sums_, kNoSum where there is none; empty when sums lie too far
  // apart for it.
  static constexpr std::uint32_t kNoSum = ~0u;
  std::int64_t unit_ = 1;
  std::vector<std::uint32_t> positions_;
};

}  // namespace topset
