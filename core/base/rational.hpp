// Exact fractions, so that 90 % of 155 kg less 2.5 % is rounded once, at the bar, and nowhere
// before.
#pragma once

#include <compare>
#include <cstdint>

namespace topset {

__extension__ typedef __int128 Int128;

// A fraction in lowest terms with a positive denominator. Numerator and denominator stay under
// 2^95, and a result that fits is exact. One that does not is rounded once, half up, to 1/1000 of
// its unit (loads are held in thousandths, so to millionths of a kg) and says so, as does all that
// is computed from it. Past 2^85, where that does not fit either, it is rounded to a whole number,
// and past 2^95 held at that bound.
class Rational {
 public:
  constexpr Rational() = default;
  constexpr Rational(std::int64_t whole)
      : numerator_(whole) {}  // NOLINT: a whole number is a fraction

  // numerator / denominator; the denominator must not be 0.
  static Rational of(Int128 numerator, Int128 denominator);

  Int128 numerator() const { return numerator_; }
  Int128 denominator() const { return denominator_; }
  bool was_rounded() const { return was_rounded_; }
  bool is_whole() const { return denominator_ == 1; }

  friend Rational operator+(const Rational& a, const Rational& b);
  friend Rational operator-(const Rational& a, const Rational& b);
  friend Rational operator*(const Rational& a, const Rational& b);
  // b must not be 0.
  friend Rational operator/(const Rational& a, const Rational& b);
  friend std::strong_ordering operator<=>(const Rational& a, const Rational& b);
  friend bool operator==(const Rational& a, const Rational& b) {
    return a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
  }

  // To the nearest whole number, halves up (towards positive infinity). These three stop at the
  // ends of std::int64_t.
  std::int64_t half_up() const;
  std::int64_t floor() const;
  std::int64_t ceiling() const;

 private:
  friend struct WideFraction;

  Int128 numerator_ = 0;
  Int128 denominator_ = 1;
  bool was_rounded_ = false;
};

}  // namespace topset
