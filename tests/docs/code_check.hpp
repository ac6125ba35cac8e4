// Tries the code of a page as an author would use it: builds it, has it judged, plans with it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "page.hpp"

namespace topset::tests {

// Nothing for a block without code to try; empty: it does what the page says.
std::optional<std::string> why_code_fails(const Block& block, const std::filesystem::path& source);

}  // namespace topset::tests
