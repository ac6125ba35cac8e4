#include "training/fine_sum.hpp"

#include <random>

#include "catch.hpp"

namespace topset {
namespace {

TEST_CASE("three thirds are one again") {
  FineSum sum;
  for (int i = 0; i < 3; ++i) sum += Rational::of(1, 3);
  CHECK(sum.trillionths() == 999'999'999'999);
  CHECK(Rational(sum) == Rational(1));
}

TEST_CASE("a sum is the same in any order") {
  constexpr std::uint64_t kSeed = 7;
  std::mt19937_64 random(kSeed);
  std::vector<Rational> parts;
  for (int i = 0; i < 500; ++i)
    parts.push_back(Rational::of(static_cast<std::int64_t>(random() % 1000),
                                 1 + static_cast<std::int64_t>(random() % 9973)));
  FineSum forward, backward;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    forward += parts[i];
    backward += parts[parts.size() - 1 - i];
  }
  CHECK(forward == backward);
}

TEST_CASE("a sum takes fractions that are wide, or not in lowest terms") {
  CHECK(FineSum::of(20, 40) == FineSum(Rational::of(1, 2)));
  const Int128 wide = static_cast<Int128>(1) << 94;
  CHECK(FineSum::of(wide, wide * 2) == FineSum(Rational::of(1, 2)));
  CHECK(FineSum::of(2, 3).trillionths() == 666'666'666'667);
}

}  // namespace
}  // namespace topset
