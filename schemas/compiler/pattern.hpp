// Regular expressions of schemas (the part of ECMA 262 that JSON Schema recommends) to steps that
// run in linear time over any subject. Look-around, back-references, word boundaries and
// properties of Unicode are refused.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>

#include "schemas/compiler/tables.hpp"

namespace topset::schemas {

// Adds the pattern to the tables and gives its index, or says why it is not one we run.
std::expected<std::uint32_t, std::string> add_pattern(Tables& tables, std::string_view pattern);

}  // namespace topset::schemas
