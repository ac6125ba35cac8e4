#include "base/quantities.hpp"

#include "catch.hpp"

TEST_CASE("a product stays exact until it is rounded") {
  // 144.5 kg x 89.1 % = 128.7495 kg
  const topset::Rational exact = topset::Rational(144500) * topset::as_fraction({8910});
  CHECK(topset::decimal(exact) == "128.7495");
}
