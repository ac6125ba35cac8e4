// Pieces of a file's text as messages show them: on one line, and cut when they are long.
#pragma once

#include <string>
#include <string_view>

namespace topset::reading {

// At most 40 characters of the first line; `…` stands for the rest.
std::string excerpt(std::string_view text);

// The excerpt between backticks.
std::string in_ticks(std::string_view text);

}  // namespace topset::reading
