// Numbers as a reader of the sheet's language writes them: `142,5 кг`. For people alone: what a
// machine reads back (CSV, JSON, cells of a workbook) has a point in every language.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/quantities.hpp"
#include "output/words.hpp"

namespace topset::output {

// Thousandths: `142.5`, `142,5`.
std::string figure(std::int64_t thousandths, Words words);
std::string figure(Rpe rpe, Words words);
// `82.5 %`, `82,5 %`
std::string percent_words(Percent percent, Words words);
std::string_view unit_words(Unit unit, Words words);
// A number, or both ends of a range, with what it counts: `142,5 кг`, `____ kg`.
std::string counted_in(std::string_view number, std::string_view unit, Words words);
// The numbers and units of an English text: `82.5 kg x 3 @ 9` as `82,5 кг x 3 @ 9`.
std::string figures_in(std::string_view english, Words words);

}  // namespace topset::output
