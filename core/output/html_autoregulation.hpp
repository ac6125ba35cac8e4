// The table under a top set and its back-off sets, and the same table as data for the script. The
// script looks loads up in it and never reckons one.
#pragma once

#include <cstddef>
#include <string>

#include "base/json_writer.hpp"
#include "output/html_plates.hpp"
#include "output/words.hpp"
#include "training/block.hpp"

namespace topset::output::html {

std::string autoregulation_table(const AutoregulationTable& table, Unit unit, Words words);

// `first_row` is the number of the exercise's first row on the sheet. Of back-off sets that can't
// be told apart in the table none follow.
void autoregulation_data(const BlockExercise& exercise, std::size_t first_row,
                         const PlateFinder& finder, JsonWriter& json);

}  // namespace topset::output::html
