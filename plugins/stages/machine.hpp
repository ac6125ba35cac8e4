// The state of a lift that moves on success and failure: a stage and a load, from one time to the
// next. It makes no rows.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <topset/strategy.hpp>

namespace topset::stages {

using Works = std::vector<Prescription>;

// A share of the athlete's n-rep max plus a load, so that the host rounds once; a share of zero is
// a load alone.
struct Target {
  Percent share;
  Load add;
};

// The coach's rules.
struct Rules {
  std::vector<Works> stages;  // at least one, each with a row
  int rep_max = 5;            // n of the max that shares are of
  Load increment;
  std::optional<int> success_reps;  // in the last set; nothing: those asked
  std::optional<int> double_at;     // reps in the last set that earn two increments
  int tries = 1;                    // failures at a stage and load before moving on
  Percent stage_load;               // of the load that failed, for the next stage

  enum class Restart {
    from_rep_max,  // at a share of a newly estimated n-rep max
    from_first,    // so much over the last load of the first stage
    from_load,     // at a share of the load that failed
    repeat         // the same once more
  };
  Restart restart = Restart::from_rep_max;
  Percent restart_share;
  Load restart_add;
};

struct State {
  std::size_t stage = 0;
  Target target;
  int failures = 0;        // in a row at this stage and load
  bool projected = false;  // rests on a result that is not in yet
};

// The state of each occurrence. Deloads of the program's stand at the state of the time before and
// move nothing.
std::vector<State> walk(const Slot& slot, const Rules& rules, const Target& start);

// Rows that are judged: at the stage's load, not those that rest on another row, and not optional.
bool is_judged(const Prescription& work);

}  // namespace topset::stages
