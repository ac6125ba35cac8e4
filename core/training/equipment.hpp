// What a gym has, and the loads it can make: bars, collars, plates in pairs, dumbbells, stacks.
// Exact: a load is loadable or it is not. How plates add up is plates.hpp's, rounding
// loadables.hpp's.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/origin.hpp"
#include "base/quantities.hpp"
#include "training/exercise.hpp"
#include "training/loadables.hpp"
#include "training/plates.hpp"
#include "training/words.hpp"

namespace topset {

struct Bar {
  std::int64_t weight = 0;  // thousandths
  // Exercise ids it is for, their variations included; empty: every barbell lift without a bar of
  // its own.
  std::vector<std::string> lifts;
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
  std::int64_t added_step = 0;      // on a belt, thousandths; 0: what single plates add up to
  Rounding rounding = Rounding::nearest;
  Origin origin;
};

// The usual commercial gym, with every plate of the federations' sets down to 1.25 kg or 2.5 lb:
// kg: bar 20, no collars, plates to 527.5 in steps of 2.5, dumbbells 2.5-50 by 2.5, stack 5-150 by
// 5, kettlebells 4-32 by 4. lb: bar 45, plates to 1,120 in steps of 5, dumbbells 5-120 by 5, stack
// 10-300 by 10, kettlebells 10-70 by 5. `assumed` is set.
Equipment default_equipment(Unit unit);

// The heaviest load that topset loads anything to: 1,000 kg or 2,200 lb, in thousandths. What a gym
// could load past it is not in its tables.
std::int64_t load_limit(Unit unit);

// The plates of one load, a side.
struct Plating {
  std::int64_t bar = 0;              // 0: no bar (a belt)
  std::int64_t collars = 0;          // the pair
  std::vector<std::int64_t> plates;  // one side's (or all on a belt), heaviest first
  bool operator==(const Plating&) const = default;
};

// The bar an exercise takes: the first made for it, else the first for the lift it varies, else the
// first for any lift; null when the gym has none.
const Bar* bar_for(const Equipment& equipment, const Exercise& exercise);

// One gym, solved: build it once (some 25 us with usual plates), ask it for every set. It keeps
// what it needs of the equipment, and is safe to read from several threads.
class Gym {
 public:
  explicit Gym(Equipment equipment);

  const Equipment& equipment() const { return equipment_; }

  // The table for an exercise: barbell (bar + collars + pairs of plates), dumbbells (a hand),
  // stack, bodyweight (the added load, from 0; each single plate fits a belt), fixed; empty for
  // none, and when the gym has no such implement. Kept by the caller for a slot: it is made anew
  // each time.
  Loadables loadables(const Exercise& exercise) const;

  // The plates for a load in thousandths: fewest, then the heaviest first (60 lb a side is 35+25,
  // not 45+10+5). Nothing when these plates can't make it, and for implements that take none.
  std::optional<Plating> plate_up(const Exercise& exercise, std::int64_t load) const;

 private:
  Equipment equipment_;
  PlateTable side_;  // pairs, on one side of a bar
  PlateTable belt_;  // single plates
};

// For one question only; whoever has more keeps a Gym.
Loadables loadables(const Equipment& equipment, const Exercise& exercise);
std::optional<Plating> plate_up(const Equipment& equipment, const Exercise& exercise,
                                std::int64_t load);

}  // namespace topset
