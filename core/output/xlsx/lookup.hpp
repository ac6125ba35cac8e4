// The one rounding from an exact target to a loadable load, as a table that a spreadsheet can look
// loads up in: from which key on which load is taken. Keys are whole numbers, so that no tie rests
// on a fraction.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "training/loadables.hpp"

namespace topset::output::xlsx {

// What a target in thousandths is looked up by.
enum class Key : std::uint8_t {
  floor,    // twice the target, down to a whole number: loads begin at their boundaries
  ceiling,  // the same, up: loads begin just past them
  both      // the sum of the two, where a table has boundaries of both kinds
};

struct Lookup {
  struct Step {
    std::int64_t from = 0;             // the least key for which it is taken
    std::optional<std::int64_t> load;  // thousandths; nothing: past the heaviest
    bool operator==(const Step&) const = default;
  };
  Key key = Key::floor;
  std::vector<Step> steps;  // ascending; the first begins under every target
  bool operator==(const Lookup&) const = default;
};

// What Loadables::choose takes for every target from 0 on. The table must not be empty.
Lookup lookup(const Loadables& loads, Rounding rounding, std::int64_t step);

}  // namespace topset::output::xlsx
