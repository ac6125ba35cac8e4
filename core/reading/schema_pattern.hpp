// Runs a compiled pattern over a text: linear in the text's length whatever the pattern, which
// std::regex is not.
#pragma once

#include <string_view>

#include "reading/compiled_schema.hpp"

namespace topset::reading {

// Whether the pattern is found anywhere in the text.
bool matches(const CompiledSchema& schema, std::uint32_t pattern, std::string_view text);

}  // namespace topset::reading
