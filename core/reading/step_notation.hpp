// `2.5 kg / 5 lb per week`, `2 % per cycle`: how far a max moves, and how often. What it moves, and
// whether a week is a loading week, is planning's.
#pragma once

#include <expected>
#include <string_view>

#include "reading/quantity_notation.hpp"
#include "training/program.hpp"

namespace topset::reading {

// Without its origin.
std::expected<Step, NotationError> parse_step(std::string_view text);

// A weight as the coach wrote it, in one unit or in both.
WrittenLoad written_load(const Quantity& weight);

}  // namespace topset::reading
