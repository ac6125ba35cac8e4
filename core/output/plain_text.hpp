// Text from outside for formats that no terminal shows: one line of it, with nothing in it that
// acts instead of being seen.
#pragma once

#include <string>
#include <string_view>

namespace topset::output {

// Line breaks, tabs and hidden controls (bidi marks too) as spaces, bad bytes as the replacement
// character.
std::string one_line(std::string_view text);

}  // namespace topset::output
