// How a sheet words a row: `4x5`, `80 % of 1RM`, `RPE 7.5`, `25+25+2.5 a side`. Every sheet uses
// these, so that they never differ.
#pragma once

#include <string>

#include "training/block.hpp"

namespace topset::output {

std::string sets_words(const PlannedRow& row);  // `4x5`, `3x8-12 each side`, `1x5+`, `3x30 s`
std::string load_words(const PlannedRow& row,
                       Unit unit);               // `127.5 kg`, `+20 kg`, `____ kg`; empty: none
std::string basis_words(const PlannedRow& row);  // `80 % of 1RM`, `top -10 %`; empty: none
std::string rpe_words(const PlannedRow& row);  // `RPE 8.5`, `RPE ~7.5` when predicted; empty: none
std::string plates_words(const PlannedRow& row);              // `25+25+2.5`; empty: none
std::string clock_words(const Range<std::int32_t>& seconds);  // `3:00`, `2:00-3:00`
std::string kind_words(SetKind kind);                         // `back-off`
std::string percent_words(const Rational& fraction);          // `81.4 %`

}  // namespace topset::output
