// A running sum of fractions that is quick to add to and the same in whatever order it is made up.
// Exact fractions would need an ever larger denominator for the sums of a block: after a few dozen
// different percents no integer holds it.
#pragma once

#include <cstdint>

#include "base/rational.hpp"

namespace topset {

// Kept in trillionths; each fraction added is rounded to one, half up.
class FineSum {
 public:
  constexpr FineSum() = default;
  FineSum(const Rational& value)  // NOLINT: a sum of one fraction
      : FineSum(of(value.numerator(), value.denominator())) {}

  // numerator / denominator, neither under 0, the denominator over it; need not be in lowest terms.
  static FineSum of(Int128 numerator, Int128 denominator) {
    FineSum sum;
    while (numerator >= kWidest) {  // 45 bits past what a trillionth shows
      numerator /= 2;
      denominator = denominator > 1 ? denominator / 2 : 1;
    }
    // 10^12 < 2^40: most products fit 64 bits, and dividing those is several times faster.
    const Int128 wide = numerator * kParts + denominator / 2;
    constexpr Int128 kNarrow = ~std::uint64_t{0};
    sum.trillionths_ = wide <= kNarrow && denominator <= kNarrow
                           ? static_cast<Int128>(static_cast<std::uint64_t>(wide) /
                                                 static_cast<std::uint64_t>(denominator))
                           : wide / denominator;
    return sum;
  }

  FineSum& operator+=(const FineSum& other) {
    trillionths_ += other.trillionths_;
    return *this;
  }
  bool operator==(const FineSum&) const = default;

  Int128 trillionths() const { return trillionths_; }

  // As a fraction, to the nearest billionth: so that three thirds are 1 again, and a tie is one.
  operator Rational() const {  // NOLINT: the fraction it stands for
    return Rational::of((trillionths_ + 500) / 1000, 1'000'000'000);
  }

 private:
  static constexpr Int128 kParts = 1'000'000'000'000;
  static constexpr Int128 kWidest = static_cast<Int128>(1) << 85;
  Int128 trillionths_ = 0;
};

}  // namespace topset
