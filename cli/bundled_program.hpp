// Programs that come with topset: they are named without a folder, `strength-block`.
#pragma once

#include <optional>
#include <string>

#include "cli/flag_parser.hpp"

namespace topset::cli {

// The bundled program's file where `word` names one and is no file itself; else the word.
std::string bundled_or_given(const std::string& word, const World& world);

// A word that is neither a file nor looks like one was meant as a bundled program.
std::optional<ParseMistake> check_program_name(const std::string& word, const World& world);

}  // namespace topset::cli
