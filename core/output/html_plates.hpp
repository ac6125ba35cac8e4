// Plates as little discs in the colours of the federations, each with its number, so that they can
// be read in grey too.
#pragma once

#include <string>

#include "output/words.hpp"
#include "training/block.hpp"

namespace topset::output::html {

// The plates of a row, a side; empty: it has none.
std::string plates(const PlannedRow& row, Unit unit, Words words);
// The plates of one load.
std::string plates(const Plating& plating, Unit unit, Words words);

}  // namespace topset::output::html
