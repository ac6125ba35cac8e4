#include "output/pdf/flow.hpp"

#include "catch.hpp"

using namespace topset::output::pdf;

namespace {

Piece piece(double height) { return space(height); }

Section section(double heading, std::vector<Group> groups) {
  Section made;
  made.heading = {piece(heading)};
  made.continued = {piece(5)};
  made.groups = std::move(groups);
  made.gap = 10;
  return made;
}

// The heights of what stands on a page.
std::vector<double> heights(const Leaf& leaf) {
  std::vector<double> all;
  for (const Placed& placed : leaf.pieces) all.push_back(placed.piece.height);
  return all;
}

using Heights = std::vector<double>;

}  // namespace

TEST_CASE("sections stand one below the other with their gap between them") {
  const std::vector<Section> two = {section(10, {{piece(20)}}), section(10, {{piece(20)}})};
  const auto leaves = flow(two, 100, 100);
  REQUIRE(leaves.size() == 1);
  CHECK(heights(leaves[0]) == Heights{10, 20, 10, 20});
  CHECK(leaves[0].pieces[2].at.y == 40);
  CHECK(leaves[0].height == 70);
  CHECK(height_of(std::span<const Section>(two)) == 70);
}

TEST_CASE("a section that fits on a page is not parted") {
  const std::vector<Section> two = {section(10, {{piece(50)}}),
                                    section(10, {{piece(20)}, {piece(20)}})};
  const auto leaves = flow(two, 100, 100);
  REQUIRE(leaves.size() == 2);
  CHECK(heights(leaves[1]) == Heights{10, 20, 20});
}

TEST_CASE("a longer section is parted between exercises, and its heading goes on") {
  const std::vector<Section> one = {section(10, {{piece(30), piece(30)}, {piece(30), piece(30)}})};
  const auto leaves = flow(one, 100, 100);
  REQUIRE(leaves.size() == 2);
  CHECK(heights(leaves[0]) == Heights{10, 30, 30});
  CHECK(heights(leaves[1]) == Heights{5, 30, 30});
}

TEST_CASE("an exercise longer than a page is parted between its rows") {
  const std::vector<Section> one = {section(10, {{piece(40), piece(40), piece(40), piece(40)}})};
  const auto leaves = flow(one, 100, 100);
  REQUIRE(leaves.size() == 2);
  CHECK(heights(leaves[0]) == Heights{10, 40, 40});
  CHECK(heights(leaves[1]) == Heights{5, 40, 40});
}

TEST_CASE("a heading stays with what it is the heading of") {
  const std::vector<Section> two = {section(10, {{piece(60)}}),
                                    section(10, {{piece(40)}, {piece(60)}})};
  const auto leaves = flow(two, 100, 100);
  REQUIRE(leaves.size() == 3);
  CHECK(heights(leaves[0]) == Heights{10, 60});
  CHECK(heights(leaves[1]) == Heights{10, 40});
  CHECK(heights(leaves[2]) == Heights{5, 60});
}

TEST_CASE("the first page may have less room") {
  const std::vector<Section> one = {section(10, {{piece(30)}, {piece(30)}})};
  CHECK(flow(one, 70, 100).size() == 1);
  const auto leaves = flow(one, 60, 65);
  REQUIRE(leaves.size() == 2);
  CHECK(heights(leaves[1]) == Heights{5, 30});
}
