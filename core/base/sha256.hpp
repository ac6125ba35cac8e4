// SHA-256 (FIPS 180-4), for lock files and provenance: to notice a change, not to keep a secret.
#pragma once

#include <string>
#include <string_view>

namespace topset {

// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace topset
