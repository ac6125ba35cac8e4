// How a sheet words a row: `4x5`, `80 % of 1RM`, `RPE 7.5`, `25+25+2.5 a side`. Every sheet uses
// these, so that they never differ.
#pragma once

#include <string>
#include <string_view>

#include "training/block.hpp"

namespace topset::output {

std::string sets_words(const PlannedRow& row);  // `4x5`, `3x8-12 each side`, `1x5+`, `3x30 s`
// Behind a load that rests on results that are not in yet.
inline constexpr std::string_view kProjected = "*";
// `127.5 kg`, `97.5-105 kg`, `30 kg a hand`, `+20 kg`, `110 kg*`, `work up to`, `____ kg`; empty:
// none.
std::string load_words(const PlannedRow& row, Implement implement, Unit unit);
// Why the load is blank, where that is more than load_words says; empty: it isn't.
std::string blank_words(const PlannedRow& row);
std::string basis_words(
    const PlannedRow& row);  // `80 % of 1RM`, `70-75 % of TM`, `top -10 %`; empty: none
std::string rpe_words(const PlannedRow& row);  // `RPE 8.5`, `RPE ~7.5` when predicted; empty: none
std::string plates_words(const PlannedRow& row);  // `25+25+2.5`, `20 to 20+5`; empty: none
std::string clock_words(const Range<std::int32_t>& seconds);  // `3:00`, `2:00-3:00`
std::string kind_words(SetKind kind);                         // `back-off`
std::string box_words(const PlannedRow& row,
                      Implement implement);    // `[____ x __ @ __]`, one set to write down
std::string plain_words(std::string_view id);  // `front_squat` as `front squat`

}  // namespace topset::output
