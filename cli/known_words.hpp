// The ids that can be completed: each function gives those that begin with what is typed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/offers.hpp"

namespace topset::cli {

// Files of a kind in the library around this folder, by the path they have from here, with the name
// that stands in them.
std::vector<Offer> library_files(std::string_view kind, std::string_view typed, World& world);

std::vector<Offer> bundled_programs(std::string_view typed, const World& world);
std::vector<Offer> known_groups(std::string_view typed, World& world);
std::vector<Offer> known_strategies(std::string_view typed, World& world);
std::vector<Offer> known_exercises(std::string_view typed, World& world);
std::vector<Offer> known_rules(std::string_view typed);

}  // namespace topset::cli
