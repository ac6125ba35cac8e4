#include "training/load_formula.hpp"

#include "catch.hpp"

namespace topset {
namespace {

LoadFormula share(std::size_t cell, const Rational& part, std::int64_t constant = 0) {
  return {{{cell, part}}, Rational(constant)};
}

TEST_CASE("formulas add up share by share") {
  const LoadFormula sum = share(1, Rational::of(9, 10), 5000) + share(0, Rational::of(1, 2)) +
                          share(1, Rational::of(1, 10), -1000);
  CHECK(sum == LoadFormula{{{0, Rational::of(1, 2)}, {1, Rational(1)}}, Rational(4000)});
}

TEST_CASE("what cancels out is no share") {
  CHECK(share(0, Rational(1), 1000) + share(0, Rational(-1)) == LoadFormula::of(Rational(1000)));
  CHECK(share(0, Rational(1), 1000) * Rational(0) == LoadFormula{});
}

TEST_CASE("a part is in proportion to the whole only if everything in it is") {
  const LoadFormula max = LoadFormula::of(std::size_t{0});
  CHECK(proportion(max * Rational::of(9, 10), max) == Rational::of(9, 10));
  CHECK_FALSE(proportion(share(0, Rational::of(9, 10), 5000), max));
  CHECK_FALSE(proportion(LoadFormula::of(std::size_t{1}), max));
  CHECK_FALSE(proportion(LoadFormula::of(Rational(1)), LoadFormula::of(Rational(2))));
  CHECK(proportion(share(0, Rational(2), 4000), share(0, Rational(1), 2000)) == Rational(2));
}

TEST_CASE("a formula that may go under nothing is none for others to rest on") {
  CHECK(not_negative(share(0, Rational(1), 0)));
  CHECK_FALSE(not_negative(share(0, Rational(1), -1)));
  CHECK_FALSE(not_negative(share(0, Rational(-1), 1)));
}

}  // namespace
}  // namespace topset
