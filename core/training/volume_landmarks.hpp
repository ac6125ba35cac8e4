// How many hard sets a week a muscle grows from, and how many it recovers from: the landmarks of
// Renaissance Periodization (Israetel and others), in their classic series. Figures to look twice
// at, not to plan by: they differ between people and between editions.
#pragma once

#include <cstdint>

#include "training/words.hpp"

namespace topset {

struct VolumeLandmarks {
  Muscle muscle = Muscle::chest;
  std::int32_t least = 0;  // minimum effective volume, the lower figure of a range
  std::int32_t most = 0;   // maximum recoverable volume
  // Where the least is 0, presses, squats and pulls do the work by themselves, and the figures are
  // for what comes on top: isolation exercises.
  bool beside_compounds() const { return least == 0; }
};

// Null: no figure is in print.
const VolumeLandmarks* landmarks_of(Muscle muscle);

}  // namespace topset
