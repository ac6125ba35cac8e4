// Man pages (roff, man macros) of the table of commands: one of topset, one of each command.
#pragma once

#include <string>

#include "cli/flags.hpp"

namespace topset::cli {

// `topset(1)`: what there is, exit codes, environment, files.
std::string man_page();

// `topset-plugin-new(1)`.
std::string man_page(const Command& command);

// What its file is called, without the section: `topset-plugin-new`.
std::string man_name(const Command& command);

}  // namespace topset::cli
