// Letters that no font here has, as a finding that names what to install.
#pragma once

#include <set>
#include <string_view>

#include "base/diagnostic.hpp"

namespace topset::output::pdf {

// `whose` sheet they are missing on. Empty when there are none.
Diagnostics missing_letters(const std::set<char32_t>& letters, std::string_view whose);

}  // namespace topset::output::pdf
