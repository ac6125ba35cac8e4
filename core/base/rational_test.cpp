#include "base/rational.hpp"

#include <limits>
#include <random>
#include <vector>

#include "catch.hpp"

using topset::Int128;
using topset::Rational;

namespace {

constexpr Int128 power_of_2(unsigned exponent) { return static_cast<Int128>(1) << exponent; }

bool holds(const Rational& value, Int128 numerator, Int128 denominator) {
  return value.numerator() == numerator && value.denominator() == denominator;
}

Int128 common_divisor(Int128 a, Int128 b) {
  a = a < 0 ? -a : a;
  while (b != 0) {
    const Int128 rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

// What every value must be, however it was computed.
bool is_sound(const Rational& value) {
  const Int128 limit = power_of_2(95);
  return value.denominator() > 0 && value.denominator() < limit && value.numerator() < limit &&
         value.numerator() > -limit && common_divisor(value.numerator(), value.denominator()) == 1;
}

// Numerator or denominator: of any width up to `bits`, small ones as often as large ones.
Int128 any_number(std::mt19937_64& random, unsigned bits) {
  const Int128 wide = (static_cast<Int128>(random() >> 1U) << 64U) | static_cast<Int128>(random());
  return wide & (power_of_2(1 + static_cast<unsigned>(random() % bits)) - 1);
}

Rational any_fraction(std::mt19937_64& random, unsigned bits) {
  const Int128 above = any_number(random, bits);
  const Int128 below = any_number(random, bits);
  return Rational::of(random() % 2 == 0 ? above : -above, below == 0 ? 1 : below);
}

// 3^exponent, a denominator that no decimal ends on.
Int128 power_of_3(int exponent) {
  Int128 power = 1;
  for (int i = 0; i < exponent; ++i) power *= 3;
  return power;
}

}  // namespace

TEST_CASE("a fraction is in lowest terms with the sign on top") {
  CHECK(holds(Rational::of(8910, 10000), 891, 1000));
  CHECK(holds(Rational::of(-8910, 10000), -891, 1000));
  CHECK(holds(Rational::of(8910, -10000), -891, 1000));
  CHECK(holds(Rational::of(-8910, -10000), 891, 1000));
  CHECK(holds(Rational::of(0, -7), 0, 1));
  CHECK(holds(Rational(), 0, 1));
  CHECK(Rational::of(10, 5).is_whole());
  CHECK_FALSE(Rational::of(10, 4).is_whole());
}

TEST_CASE("the golden product: 144.5 kg x 89.1 % is exact") {
  const Rational exact = Rational(144500) * Rational::of(8910, 10000);
  CHECK(holds(exact, 257499, 2));  // 128,749.5 thousandths
  CHECK_FALSE(exact.was_rounded());
}

TEST_CASE("small fractions agree with plain 128-bit arithmetic") {
  const std::uint64_t seed = 20261207;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 20000; ++round) {
    const auto part = [&] { return static_cast<Int128>(random() % 200001) - 100000; };
    const Int128 a = part(), b = part() * 2 + 1, c = part(), d = part() * 2 + 1;
    const Rational x = Rational::of(a, b);
    const Rational y = Rational::of(c, d);
    REQUIRE(x + y == Rational::of(a * d + c * b, b * d));
    REQUIRE(x - y == Rational::of(a * d - c * b, b * d));
    REQUIRE(x * y == Rational::of(a * c, b * d));
    if (c != 0) REQUIRE(x / y == Rational::of(a * d, b * c));
    const Int128 left = (b > 0 ? a : -a) * (d > 0 ? d : -d);
    const Int128 right = (d > 0 ? c : -c) * (b > 0 ? b : -b);
    REQUIRE((x < y) == (left < right));
    REQUIRE((x == y) == (left == right));
    REQUIRE_FALSE((x * y + x).was_rounded());
  }
}

TEST_CASE("every result is in lowest terms and within 96 bits, however wide its parts") {
  const std::uint64_t seed = 4711;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  int rounded = 0;
  for (int round = 0; round < 20000; ++round) {
    const Rational a = any_fraction(random, 110);
    const Rational b = any_fraction(random, 95);
    for (const Rational& result : {a, b, a + b, a - b, a * b}) {
      REQUIRE(is_sound(result));
      rounded += result.was_rounded() ? 1 : 0;
    }
    if (b != Rational(0)) REQUIRE(is_sound(a / b));
  }
  CHECK(rounded > 1000);  // or the wide paths were never taken
}

TEST_CASE("a result that fits is exact although its way there does not") {
  const Int128 wide = power_of_3(59);  // 94 bits
  CHECK(holds(Rational::of(wide, 7) * Rational::of(7, wide), 1, 1));
  CHECK(holds(Rational::of(wide, 2) / Rational::of(wide, 4), 2, 1));
  // 1/(2n) + 1/(2n) over a denominator of 188 bits
  CHECK(holds(Rational::of(1, wide) + Rational::of(1, wide), 2, wide));
  CHECK(holds(Rational::of(wide - 1, wide) + Rational::of(1, wide), 1, 1));
  CHECK(holds(Rational::of(wide, wide - 1) - Rational::of(1, wide - 1), 1, 1));
  // 1/6n - 1/10n = 1/15n, by way of 1/30n
  const Int128 n = power_of_2(60);
  CHECK(holds(Rational::of(1, 6 * n) - Rational::of(1, 10 * n), 1, 15 * n));
  CHECK(holds(Rational::of(power_of_2(126), power_of_2(120)), 64, 1));
}

TEST_CASE("a product past 96 bits is rounded half up to a thousandth, and says so") {
  // 100 kg with steps of +0.1 %: the tenth needs 100 bits. 101,004.5120210... thousandths.
  Rational load(100000);
  for (int step = 1; step <= 9; ++step) load = load * Rational::of(1001, 1000);
  CHECK_FALSE(load.was_rounded());
  load = load * Rational::of(1001, 1000);
  CHECK(load.was_rounded());
  CHECK(holds(load, 12625564, 125));  // 101,004.512

  // Fifty more, of which five are rounded: still the load of 100 kg x 1.001^60 = 106.18047... kg.
  for (int step = 11; step <= 60; ++step) load = load * Rational::of(1001, 1000);
  CHECK(load.was_rounded());
  CHECK((load * Rational(1000)).half_up() == 106180471);

  // Two factors of 94 bits, each almost 1: rounding them first would lose the whole load.
  const Int128 n = power_of_3(59);
  const Rational almost = Rational::of(n - 1, n) * Rational::of(n - 2, n);
  CHECK(holds(almost, 1, 1));
  CHECK(almost.was_rounded());
}

TEST_CASE("rounding happens once, on the exact product") {
  const Int128 n = power_of_3(50);  // 80 bits
  const Rational tiny = Rational::of(1, n);
  const Rational half = Rational::of(1, 2000);
  CHECK(holds((half - tiny) * (Rational(1) - tiny), 0, 1));     // a hair under 0.0005
  CHECK(holds((half + tiny) * (Rational(1) - tiny), 1, 1000));  // a hair over
  CHECK(holds((tiny - half) * (Rational(1) - tiny), 0, 1));     // a hair over -0.0005
  CHECK(holds((Rational(0) - half - tiny) * (Rational(1) - tiny), -1, 1000));
}

TEST_CASE("half a thousandth is rounded towards positive infinity on both sides of nought") {
  // (2^95 + 1) / 2000 is (2^94 + 1/2) thousandths, in lowest terms a bit too wide.
  const Int128 wide = power_of_2(95) + 1;
  CHECK(holds(Rational::of(wide, 2000), (power_of_2(94) + 1) / 5, 200));
  CHECK(holds(Rational::of(-wide, 2000), -power_of_2(91), 125));
  CHECK(Rational::of(wide, 2000).was_rounded());
}

TEST_CASE("what was once rounded stays marked") {
  const Rational rounded = Rational::of(1, power_of_2(100));
  REQUIRE(rounded.was_rounded());
  CHECK((rounded + Rational(1)).was_rounded());
  CHECK((Rational(1) - rounded).was_rounded());
  CHECK((rounded * Rational(1)).was_rounded());
  CHECK((Rational(1) * rounded).was_rounded());
  CHECK((Rational(1) / (rounded + Rational(1))).was_rounded());
  CHECK(rounded == Rational(0));  // the mark is no part of the value
}

TEST_CASE("values too large for thousandths become whole, and at the end of the range stop") {
  const Rational third = Rational::of(power_of_2(96), 3) * Rational::of(5, 7);
  CHECK(third.was_rounded());
  CHECK(third.is_whole());
  const Rational most = Rational::of(power_of_2(94), 1) * Rational(1000);
  CHECK(holds(most, power_of_2(95) - 1, 1));
  CHECK(most.was_rounded());
  const Rational least = Rational::of(-power_of_2(94), 1) * Rational(1000);
  CHECK(holds(least, 1 - power_of_2(95), 1));
  CHECK(is_sound(most + most));
  CHECK(is_sound(least - most));
  CHECK(is_sound(most * most));
  CHECK(holds(Rational(1) / most, 1, power_of_2(95) - 1));
}

TEST_CASE("the ends of 128 bits are numbers like others") {
  const Int128 least = std::numeric_limits<Int128>::min();
  const Int128 most = std::numeric_limits<Int128>::max();
  CHECK(holds(Rational::of(least, least), 1, 1));
  CHECK(holds(Rational::of(most, most), 1, 1));
  CHECK(holds(Rational::of(least, power_of_2(120)), -128, 1));
  CHECK(holds(Rational::of(power_of_2(120), least), -1, 128));
  CHECK(holds(Rational::of(most, least), -1, 1));
  CHECK(holds(Rational::of(1, least), 0, 1));
  CHECK(holds(Rational::of(least, 1), 1 - power_of_2(95), 1));
  CHECK(holds(Rational::of(least, -1), power_of_2(95) - 1, 1));
}

TEST_CASE("order is that of the numbers, at any width") {
  const std::uint64_t seed = 99;
  INFO("seed " << seed);
  std::mt19937_64 random(seed);
  for (int round = 0; round < 20000; ++round) {
    const Rational a = any_fraction(random, 95);
    const Rational b = any_fraction(random, 95);
    const Rational c = any_fraction(random, 95);
    REQUIRE((a < b) == (b > a));
    REQUIRE((a == b) == (a.numerator() == b.numerator() && a.denominator() == b.denominator()));
    REQUIRE((a < b) + (a == b) + (a > b) == 1);
    if (a < b && b < c) REQUIRE(a < c);
    REQUIRE((a < b) == (Rational(0) - b < Rational(0) - a));
    // Against the whole part, which cuts the line in the same place.
    if (a.floor() < b.floor()) REQUIRE(a < b);
  }
}

TEST_CASE("neighbours that differ in the last bit are told apart") {
  const Int128 n = power_of_2(95) - 1;
  CHECK(Rational::of(n - 2, n - 1) < Rational::of(n - 1, n));
  CHECK(Rational::of(n, n - 1) < Rational::of(n - 1, n - 2));
  CHECK(Rational::of(1 - n, n) < Rational::of(2 - n, n - 1));
  CHECK(Rational::of(n, 1) > Rational::of(n - 1, 1));
  CHECK(Rational::of(1, n) < Rational::of(1, n - 1));
  CHECK(Rational::of(1, n) > Rational(0));
  CHECK(Rational::of(-1, n) < Rational(0));
}

TEST_CASE("half up, floor and ceiling on both sides of nought") {
  struct Example {
    int numerator, denominator;
    std::int64_t half_up, floor, ceiling;
  };
  const std::vector<Example> examples = {
      {5, 2, 3, 2, 3},     {-5, 2, -2, -3, -2},  {1, 2, 1, 0, 1},    {-1, 2, 0, -1, 0},
      {49, 100, 0, 0, 1},  {-49, 100, 0, -1, 0}, {51, 100, 1, 0, 1}, {-51, 100, -1, -1, 0},
      {7, 1, 7, 7, 7},     {-7, 1, -7, -7, -7},  {0, 1, 0, 0, 0},    {4, 3, 1, 1, 2},
      {-4, 3, -1, -2, -1}, {5, 3, 2, 1, 2},      {-5, 3, -2, -2, -1}};
  for (const Example& example : examples) {
    INFO(example.numerator << "/" << example.denominator);
    const Rational value = Rational::of(example.numerator, example.denominator);
    CHECK(value.half_up() == example.half_up);
    CHECK(value.floor() == example.floor);
    CHECK(value.ceiling() == example.ceiling);
  }
}

TEST_CASE("rounding to a whole number never overflows") {
  using Limits = std::numeric_limits<std::int64_t>;
  const Int128 n = power_of_2(95) - 1;
  for (const Rational& huge : {Rational::of(n, 1), Rational::of(n, 2), Rational::of(n, 5)}) {
    CHECK(huge.half_up() == Limits::max());
    CHECK(huge.floor() == Limits::max());
    CHECK(huge.ceiling() == Limits::max());
    const Rational negative = Rational(0) - huge;
    CHECK(negative.half_up() == Limits::min());
    CHECK(negative.floor() == Limits::min());
    CHECK(negative.ceiling() == Limits::min());
  }
  CHECK(Rational::of(n - 1, n).half_up() == 1);
  CHECK(Rational::of(1 - n, n).half_up() == -1);
  CHECK(Rational::of(1, n).half_up() == 0);
  CHECK(Rational::of(1, n).ceiling() == 1);
  CHECK(Rational::of(-1, n).floor() == -1);
  CHECK(Rational(Limits::max()).half_up() == Limits::max());
  CHECK(Rational(Limits::min()).half_up() == Limits::min());
}
