#include "output/block_curve.hpp"

#include "catch.hpp"
#include "output/block_example.hpp"

namespace topset::output {

TEST_CASE("a week's point has its volume, its heaviest set and its share of heavy lifts") {
  Block block = example_block();
  block.weeks[0].sessions[0].exercises[0].rows[0].intensity = Rational(9) / Rational(10);
  block.weeks[0].sessions[0].exercises[0].rows[1].intensity = Rational(78) / Rational(100);
  const std::vector<CurvePoint> points = block_curve(block);
  REQUIRE(points.size() == 1);
  CHECK(points[0].week == 1);
  CHECK(points[0].phase == "build");
  CHECK(points[0].volume == 2'455'000);
  CHECK(points[0].without_back_offs == 255'000);
  CHECK(points[0].top == Percent{9000});
  CHECK(points[0].heavy == Percent{909});
}

TEST_CASE("a week without a load has no heaviest set") {
  Block block = example_block();
  block.weeks[0].totals = {};
  CHECK(!block_curve(block)[0].top);
  CHECK(block_curve(block)[0].heavy == Percent{0});
}

}  // namespace topset::output
