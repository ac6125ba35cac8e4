// How a training max moves from wave to wave: by a step, or by the reps of the wave's set of as
// many reps as possible. What is not logged yet is taken as done as asked, and said to be
// projected.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "wave/places.hpp"
#include <topset/strategy.hpp>

namespace topset::wave {

using Works = std::vector<Prescription>;

// The coach's rules; exactly one of step, per_rep and steps_at moves the max.
struct Rules {
  std::optional<Value> step;      // a load, or a percent of the max so far
  std::optional<Load> per_rep;    // for each rep over those asked
  int rep_cap = 10;               // most reps over that count
  std::vector<int> steps_at;      // reps that earn `steps_by`, ascending
  std::vector<Load> steps_by;     // one for each
  std::optional<Percent> cap;     // of the e1RM the set shows; no step goes past it
  std::optional<Percent> missed;  // of the max so far after a miss; nothing: misses don't matter
};

// A training max from a day on.
struct Standing {
  std::optional<Load> max;  // nothing: unknown
  bool projected = false;   // rests on a result that is not in yet
  std::string why;
};

// The row of a week that speaks for it: the heaviest set of as many reps as possible, or without
// one the heaviest row. Nothing where no row is a percent of the max.
struct KeySet {
  std::size_t row = 0;
  std::size_t place = 0;  // of its last set among the sets of the day
  bool amrap = false;
  Percent share;
  int reps = 0;  // asked, at least
};
std::optional<KeySet> key_set(const Works& week);

// A day of a wave that was trained or will be.
struct WaveDay {
  Occurrence day;
  KeySet key;
};

// The max after a wave of such days; `from` is the one it was trained with.
Standing after_wave(const Slot& slot, const Rules& rules, const Standing& from,
                    const std::vector<WaveDay>& days);

}  // namespace topset::wave
