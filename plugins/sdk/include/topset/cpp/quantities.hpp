// Loads, percents, points, RPE and seconds as strong integers: `percent(82.5) + points(3)`. They
// carry no floating point past the moment a literal is read.
#ifndef TOPSET_CPP_QUANTITIES_HPP
#define TOPSET_CPP_QUANTITIES_HPP

#include <cstdint>
#include <topset/strategy.h>
#include <type_traits>

namespace topset {
inline namespace sdk {

// An integer number of some small unit. Quantities of one kind add, compare and multiply by whole
// numbers; kinds don't mix unless their own words below say so.
template <class Self>
class Exact {
 public:
  constexpr Exact() = default;
  constexpr explicit Exact(std::int64_t units) : units_(units) {}
  constexpr std::int64_t units() const { return units_; }

  friend constexpr bool operator==(Self a, Self b) { return a.units() == b.units(); }
  friend constexpr bool operator!=(Self a, Self b) { return a.units() != b.units(); }
  friend constexpr bool operator<(Self a, Self b) { return a.units() < b.units(); }
  friend constexpr bool operator>(Self a, Self b) { return a.units() > b.units(); }
  friend constexpr bool operator<=(Self a, Self b) { return a.units() <= b.units(); }
  friend constexpr bool operator>=(Self a, Self b) { return a.units() >= b.units(); }
  friend constexpr Self operator+(Self a, Self b) { return Self(a.units() + b.units()); }
  friend constexpr Self operator-(Self a, Self b) { return Self(a.units() - b.units()); }
  friend constexpr Self operator-(Self a) { return Self(-a.units()); }
  friend constexpr Self operator*(Self a, std::int64_t times) { return Self(a.units() * times); }
  friend constexpr Self operator*(std::int64_t times, Self a) { return Self(a.units() * times); }

 private:
  std::int64_t units_ = 0;
};

// Basis points: 90 % is 9000.
struct Percent : Exact<Percent> {
  using Exact::Exact;
};
// Basis points of the 1RM, as a difference: from 80 % to 81 % is one point, 100 units.
struct Points : Exact<Points> {
  using Exact::Exact;
};
// Tenths: RPE 8.5 is 85.
struct Rpe : Exact<Rpe> {
  using Exact::Exact;
};
// Thousandths of the athlete's unit (kg or lb): 142.5 kg is 142500.
struct Load : Exact<Load> {
  using Exact::Exact;
};
struct Seconds : Exact<Seconds> {
  using Exact::Exact;
};

// A percent moved by points: 75 % and three points are 78 %.
constexpr Percent operator+(Percent a, Points b) { return Percent(a.units() + b.units()); }
constexpr Percent operator-(Percent a, Points b) { return Percent(a.units() - b.units()); }

namespace detail {
// To the nearest unit, halves away from zero; decimals as people write them (82.5, 8.5) are exact.
constexpr std::int64_t scaled(double value, int units) {
  return static_cast<std::int64_t>(value * units + (value < 0 ? -0.5 : 0.5));
}
}  // namespace detail

constexpr Percent percent(double value) { return Percent(detail::scaled(value, 100)); }
constexpr Points points(double value) { return Points(detail::scaled(value, 100)); }
constexpr Rpe rpe(double value) { return Rpe(detail::scaled(value, 10)); }
constexpr Load load(double value) { return Load(detail::scaled(value, 1000)); }
constexpr Seconds seconds(int value) { return Seconds(value); }

// numerator / denominator to the nearest whole number, halves up; denominator > 0.
constexpr std::int64_t half_up(std::int64_t numerator, std::int64_t denominator) {
  const std::int64_t twice = 2 * numerator + denominator;
  const std::int64_t whole = twice / (2 * denominator);
  return twice % (2 * denominator) < 0 ? whole - 1 : whole;
}

// A share of something, half up to its unit: 90 % of 142.5 kg is 128.25 kg.
template <class Quantity>
constexpr Quantity of(Percent share, Quantity whole) {
  return Quantity(half_up(share.units() * whole.units(), 10000));
}

// From min to max, both included; min == max for a plain value.
template <class T>
struct Range {
  T min{};
  T max{};
  friend constexpr bool operator==(const Range& a, const Range& b) {
    return a.min == b.min && a.max == b.max;
  }
  friend constexpr bool operator!=(const Range& a, const Range& b) { return !(a == b); }
};

enum class Unit : std::uint32_t {
  kg = TOPSET_KG,
  lb = TOPSET_LB
};
enum class Goal : std::uint32_t {
  power = TOPSET_POWER,
  strength = TOPSET_STRENGTH,
  hypertrophy = TOPSET_HYPERTROPHY,
  skill = TOPSET_SKILL,
  none = TOPSET_NO_GOAL
};
enum class Experience : std::uint32_t {
  novice = TOPSET_NOVICE,
  intermediate = TOPSET_INTERMEDIATE,
  advanced = TOPSET_ADVANCED
};
enum class Technique : std::uint32_t {
  learning = TOPSET_LEARNING,
  solid = TOPSET_SOLID
};
enum class PhaseKind : std::uint32_t {
  loading = TOPSET_LOADING,
  deload = TOPSET_DELOAD,
  taper = TOPSET_TAPER
};
enum class SetKind : std::uint32_t {
  warm_up = TOPSET_WARM_UP,
  ramp = TOPSET_RAMP,
  top = TOPSET_TOP,
  back_off = TOPSET_BACK_OFF,
  straight = TOPSET_STRAIGHT,
  drop = TOPSET_DROP,
  test = TOPSET_TEST
};
// What a row's percent is of; topset/strategy.h says each in full.
enum class Base : std::uint32_t {
  nothing = TOPSET_OF_NOTHING,
  one_rep_max = TOPSET_OF_ONE_REP_MAX,
  training_max = TOPSET_OF_TRAINING_MAX,
  rep_max = TOPSET_OF_REP_MAX,
  goal = TOPSET_OF_GOAL,
  e1rm = TOPSET_OF_E1RM,
  row = TOPSET_OF_ROW,
  load = TOPSET_OF_LOAD,
  loadable = TOPSET_OF_LOADABLE
};
enum class Rounding : std::uint32_t {
  by_athlete = TOPSET_ROUND_DEFAULT,
  nearest = TOPSET_ROUND_NEAREST,
  down = TOPSET_ROUND_DOWN,
  up = TOPSET_ROUND_UP
};

namespace detail {
// The number behind a word: set_kind -> TOPSET_TOP.
template <class Word>
constexpr std::uint32_t code(Word word) {
  static_assert(std::is_enum<Word>::value, "a word of the contract");
  return static_cast<std::uint32_t>(word);
}
// A count a strategy worked out; what is below zero becomes 0, which the host refuses by name.
constexpr std::uint32_t count(std::int64_t number) {
  return number < 0 ? 0u : static_cast<std::uint32_t>(number);
}
}  // namespace detail

}  // namespace sdk
}  // namespace topset

#endif
