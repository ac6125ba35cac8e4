// The weeks in which a slot comes, one by one, with their days.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <topset/strategy.hpp>

namespace topset::weeks {

struct Week {
  int number = 0;  // of the block
  int cycle = 0;
  PhaseKind kind = PhaseKind::loading;
  std::string phase;  // its name; empty: none
  std::vector<Occurrence> days;

  bool is_loading() const { return kind == PhaseKind::loading; }
};

inline std::vector<Week> weeks_of(const Slot& slot) {
  std::vector<Week> all;
  for (const Occurrence day : slot.occurrences()) {
    if (all.empty() || all.back().number != day.week())
      all.push_back({day.week(), day.cycle(), day.phase_kind(), day.phase(), {}});
    all.back().days.push_back(day);
  }
  return all;
}

// Place of each week among the loading weeks of its cycle, from 0. A deload or taper stands at the
// last loading week's, so that progress pauses there.
inline std::vector<int> loading_places(const std::vector<Week>& all) {
  std::vector<int> places;
  int before = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0 && all[i].cycle != all[i - 1].cycle) before = 0;
    places.push_back(all[i].is_loading() ? before++ : std::max(0, before - 1));
  }
  return places;
}

}  // namespace topset::weeks
