// What coaches write on paper and set notation writes otherwise: `5x5 75%`, `5/3/1+`, `AMRAP`,
// `70% x 5 x 5`. Only asked about a text that could not be read, so it never changes what is read.
#pragma once

#include <optional>
#include <string_view>

#include "reading/set_notation.hpp"

namespace topset::reading {

// A better telling of the mistake, with what to write; nothing where the text is none of these.
std::optional<NotationError> paper_hint(std::string_view text, const NotationError& mistake);

}  // namespace topset::reading
