// The picture of a block: load volume a week with and without back-offs, the heaviest set, and the
// share at or over 90 %; and the same figures as a table.
#pragma once

#include <string>

#include "output/words.hpp"
#include "training/block.hpp"

namespace topset::output::html {

// `id` begins the ids of its elements. Empty: no week has a load.
std::string curve(const Block& block, Words words, std::string_view id);

}  // namespace topset::output::html
