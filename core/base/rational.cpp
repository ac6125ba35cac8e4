#include "base/rational.hpp"

#include <limits>
#include <numeric>

#include <boost/multiprecision/cpp_int.hpp>

namespace topset {
namespace {

__extension__ typedef unsigned __int128 Unsigned128;

// Holds any product or sum of two fractions' parts, under 2^191, and 2000 times it.
using Wide = boost::multiprecision::int256_t;

constexpr Int128 kLimit = static_cast<Int128>(1) << 95;
constexpr std::int64_t kParts = 1000;  // what a result too wide is rounded to

Unsigned128 magnitude(Int128 value) {
  return value < 0 ? -static_cast<Unsigned128>(value) : static_cast<Unsigned128>(value);
}

bool fits(Int128 value) { return value < kLimit && value > -kLimit; }

// Nearly all there is: 64 bits, where dividing is several times faster.
bool is_short(Int128 value) { return value == static_cast<std::int64_t>(value); }

// b is positive.
std::int64_t short_divisor(std::int64_t a, std::int64_t b) {
  if (a == 1 || b == 1) return 1;
  const auto size = static_cast<std::uint64_t>(a);
  return static_cast<std::int64_t>(
      std::gcd(a < 0 ? 0 - size : size, static_cast<std::uint64_t>(b)));
}

Unsigned128 greatest_common_divisor(Int128 first, Int128 second) {
  Unsigned128 a = magnitude(first);
  Unsigned128 b = magnitude(second);
  constexpr Unsigned128 kNarrow = std::numeric_limits<std::uint64_t>::max();
  while (b != 0) {
    if (a <= kNarrow && b <= kNarrow)
      return std::gcd(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b));
    const Unsigned128 rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

template <class Integer>
Integer floor_division(const Integer& numerator, const Integer& denominator) {
  const Integer quotient = numerator / denominator;
  const Integer rest = numerator % denominator;
  return rest < 0 ? Integer(quotient - 1) : quotient;
}

// a x b without overflow, or false.
bool multiply(Int128 a, Int128 b, Int128& product) {
  return !__builtin_mul_overflow(a, b, &product);
}

Wide wide(Int128 value) {
  const Unsigned128 size = magnitude(value);
  const Wide all =
      (Wide(static_cast<std::uint64_t>(size >> 64U)) << 64U) + static_cast<std::uint64_t>(size);
  return value < 0 ? Wide(-all) : all;
}

// value must be within kLimit.
Int128 narrow(const Wide& value) {
  const Wide size = abs(value);
  const auto upper = static_cast<std::uint64_t>(size >> 64U);
  const auto lower = static_cast<std::uint64_t>(size & std::numeric_limits<std::uint64_t>::max());
  const auto all = static_cast<Int128>((static_cast<Unsigned128>(upper) << 64U) | lower);
  return value < 0 ? -all : all;
}

// To the nearest 1 / parts, halves up, in parts.
Wide rounded(const Wide& numerator, const Wide& denominator, std::int64_t parts) {
  return floor_division<Wide>(numerator * (2 * parts) + denominator, denominator * 2);
}

std::int64_t saturated(Int128 value) {
  using Limits = std::numeric_limits<std::int64_t>;
  if (value > Limits::max()) return Limits::max();
  if (value < Limits::min()) return Limits::min();
  return static_cast<std::int64_t>(value);
}

}  // namespace

// A fraction of any width, brought to lowest terms and, if it is still too wide, rounded once.
struct WideFraction {
  Wide numerator;
  Wide denominator;  // positive

  Rational narrowed() const {
    const Wide limit = wide(kLimit);
    const auto fraction = [](const Wide& above, const Wide& below) {
      Rational result;
      result.numerator_ = narrow(above);
      result.denominator_ = narrow(below);
      return result;
    };
    const Wide divisor = gcd(numerator, denominator);
    const Wide above = numerator / divisor;
    const Wide below = denominator / divisor;
    if (abs(above) < limit && below < limit) return fraction(above, below);

    Rational result;
    const Wide fine = rounded(above, below, kParts);
    const Wide coarse = rounded(above, below, 1);
    if (const Wide common = gcd(fine, Wide(kParts)); abs(fine / common) < limit)
      result = fraction(fine / common, kParts / common);
    else if (abs(coarse) < limit)
      result = fraction(coarse, 1);
    else
      result = fraction(coarse < 0 ? Wide(1 - limit) : Wide(limit - 1), 1);
    result.was_rounded_ = true;
    return result;
  }
};

Rational Rational::of(Int128 numerator, Int128 denominator) {
  if (is_short(numerator) && is_short(denominator) && denominator > 0) {
    const auto above = static_cast<std::int64_t>(numerator);
    const auto below = static_cast<std::int64_t>(denominator);
    const std::int64_t divisor = short_divisor(above, below);
    Rational result;
    result.numerator_ = above / divisor;
    result.denominator_ = below / divisor;
    return result;
  }
  const Unsigned128 divisor = greatest_common_divisor(numerator, denominator);
  const Unsigned128 above = magnitude(numerator) / divisor;
  const Unsigned128 below = magnitude(denominator) / divisor;
  const bool negative = (numerator < 0) != (denominator < 0);
  constexpr auto kWidest = static_cast<Unsigned128>(kLimit);
  if (above < kWidest && below < kWidest) {
    Rational result;
    result.numerator_ = negative ? -static_cast<Int128>(above) : static_cast<Int128>(above);
    result.denominator_ = static_cast<Int128>(below);
    return result;
  }
  const Wide size = wide(denominator);
  return WideFraction{denominator < 0 ? Wide(-wide(numerator)) : wide(numerator), abs(size)}
      .narrowed();
}

Rational operator*(const Rational& a, const Rational& b) {
  // Reduced crosswise, the product of two fractions in lowest terms is in lowest terms.
  if (is_short(a.numerator_) && is_short(a.denominator_) && is_short(b.numerator_) &&
      is_short(b.denominator_)) {
    const auto an = static_cast<std::int64_t>(a.numerator_);
    const auto ad = static_cast<std::int64_t>(a.denominator_);
    const auto bn = static_cast<std::int64_t>(b.numerator_);
    const auto bd = static_cast<std::int64_t>(b.denominator_);
    const std::int64_t left = short_divisor(an, bd);
    const std::int64_t right = short_divisor(bn, ad);
    Rational product;
    product.numerator_ = Int128{an / left} * (bn / right);
    product.denominator_ = Int128{ad / right} * (bd / left);
    product.was_rounded_ = a.was_rounded_ || b.was_rounded_;
    if (fits(product.numerator_) && fits(product.denominator_)) return product;
  }
  const auto left = static_cast<Int128>(greatest_common_divisor(a.numerator_, b.denominator_));
  const auto right = static_cast<Int128>(greatest_common_divisor(b.numerator_, a.denominator_));
  Rational result;
  if (!multiply(a.numerator_ / left, b.numerator_ / right, result.numerator_) ||
      !multiply(a.denominator_ / right, b.denominator_ / left, result.denominator_) ||
      !fits(result.numerator_) || !fits(result.denominator_))
    result = WideFraction{wide(a.numerator_) * wide(b.numerator_),
                          wide(a.denominator_) * wide(b.denominator_)}
                 .narrowed();
  result.was_rounded_ = result.was_rounded_ || a.was_rounded_ || b.was_rounded_;
  return result;
}

Rational operator/(const Rational& a, const Rational& b) {
  Rational inverse;
  inverse.numerator_ = b.numerator_ < 0 ? -b.denominator_ : b.denominator_;
  inverse.denominator_ = b.numerator_ < 0 ? -b.numerator_ : b.numerator_;
  inverse.was_rounded_ = b.was_rounded_;
  return a * inverse;
}

Rational operator+(const Rational& a, const Rational& b) {
  const auto divisor = static_cast<Int128>(greatest_common_divisor(a.denominator_, b.denominator_));
  const Int128 scale_a = b.denominator_ / divisor;
  const Int128 scale_b = a.denominator_ / divisor;
  Int128 left = 0;
  Int128 right = 0;
  Int128 sum = 0;
  Int128 denominator = 0;
  Rational result;
  if (multiply(a.numerator_, scale_a, left) && multiply(b.numerator_, scale_b, right) &&
      !__builtin_add_overflow(left, right, &sum) && multiply(a.denominator_, scale_a, denominator))
    result = Rational::of(sum, denominator);
  else
    result = WideFraction{wide(a.numerator_) * wide(scale_a) + wide(b.numerator_) * wide(scale_b),
                          wide(a.denominator_) * wide(scale_a)}
                 .narrowed();
  result.was_rounded_ = result.was_rounded_ || a.was_rounded_ || b.was_rounded_;
  return result;
}

Rational operator-(const Rational& a, const Rational& b) {
  Rational negative = b;
  negative.numerator_ = -negative.numerator_;
  return a + negative;
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
  Int128 an = a.numerator_, ad = a.denominator_, bn = b.numerator_, bd = b.denominator_;
  Int128 left = 0;
  Int128 right = 0;
  if (ad == bd) return an <=> bn;
  if (multiply(an, bd, left) && multiply(bn, ad, right))
    return left < right   ? std::strong_ordering::less
           : left > right ? std::strong_ordering::greater
                          : std::strong_ordering::equal;
  // Euclid's way: compare whole parts, then the inverses of what is left. It never overflows.
  bool flipped = false;
  while (true) {
    const Int128 whole_a = floor_division(an, ad);
    const Int128 whole_b = floor_division(bn, bd);
    if (whole_a != whole_b)
      return (whole_a < whole_b) != flipped ? std::strong_ordering::less
                                            : std::strong_ordering::greater;
    const Int128 rest_a = an - whole_a * ad;
    const Int128 rest_b = bn - whole_b * bd;
    if (rest_a == 0 || rest_b == 0) {
      if (rest_a == 0 && rest_b == 0) return std::strong_ordering::equal;
      return (rest_a == 0) != flipped ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    an = ad;
    ad = rest_a;
    bn = bd;
    bd = rest_b;
    flipped = !flipped;
  }
}

std::int64_t Rational::floor() const { return saturated(floor_division(numerator_, denominator_)); }

std::int64_t Rational::ceiling() const {
  return saturated(-floor_division(-numerator_, denominator_));
}

std::int64_t Rational::half_up() const {
  // Both sums stay under 2^97.
  return saturated(floor_division(2 * numerator_ + denominator_, 2 * denominator_));
}

}  // namespace topset
