// Compiled schemas as C++ text: constant tables that need no work at start-up.
#pragma once

#include <string>
#include <vector>

#include "schemas/compiler/tables.hpp"

namespace topset::schemas {

std::string emit(const std::vector<Tables>& schemas);

}  // namespace topset::schemas
