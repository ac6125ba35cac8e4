// Which week of which wave each day of a slot is. It knows weeks, cycles and deload phases, nothing
// of loads.
#pragma once

#include <cstddef>
#include <vector>

#include <topset/strategy.hpp>

namespace topset::wave {

// How the listed weeks make waves.
struct Shape {
  std::size_t listed = 0;     // weeks in the list
  std::size_t wave = 0;       // weeks of a wave; divides `listed`
  std::size_t deload = 1;     // the last week of a wave comes in every so many waves; 0: never
  bool by_session = false;    // every coming of the slot is a week of its own
  bool last_is_light = true;  // the last week of a wave is a deload
};

struct Place {
  std::size_t wave = 0;  // from 0, over the whole block
  std::size_t item = 0;  // of the list
  bool deload = false;   // the wave's own deload week
  bool paused = false;  // a deload of the program's between two weeks of the wave: nothing moves on
};

// One place for each occurrence, in their order.
std::vector<Place> places(const Slot& slot, const Shape& shape);

}  // namespace topset::wave
