// What a gym has, and the loads it can make: bars, collars, plates in pairs, dumbbells, stacks.
// Exact: a load is loadable or it is not.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/origin.hpp"
#include "base/quantities.hpp"
#include "training/exercise.hpp"
#include "training/words.hpp"

namespace topset {

struct Bar {
  std::int64_t weight = 0;  // thousandths
  std::vector<std::string>
      lifts;  // exercise ids it is for; empty: every barbell lift without a bar of its own
};

// From, to, step; or a list.
struct LoadSeries {
  std::int64_t from = 0;
  std::int64_t to = 0;
  std::int64_t step = 0;
  std::vector<std::int64_t> list;  // instead of from, to, step; sorted
  bool operator==(const LoadSeries&) const = default;
};

struct Equipment {
  std::string name;  // of the gym; empty: given in the profile, or assumed
  Unit unit = Unit::kg;
  bool assumed = false;                         // none was given: the usual
  std::vector<Bar> bars;                        // empty: no barbell
  std::int64_t collars = 0;                     // thousandths, the pair
  std::map<std::int64_t, std::int32_t> plates;  // weight in thousandths -> single plates owned
  std::optional<LoadSeries> dumbbells;          // a hand
  std::optional<LoadSeries> stack;
  std::optional<LoadSeries> fixed;  // fixed barbells, kettlebells
  std::int64_t added_step = 0;      // smallest step on a belt; 0: from the plates
  Rounding rounding = Rounding::nearest;
  Origin origin;
};

// Bar 20 kg, no collars, plates to 300 kg in 2.5 kg steps, dumbbells 2.5-50 by 2.5, stack 5-150 by
// 5 — or the same idea in pounds: 45 lb bar, 5 lb steps, dumbbells 5-120 by 5, stack 10-300 by 10.
Equipment default_equipment(Unit unit);

// The plates of one load, a side.
struct Plating {
  std::int64_t bar = 0;              // 0: no bar (a belt)
  std::int64_t collars = 0;          // the pair
  std::vector<std::int64_t> plates;  // one side's (or all on a belt), heaviest first
  bool operator==(const Plating&) const = default;
};

// Every load an exercise can be done with in one gym: a table, ascending.
class Loadables {
 public:
  Loadables() = default;
  Loadables(std::vector<std::int64_t> loads, Unit unit) : loads_(std::move(loads)), unit_(unit) {}

  bool empty() const { return loads_.empty(); }  // the implement is not owned, or carries no load
  const std::vector<std::int64_t>& loads() const { return loads_; }
  Unit unit() const { return unit_; }
  std::int64_t lightest() const { return loads_.front(); }
  std::int64_t heaviest() const { return loads_.back(); }

  enum class Fit : std::uint8_t {
    exact,     // the target itself is loadable
    rounded,   // a neighbour is
    under,     // the target is under the lightest: the lightest
    past,      // the target is past the heaviest: no load
    no_loads,  // the table is empty
  };
  struct Choice {
    Fit fit = Fit::no_loads;
    std::int64_t load = 0;  // thousandths
  };
  // The loadable load for an exact target in thousandths. nearest: ties up. A coarser `step` (0:
  // none) keeps only loads that are multiples of it, if any are.
  Choice choose(const Rational& target, Rounding rounding, std::int64_t step = 0) const;

 private:
  std::vector<std::int64_t> loads_;
  Unit unit_ = Unit::kg;
};

// The table for an exercise: barbell (bar + collars + pairs), dumbbells (a hand), stack, bodyweight
// (added load, from 0), fixed; empty for none or when the gym has no such implement. Cached by the
// caller.
Loadables loadables(const Equipment& equipment, const Exercise& exercise);

// The bar an exercise takes, or null when the gym has none.
const Bar* bar_for(const Equipment& equipment, const Exercise& exercise);

// The plates for a loadable load: fewest plates, then the heaviest first (60 lb a side is 35+25,
// not 45+10+5). Nothing when these plates can't make it.
std::optional<Plating> plate_up(const Equipment& equipment, const Exercise& exercise,
                                std::int64_t load);

}  // namespace topset
