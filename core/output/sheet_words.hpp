// How a sheet words a row: `4x5`, `80 % of 1RM`, `RPE 7.5`, `25+25+2.5 a side`. Every sheet uses
// these, so that they never differ.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "output/sheet_options.hpp"
#include "output/words.hpp"
#include "training/block.hpp"

namespace topset::output {

// `4x5`, `3x8-12 each side`, `1x5+`, `3x30 s`
std::string sets_words(const PlannedRow& row, Words words = Words());
// Behind a load that rests on results that are not in yet.
inline constexpr std::string_view kProjected = "*";
// `127.5 kg`, `97.5-105 kg`, `30 kg a hand`, `+20 kg`, `110 kg*`, `work up to`, `____ kg`; empty:
// none.
std::string load_words(const PlannedRow& row, Implement implement, Unit unit,
                       Words words = Words());
// Why the load is blank, where that is more than load_words says; empty: it isn't.
std::string blank_words(const PlannedRow& row, Words words = Words());
// `80 % of 1RM`, `70-75 % of TM`, `top -10 %`; empty: none
std::string basis_words(const PlannedRow& row, Words words = Words());
// `RPE 8.5`, `RPE ~7.5` when predicted; empty: none
std::string rpe_words(const PlannedRow& row, Words words = Words());
// `25+25+2.5`, `20 to 20+5`; empty: none
std::string plates_words(const PlannedRow& row, Words words = Words());
// `3:00`, `2:00-3:00`
std::string clock_words(const Range<std::int32_t>& seconds);
// `back-off`
std::string kind_words(SetKind kind, Words words = Words());
// `optional`, `rest 3:00`, `stop at RPE 9`, `cue: knees out`: what a row has beside its columns.
std::vector<std::string> detail_words(const PlannedRow& row, Words words = Words());
// The same without what the sheet leaves out: rest and tempo are columns of it.
std::vector<std::string> detail_words(const PlannedRow& row, Words words,
                                      const std::set<Column>& columns);
// `20 kg x 8`, then `95 x 2x3`; `+10 kg x 5`
std::vector<std::string> warm_up_words(const BlockExercise& exercise, Unit unit,
                                       Words words = Words());
// What was done the last time: `1x2 130 kg @ 8.5, 4x5 110 kg @ 7.5 (2026-11-30)`; empty: unknown
std::string last_words(const BlockExercise& exercise, Unit unit, Words words = Words());
// `[____ x __ @ __]`, one set to write down
std::string box_words(const PlannedRow& row, Implement implement, Words words = Words());
// `front_squat` as `front squat`
std::string plain_words(std::string_view id);
// `6-8`, or `8` where both ends are printed alike.
std::string ends_words(const std::string& min, const std::string& max);

}  // namespace topset::output
