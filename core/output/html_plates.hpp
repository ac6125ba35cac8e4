// Plates as little discs in the colours of the federations, each with its number, so that they can
// be read in grey too.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "output/words.hpp"
#include "training/block.hpp"
#include "training/plates.hpp"

namespace topset::output::html {

// The plates of a row, a side; empty: it has none.
std::string plates(const PlannedRow& row, Unit unit, Words words);
// How a disc is drawn, as the names of its classes.
std::string disc_classes(std::int64_t weight, Unit unit);

// The plates of other loads on the bar of a row, by the gym's own plates.
class PlateFinder {
 public:
  explicit PlateFinder(const Equipment& equipment);

  // One side's, heaviest first (all, on a belt); nothing when these plates can't make the load.
  std::optional<std::vector<std::int64_t>> plates(const Plating& like, std::int64_t load) const;

 private:
  PlateTable side_;
  PlateTable belt_;
};

}  // namespace topset::output::html
