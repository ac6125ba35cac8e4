// Which back-off sets reach a load volume: equal sets, on loads the implement holds, within limits.
// Exact integers throughout, and nothing of the plugin contract, so that another program can check
// it case by case.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace topset::volume_target {

// A load or a volume in thousandths, as numerator / denominator (> 0).
struct Fraction {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
};

struct Task {
  std::vector<std::int64_t> loads;    // loadable, ascending thousandths
  std::int64_t one_rep_max = 0;       // > 0
  std::int64_t top_load = 0;          // back-off sets are lighter
  std::int64_t top_volume = 0;        // load volume of the top set, counts_times in it
  std::int64_t counts_times = 1;      // how often a rep's load counts: hands x sides
  Fraction target;                    // load volume of the whole
  std::optional<Fraction> tolerance;  // overshoot allowed; unset: less than one back-off rep
  Fraction asked;                     // the back-off load wished for
  Fraction lightest;                  // limits of the back-off load, inclusive
  Fraction heaviest;
  std::int32_t min_sets = 1;
  std::int32_t max_sets = 1;
  std::int32_t min_reps = 1;
  std::int32_t max_reps = 1;
  // Basis points of the 1RM that reps 1, 2, 3, ... may have at the RPE limit; 0 and past the end:
  // never.
  std::vector<std::int32_t> ceiling;
};

struct Plan {
  std::int32_t sets = 0;  // 0: the top set stands alone
  std::int32_t reps = 0;
  std::int64_t load = 0;
  std::int64_t volume = 0;  // of the whole
  bool reached = false;
};

// The best plan in the total order: among those that reach the target without passing it by more
// than allowed, fewest reps at or over 90 %, nearest to the load asked for, least overshoot, then
// fewest sets, fewest reps, lightest. When none does, the nearest below, ties in the same order. A
// top set that reaches the target alone stays alone.
Plan search(const Task& task);

}  // namespace topset::volume_target
