// A week's load volume over the sessions of the week. Each has its share, and what one lifts past
// or short of it goes to the next, so that only the last decides by how much the week is passed.
// Exact, and nothing of the plugin contract, as search.hpp is.
#pragma once

#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

#include "volume_target/search.hpp"

namespace topset::volume_target {

__extension__ typedef __int128 Wide;

// In lowest terms. What would still not fit is rounded half up to thousandths: that needs a max and
// a percent with more digits than scales have.
inline Fraction reduced(Wide numerator, Wide denominator) {
  constexpr Wide kMost = Wide{1} << 60;
  Wide a = numerator < 0 ? -numerator : numerator;
  Wide b = denominator;
  while (b != 0) a = std::exchange(b, a % b);
  numerator /= a;
  denominator /= a;
  if (denominator < kMost && numerator < kMost && -numerator < kMost)
    return {static_cast<std::int64_t>(numerator), static_cast<std::int64_t>(denominator)};
  const Wide twice = 2 * numerator + denominator;
  const Wide floor = twice / (2 * denominator) - (twice % (2 * denominator) < 0 ? 1 : 0);
  return {static_cast<std::int64_t>(floor), 1};
}

class WeekTarget {
 public:
  // One weight a session, in their order; at least one is over 0.
  WeekTarget(Fraction whole, std::vector<std::int64_t> weights)
      : whole_(whole), weights_(std::move(weights)) {}

  const Fraction& whole() const { return whole_; }

  // What the session to come has to lift: its share, and what is missing or too much by now. May be
  // nothing or less.
  Fraction next() const {
    const auto end = weights_.begin() + static_cast<std::ptrdiff_t>(sessions_) + 1;
    const std::int64_t so_far = std::accumulate(weights_.begin(), end, std::int64_t{0});
    const std::int64_t all = std::accumulate(end, weights_.end(), so_far);
    const Wide denominator = Wide{whole_.denominator} * all;
    return reduced(Wide{whole_.numerator} * so_far - denominator * done_, denominator);
  }
  void add(std::int64_t volume) {
    done_ += volume;
    ++sessions_;
  }

  std::int64_t done() const { return done_; }
  bool is_reached() const { return Wide{done_} * whole_.denominator >= whole_.numerator; }

 private:
  Fraction whole_;
  std::vector<std::int64_t> weights_;
  std::size_t sessions_ = 0;
  std::int64_t done_ = 0;
};

}  // namespace topset::volume_target
