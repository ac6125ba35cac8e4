// How findings name a row and a share of the 1RM.
#pragma once

#include <string>

#include "training/block.hpp"

namespace topset::checking {

std::string row_words(const PlannedRow& row);          // `4x5`
std::string fraction_words(const Rational& fraction);  // `81.4 %`

}  // namespace topset::checking
