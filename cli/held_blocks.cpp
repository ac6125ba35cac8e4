#include "cli/held_blocks.hpp"

#include <algorithm>
#include <utility>

namespace topset::cli {
namespace {

// About 10 MB of blocks: hundreds of athletes with a usual program.
constexpr std::size_t kMostSets = 50'000;

}  // namespace

void HeldBlocks::add(Block block, SourcePtr athlete, const std::string& path) {
  sets_ += static_cast<std::size_t>(block.totals.sets) + 1;
  held_.push_back({std::move(block), std::move(athlete), path});
  if (sets_ > kMostSets || !host_.has_unverified()) release();
}

void HeldBlocks::release() {
  for (auto& [strategy, finding] : host_.verify()) {
    report_.add({finding});
    unsound_.emplace(strategy, std::move(finding));
  }
  for (const Held& held : held_)
    if (is_sound(held.block))
      deliver_(held.block, held.athlete);
    else
      report_.withheld(held.path);
  held_.clear();
  sets_ = 0;
}

bool HeldBlocks::is_sound(const Block& block) const {
  return std::ranges::none_of(block.strategies, [&](const UsedStrategy& strategy) {
    return unsound_.contains(strategy.id);
  });
}

}  // namespace topset::cli
