// Several sets in one entry, as coaches write them: `5/3/1+`, `3x5/5/3`, `5,5,5`, `5-5-3-3-1`,
// `3x5 @ 65/75/85 %`. Set notation has an entry for each.
#pragma once

#include <optional>
#include <string_view>

#include "reading/set_notation.hpp"

namespace topset::reading {

// What to write instead; nothing where the text is no such list.
std::optional<NotationError> list_hint(std::string_view text, const NotationError& mistake);

}  // namespace topset::reading
