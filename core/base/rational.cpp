#include "base/rational.hpp"

namespace topset {
namespace {

constexpr Int128 kLimit = static_cast<Int128>(1) << 95;

Int128 magnitude(Int128 value) { return value < 0 ? -value : value; }

Int128 greatest_common_divisor(Int128 a, Int128 b) {
  a = magnitude(a);
  b = magnitude(b);
  while (b != 0) {
    const Int128 rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

bool fits(Int128 value) { return magnitude(value) < kLimit; }

Int128 floor_division(Int128 numerator, Int128 denominator) {
  const Int128 quotient = numerator / denominator;
  return numerator % denominator < 0 ? quotient - 1 : quotient;
}

// a x b without overflow, or false.
bool multiply(Int128 a, Int128 b, Int128& product) {
  return !__builtin_mul_overflow(a, b, &product);
}

// Drops bits from a fraction too wide to multiply on: the nearest 1/1000, halves up.
Rational rounded(const Rational& value) {
  constexpr Int128 kParts = 1000;
  const Int128 whole = floor_division(value.numerator(), value.denominator());
  const Int128 rest = value.numerator() - whole * value.denominator();
  // rest < denominator < 2^95, so rest x 2000 stays under 2^106.
  const Int128 parts =
      floor_division(rest * kParts * 2 + value.denominator(), value.denominator() * 2);
  return Rational::of(whole * kParts + parts, kParts);
}

}  // namespace

Rational Rational::of(Int128 numerator, Int128 denominator) {
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  const Int128 divisor = greatest_common_divisor(numerator, denominator);
  Rational result;
  result.numerator_ = divisor > 1 ? numerator / divisor : numerator;
  result.denominator_ = divisor > 1 ? denominator / divisor : denominator;
  if (fits(result.numerator_) && fits(result.denominator_)) return result;
  // Halve both until they fit 2^95 (at most 2^-94 of the value is lost), then round to 1/1000 for
  // good.
  while (!fits(result.numerator_) || !fits(result.denominator_)) {
    result.numerator_ /= 2;
    result.denominator_ /= 2;
  }
  if (result.denominator_ == 0) result.denominator_ = 1;
  result = rounded(result);
  result.was_rounded_ = true;
  return result;
}

Rational operator*(const Rational& a, const Rational& b) {
  // Cross-reduced first, so that only a product that is truly wide is ever rounded.
  const Rational left = Rational::of(a.numerator_, b.denominator_);
  const Rational right = Rational::of(b.numerator_, a.denominator_);
  Int128 numerator = 0;
  Int128 denominator = 0;
  Rational result;
  if (multiply(left.numerator_, right.numerator_, numerator) &&
      multiply(left.denominator_, right.denominator_, denominator)) {
    result = Rational::of(numerator, denominator);
  } else {
    const Rational coarse_left = rounded(left);
    const Rational coarse_right = rounded(right);
    result = Rational::of(coarse_left.numerator_ * coarse_right.numerator_,
                          coarse_left.denominator_ * coarse_right.denominator_);
    result = rounded(result);
    result.was_rounded_ = true;
  }
  result.was_rounded_ = result.was_rounded_ || a.was_rounded_ || b.was_rounded_;
  return result;
}

Rational operator/(const Rational& a, const Rational& b) {
  Rational inverse = Rational::of(b.denominator_, b.numerator_);
  inverse.was_rounded_ = b.was_rounded_;
  return a * inverse;
}

Rational operator+(const Rational& a, const Rational& b) {
  const Int128 divisor = greatest_common_divisor(a.denominator_, b.denominator_);
  const Int128 scale_a = b.denominator_ / divisor;
  const Int128 scale_b = a.denominator_ / divisor;
  Int128 left = 0;
  Int128 right = 0;
  Int128 sum = 0;
  Int128 denominator = 0;
  Rational result;
  if (multiply(a.numerator_, scale_a, left) && multiply(b.numerator_, scale_b, right) &&
      !__builtin_add_overflow(left, right, &sum) &&
      multiply(a.denominator_, scale_a, denominator)) {
    result = Rational::of(sum, denominator);
  } else {
    const Rational coarse_a = rounded(a);
    const Rational coarse_b = rounded(b);
    result = Rational::of(
        coarse_a.numerator_ * coarse_b.denominator_ + coarse_b.numerator_ * coarse_a.denominator_,
        coarse_a.denominator_ * coarse_b.denominator_);
    result.was_rounded_ = true;
  }
  result.was_rounded_ = result.was_rounded_ || a.was_rounded_ || b.was_rounded_;
  return result;
}

Rational operator-(const Rational& a, const Rational& b) {
  Rational negative = b;
  negative.numerator_ = -negative.numerator_;
  return a + negative;
}

std::strong_ordering operator<=>(const Rational& a, const Rational& b) {
  // Euclid's way: compare whole parts, then the inverses of what is left. It never overflows.
  Int128 an = a.numerator_, ad = a.denominator_, bn = b.numerator_, bd = b.denominator_;
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

std::int64_t Rational::floor() const {
  return static_cast<std::int64_t>(floor_division(numerator_, denominator_));
}

std::int64_t Rational::ceiling() const {
  return static_cast<std::int64_t>(-floor_division(-numerator_, denominator_));
}

std::int64_t Rational::half_up() const {
  return static_cast<std::int64_t>(floor_division(2 * numerator_ + denominator_, 2 * denominator_));
}

}  // namespace topset
