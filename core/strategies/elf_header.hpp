// A look at a shared library's bytes before the system's loader maps them: a damaged file can crash
// inside dlopen. Headers and sizes only; what the library does when it is loaded is not judged.
#pragma once

#include <string>
#include <string_view>

namespace topset::strategies {

// Why these bytes are no shared library for this machine, as the end of a sentence (`is cut
// short`); empty: they look like one.
std::string why_not_a_library(std::string_view bytes);

}  // namespace topset::strategies
