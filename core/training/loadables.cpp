#include "training/loadables.hpp"

#include <algorithm>
#include <iterator>
#include <limits>

namespace topset {
namespace {

using Position = std::vector<std::int64_t>::const_iterator;

// Rounded towards negative infinity. Most loads fit 64 bits, where dividing is several times
// faster.
Int128 floor_division(Int128 numerator, Int128 denominator) {
  constexpr Int128 kNarrow = std::numeric_limits<std::int64_t>::max();
  if (numerator >= 0 && numerator <= kNarrow && denominator <= kNarrow)
    return static_cast<std::int64_t>(numerator) / static_cast<std::int64_t>(denominator);
  const Int128 quotient = numerator / denominator;
  return numerator % denominator < 0 ? quotient - 1 : quotient;
}

// The nearest position from `at` towards `end` whose load is a multiple of `step`; `end` if none.
template <class Iterator>
Iterator multiple(const Iterator& at, const Iterator& end, std::int64_t step) {
  if (step <= 0) return at;
  return std::find_if(at, end, [step](std::int64_t load) { return load % step == 0; });
}

}  // namespace

bool Loadables::rounds_to_heaviest(Int128 numerator, Int128 denominator, Rounding rounding) const {
  if (loads_.size() < 2) return false;
  const Int128 step = heaviest() - loads_[loads_.size() - 2];
  switch (rounding) {
    case Rounding::up: return false;
    case Rounding::down: return numerator < (heaviest() + step) * denominator;
    case Rounding::nearest: return 2 * numerator < (2 * Int128{heaviest()} + step) * denominator;
  }
  return false;
}

bool Loadables::holds(std::int64_t load) const {
  return std::binary_search(loads_.begin(), loads_.end(), load);
}

Loadables::Choice Loadables::choose(const Rational& target, Rounding rounding,
                                    std::int64_t step) const {
  return choose(target.numerator(), target.denominator(), rounding, step);
}

Loadables::Choice Loadables::choose(Int128 numerator, Int128 denominator, Rounding rounding,
                                    std::int64_t step) const {
  if (loads_.empty()) return {};
  const Int128 floor = floor_division(numerator, denominator);
  const bool whole = floor * denominator == numerator;
  const Int128 ceiling = whole ? floor : floor + 1;
  if (ceiling > heaviest() && !rounds_to_heaviest(numerator, denominator, rounding))
    return {Fit::past, 0};

  const Position first_above =
      std::lower_bound(loads_.begin(), loads_.end(), ceiling,
                       [](std::int64_t load, Int128 value) { return load < value; });
  const bool under = first_above == loads_.begin() && (!whole || *first_above != floor);
  if (under) {
    const Position lightest_kept = multiple(first_above, loads_.end(), step);
    return {Fit::under, lightest_kept == loads_.end() || step <= 0 ? lightest() : *lightest_kept};
  }

  // The neighbours: the first load at or above the target, the last below it.
  Position above = multiple(first_above, loads_.end(), step);
  auto below = multiple(std::make_reverse_iterator(first_above), loads_.rend(), step);
  // Odd plates may make the next multiple far away; rounding never moves a load by more than a
  // step.
  const Int128 reach = static_cast<Int128>(step) * denominator;
  if (step > 0 && above != loads_.end() && *above * denominator - numerator > reach)
    above = loads_.end();
  if (step > 0 && below != loads_.rend() && numerator - *below * denominator > reach)
    below = loads_.rend();
  if (above == loads_.end() && below == loads_.rend())
    return choose(numerator, denominator, rounding);  // no multiple is near: as without a step

  if (above != loads_.end() && whole && *above == floor) return {Fit::exact, *above};
  if (above == loads_.end()) return {Fit::rounded, *below};
  if (below == loads_.rend()) return {Fit::rounded, *above};
  switch (rounding) {
    case Rounding::up: return {Fit::rounded, *above};
    case Rounding::down: return {Fit::rounded, *below};
    case Rounding::nearest: break;
  }
  const bool up = 2 * numerator >= (static_cast<Int128>(*above) + *below) * denominator;
  return {Fit::rounded, up ? *above : *below};
}

}  // namespace topset
