// An exercise's traits, and the catalogue that finds one by the word a coach used. The bundled rows
// stand in catalogue_data.cpp; a library adds its own.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/origin.hpp"
#include "base/quantities.hpp"
#include "training/words.hpp"

namespace topset {

struct Exercise {
  std::string id;                    // `pause_squat`
  std::string name;                  // `Pause squat`
  std::vector<std::string> aliases;  // other words for it: `paused_squat`
  Movement movement = Movement::squat;
  Mechanic mechanic = Mechanic::compound;
  Implement implement = Implement::barbell;
  bool per_side = false;  // one leg or arm at a time: each side counts
  std::int32_t hands =
      1;  // implements held at once: 2 for a pair of dumbbells, whose load is a hand's
  std::vector<Muscle> primary;
  std::vector<Muscle> secondary;
  std::string variation_of;         // id of the lift it is a variation of; empty: none
  std::optional<Percent> max_from;  // its 1RM as a percent of that lift's when the athlete has none
  BackOffFit back_off = BackOffFit::passes;
  Origin origin;  // of a library's own exercise
};

class Catalogue {
 public:
  // The bundled exercises.
  static const Catalogue& bundled();

  // By id or alias; hyphens and spaces count as underscores, case does not count. Null: unknown.
  const Exercise* find(std::string_view word) const;

  // The id nearest to a misspelt word, or empty when none is near.
  std::string nearest(std::string_view word) const;

  // Exercises whose id, name, alias, movement, implement or muscle holds every word of `query`; the
  // best first.
  std::vector<const Exercise*> search(std::string_view query) const;

  const std::vector<Exercise>& all() const { return exercises_; }

  // Adds or replaces (by id). Where a word is spelt alike, an id goes before an added exercise's
  // alias, and that before a bundled one's.
  void add(Exercise exercise);

 private:
  enum class Rank : std::uint8_t {
    id,
    added_alias,
    bundled_alias,
  };
  // A word an exercise is found by, folded.
  struct Word {
    std::string text;
    Rank rank = Rank::id;
    std::uint32_t exercise = 0;  // index into exercises_
    auto operator<=>(const Word&) const = default;
  };

  std::vector<Exercise> exercises_;  // sorted by id
  std::vector<Word> words_;          // sorted; of equal texts the first counts
};

}  // namespace topset
