// A word of a command line that is shown to be typed again.
#pragma once

#include <string>
#include <string_view>

namespace topset::cli {

// One word for a POSIX shell, whatever is in it; in quotes where it would not be one.
std::string shell_word(std::string_view text);

}  // namespace topset::cli
