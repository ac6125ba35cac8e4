// Flags out of words, through Boost.Program_options; a misspelt one is answered with the nearest.
#pragma once

#include <string>
#include <vector>

#include "cli/flags.hpp"

namespace topset::cli {

struct ParseMistake {
  std::string message;  // empty: none
  std::string help;
};

ParseMistake parse_flags(std::string_view command, const std::vector<Flag>& flags,
                         const std::vector<std::string>& words, Arguments& arguments);

}  // namespace topset::cli
