// Text from outside as a piece of a Markdown line, a table's cell too: no markup, link, mention,
// issue or table of its own comes of it, on GitHub either.
#pragma once

#include <string>
#include <string_view>

namespace topset::output {

std::string markdown_text(std::string_view text);

}  // namespace topset::output
