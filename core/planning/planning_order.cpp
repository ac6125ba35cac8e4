#include "planning/planning_order.hpp"

#include <algorithm>

namespace topset::planning {

std::vector<std::size_t> planning_order(const std::vector<Slot>& slots) {
  std::vector<std::size_t> order;
  order.reserve(slots.size());
  std::vector<bool> placed(slots.size());
  for (bool moved = true; moved && order.size() < slots.size();) {
    moved = false;
    for (std::size_t i = 0; i < slots.size(); ++i) {
      if (placed[i] ||
          !std::ranges::all_of(slots[i].after, [&](std::size_t before) { return placed[before]; }))
        continue;
      order.push_back(i);
      placed[i] = moved = true;
    }
  }
  for (std::size_t i = 0; i < slots.size(); ++i)
    if (!placed[i]) order.push_back(i);
  return order;
}

}  // namespace topset::planning
