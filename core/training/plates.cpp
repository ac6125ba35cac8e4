#include "training/plates.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace topset {
namespace {

struct Kind {
  std::int64_t weight = 0;
  std::int32_t count = 0;
};

// How a sum is best made from the kinds so far: with `of_last` plates of the kind being added, on
// top of sum `base` of the kinds before it.
struct Way {
  std::int64_t sum = 0;
  std::int32_t plates = 0;
  std::int32_t of_last = 0;
  std::uint32_t base = 0;
};

// Kinds are added from the lightest to the heaviest, so that of two ways with equally many plates
// the one with more of the kind being added is the one with the heaviest first. Two ways alike in
// both stand on the same base.
bool better(const Way& a, const Way& b) {
  return a.plates != b.plates ? a.plates < b.plates : a.of_last > b.of_last;
}

// The ways with and without `count` plates more of a kind, each sum once.
std::vector<Way> with_more(const std::vector<Way>& ways, const Kind& kind, std::int32_t count,
                           std::int64_t limit) {
  std::vector<Way> merged;
  merged.reserve(ways.size() * 2);
  auto plain = ways.begin();
  auto added = ways.begin();
  const auto shifted = [&] {
    return Way{added->sum + kind.weight * count, added->plates + count, added->of_last + count,
               added->base};
  };
  while (plain != ways.end()) {
    const Way next = shifted();
    if (next.sum < plain->sum) {
      merged.push_back(next);
      ++added;
    } else if (next.sum == plain->sum) {
      merged.push_back(better(next, *plain) ? next : *plain);
      ++added;
      ++plain;
    } else {
      merged.push_back(*plain++);
    }
  }
  for (; added != ways.end(); ++added) {
    const Way next = shifted();
    if (next.sum > limit) break;
    merged.push_back(next);
  }
  return merged;
}

// Any number of a kind from 0 to its count, as choices of 1, 2, 4, ... and the rest.
bool add_kind(std::vector<Way>& ways, const Kind& kind, std::int64_t limit) {
  for (std::uint32_t i = 0; i < ways.size(); ++i) {
    ways[i].of_last = 0;
    ways[i].base = i;
  }
  std::int32_t left = kind.count;
  for (std::int32_t part = 1; left > 0; part *= 2) {
    const std::int32_t count = std::min(part, left);
    ways = with_more(ways, kind, count, limit);
    if (ways.size() > PlateTable::kMaxSums) return false;
    left -= count;
  }
  return true;
}

// The kinds worth a look, lightest first.
std::vector<Kind> usable_kinds(const std::map<std::int64_t, std::int32_t>& stock,
                               std::int64_t limit) {
  std::vector<Kind> kinds;
  for (const auto& [weight, count] : stock) {
    if (weight <= 0 || weight > limit || count <= 0) continue;
    const std::int64_t room = limit / weight;
    const auto most =
        static_cast<std::int32_t>(std::min<std::int64_t>({count, room, PlateTable::kMaxOfAKind}));
    kinds.push_back({weight, most});
  }
  if (kinds.size() > PlateTable::kMaxKinds)
    kinds.erase(kinds.begin(), kinds.end() - PlateTable::kMaxKinds);
  return kinds;
}

// What each kind added: for every sum then known, the plates of that kind and the sum below.
struct Stage {
  std::vector<std::uint8_t> counts;
  std::vector<std::uint32_t> bases;
};

bool solve(const std::vector<Kind>& kinds, std::int64_t limit, std::vector<Way>& ways,
           std::vector<Stage>& stages) {
  ways.assign(1, Way{});
  stages.clear();
  for (const Kind& kind : kinds) {
    if (!add_kind(ways, kind, limit)) return false;
    Stage& stage = stages.emplace_back();
    stage.counts.reserve(ways.size());
    stage.bases.reserve(ways.size());
    for (const Way& way : ways) {
      stage.counts.push_back(static_cast<std::uint8_t>(way.of_last));
      stage.bases.push_back(way.base);
    }
  }
  return true;
}

}  // namespace

PlateTable::PlateTable(const std::map<std::int64_t, std::int32_t>& stock, std::int64_t limit) {
  std::vector<Kind> kinds = usable_kinds(stock, limit);
  std::vector<Way> ways;
  std::vector<Stage> stages;
  while (!solve(kinds, limit, ways, stages)) kinds.erase(kinds.begin());

  std::transform(kinds.rbegin(), kinds.rend(), std::back_inserter(weights_),
                 [](const Kind& kind) { return kind.weight; });
  sums_.clear();
  sums_.reserve(ways.size());
  counts_.resize(ways.size() * kinds.size());
  auto count = counts_.begin();
  for (std::uint32_t i = 0; i < ways.size(); ++i) {
    sums_.push_back(ways[i].sum);
    std::uint32_t at = i;
    for (auto stage = stages.rbegin(); stage != stages.rend(); ++stage) {
      *count++ = stage->counts[at];
      at = stage->bases[at];
    }
  }
  index_sums();
}

void PlateTable::index_sums() {
  unit_ = std::accumulate(weights_.begin(), weights_.end(), std::int64_t{0},
                          [](std::int64_t a, std::int64_t b) { return std::gcd(a, b); });
  if (unit_ == 0) return;
  const std::int64_t units = sums_.back() / unit_;
  // A real gym's sums fill its units well; where they don't, a search takes less room.
  if (units / 8 > static_cast<std::int64_t>(sums_.size())) return;
  positions_.assign(static_cast<std::size_t>(units) + 1, kNoSum);
  for (std::uint32_t i = 0; i < sums_.size(); ++i)
    positions_[static_cast<std::size_t>(sums_[i] / unit_)] = i;
}

std::optional<std::size_t> PlateTable::find(std::int64_t sum) const {
  if (sum < 0 || sum > sums_.back()) return std::nullopt;
  if (positions_.empty()) {
    const auto at = std::lower_bound(sums_.begin(), sums_.end(), sum);
    if (*at != sum) return std::nullopt;
    return static_cast<std::size_t>(at - sums_.begin());
  }
  if (sum % unit_ != 0) return std::nullopt;
  const std::uint32_t position = positions_[static_cast<std::size_t>(sum / unit_)];
  if (position == kNoSum) return std::nullopt;
  return position;
}

std::optional<std::vector<std::int64_t>> PlateTable::plates(std::int64_t sum) const {
  const std::optional<std::size_t> position = find(sum);
  if (!position) return std::nullopt;
  const std::size_t kinds = weights_.size();
  const auto* counts = counts_.data() + *position * kinds;
  std::vector<std::int64_t> result;
  result.reserve(static_cast<std::size_t>(std::accumulate(counts, counts + kinds, 0)));
  for (std::size_t kind = 0; kind < kinds; ++kind)
    result.insert(result.end(), counts[kind], weights_[kind]);
  return result;
}

}  // namespace topset
