#include "planning/planning_order.hpp"

#include "catch.hpp"

namespace topset::planning {
namespace {

std::vector<Slot> slots(const std::vector<std::vector<std::size_t>>& after) {
  std::vector<Slot> made(after.size());
  for (std::size_t i = 0; i < after.size(); ++i) made[i].after = after[i];
  return made;
}

TEST_CASE("slots are planned as written, but after those they come after") {
  using Order = std::vector<std::size_t>;
  CHECK(planning_order(slots({{}, {}, {}})) == Order{0, 1, 2});
  CHECK(planning_order(slots({{2}, {}, {}})) == Order{1, 2, 0});
  CHECK(planning_order(slots({{1, 2}, {2}, {}})) == Order{2, 1, 0});
  CHECK(planning_order(slots({{1}, {0}, {}})) == Order{2, 0, 1});
}

}  // namespace
}  // namespace topset::planning
