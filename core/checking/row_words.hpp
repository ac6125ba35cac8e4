// How findings name a row, a share of the 1RM and a muscle.
#pragma once

#include <string>

#include "training/block.hpp"
#include "training/words.hpp"

namespace topset::checking {

std::string row_words(const PlannedRow& row);          // `4x5`
std::string fraction_words(const Rational& fraction);  // `81.4 %`
std::string muscle_words(Muscle muscle);               // `front delts`

}  // namespace topset::checking
