// Every load an exercise can be done with in one gym, and the one rounding from an exact target to
// a load the bar can hold. Which plates make it is plates.hpp's.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "base/quantities.hpp"
#include "training/words.hpp"

namespace topset {

// A table of loads in thousandths, ascending, each once.
class Loadables {
 public:
  Loadables() = default;
  Loadables(std::vector<std::int64_t> loads, Unit unit) : loads_(std::move(loads)), unit_(unit) {}

  bool empty() const { return loads_.empty(); }  // the implement is not owned, or carries no load
  const std::vector<std::int64_t>& loads() const { return loads_; }
  Unit unit() const { return unit_; }
  std::int64_t lightest() const { return loads_.front(); }  // not of an empty table
  std::int64_t heaviest() const { return loads_.back(); }   // likewise

  // Whether exactly this load can be made.
  bool holds(std::int64_t load) const;

  enum class Fit : std::uint8_t {
    exact,     // the target itself is loadable
    rounded,   // a neighbour is
    under,     // the target is under the lightest: the lightest
    past,      // the target would take a load past the heaviest: no load
    no_loads,  // the table is empty
  };
  struct Choice {
    Fit fit = Fit::no_loads;
    std::int64_t load = 0;  // thousandths; 0 for past and no_loads
    bool operator==(const Choice&) const = default;
  };

  // The loadable load for an exact target in thousandths. nearest: ties up. A coarser `step` in
  // thousandths (0: none) keeps only loads that are multiples of it, if any are; it never turns a
  // target between lightest and heaviest into `under` or `past`.
  Choice choose(const Rational& target, Rounding rounding, std::int64_t step = 0) const;

  // Likewise for a target given as numerator / denominator (> 0), not in lowest terms: for whoever
  // rounds thousands of them. Both stay under 2^100 in size.
  Choice choose(Int128 numerator, Int128 denominator, Rounding rounding,
                std::int64_t step = 0) const;

 private:
  // Whether a target past the heaviest is still rounded to it: as though one more load followed, a
  // last step further, and the target were nearer to (or, rounding down, under) that.
  bool rounds_to_heaviest(Int128 numerator, Int128 denominator, Rounding rounding) const;

  std::vector<std::int64_t> loads_;
  Unit unit_ = Unit::kg;
};

}  // namespace topset
