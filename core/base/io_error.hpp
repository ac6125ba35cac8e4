// Why a file operation failed, in words that are the same in every locale and every FileSystem.
#pragma once

#include <cstddef>

#include "base/system.hpp"

namespace topset {

// `no such file or directory` for ENOENT; `system error 71` for one that has no words here.
IoError io_error(int error_number);

// `it is larger than 1 MiB`
IoError too_large(std::size_t limit);

}  // namespace topset
