// Automatic warm-ups: the few lighter sets before the first work set, by a scheme a library can
// choose. They are printed on one line and count in no total.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/quantities.hpp"
#include "training/loadables.hpp"

namespace topset {

// What a step's fraction is of.
enum class WarmUpOf : std::uint8_t {
  bar_to_work,   // bar + (work - bar) x fraction
  work,          // work x fraction
  one_rep_max,   // 1RM x fraction; needs a 1RM
  training_max,  // training max x fraction; needs one
};

struct WarmUpStep {
  Percent fraction;  // of what the scheme says; 0 %: the empty bar, or no load on the belt
  std::int32_t reps = 0;
  std::int32_t sets = 1;
};

struct WarmUpScheme {
  std::string id;      // `bar_to_work`
  std::string source;  // where it comes from, for docs
  WarmUpOf of = WarmUpOf::bar_to_work;
  std::vector<WarmUpStep> steps;
  // A share of the work load. A step nearer than this to the next, or to the work, is left out:
  // with little on the bar the steps of a heavy day would be five sets of nearly the same.
  Percent smallest_jump{};
};

// The bundled schemes; the first is the default.
std::span<const WarmUpScheme> warm_up_schemes();
const WarmUpScheme* find_warm_up_scheme(std::string_view id);

struct WarmUpSet {
  std::int64_t load = 0;  // loadable, thousandths
  std::int32_t reps = 0;
  std::int32_t sets = 1;
  bool operator==(const WarmUpSet&) const = default;
};

// All loads in the unit of the loadables; those without a unit in thousandths.
struct WarmUpInput {
  Load work;                      // of the first work set, loadable
  std::int64_t bar = 0;           // the bar with its collars; 0: none
  std::int64_t one_rep_max = 0;   // 0: unknown
  std::int64_t training_max = 0;  // 0: unknown
};

// Sets strictly under the work load, ascending, none twice (steps that come to equal loads are one
// set, with the later step's reps). Loads are rounded down to what the implement holds; what is
// under the bar is the bar, and a step under the lightest dumbbell is left out. A scheme whose base
// is unknown falls back to bar_to_work. Empty for work at the bar, and for an empty table.
std::vector<WarmUpSet> warm_up(const WarmUpScheme& scheme, const WarmUpInput& input,
                               const Loadables& loadables);

// What goes before rows that ramp up themselves: the empty bar, and a set half way to the first of
// them, each only where it is a quarter of that load away from what follows.
std::vector<WarmUpSet> lead_in(const WarmUpInput& input, const Loadables& loadables);

}  // namespace topset
