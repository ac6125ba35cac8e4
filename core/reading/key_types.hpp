// What may stand after a key, whatever mapping it is in: for help lines about a value that could
// not be read. No file is judged by it.
#pragma once

#include <cstdint>
#include <string_view>

namespace topset::reading {

// A mask of SchemaType over all that people write, of athletes to logs. 0: no schema has the key,
// or one says nothing of its type.
std::uint8_t key_types(std::string_view key);

}  // namespace topset::reading
