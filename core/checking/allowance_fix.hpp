// Allowances that allow nothing, taken out of their comment, or the comment out of its file.
#pragma once

#include <vector>

#include "reading/suppressions.hpp"

namespace topset::checking {

// `used`: of each of its rules, whether it allowed anything. Empty: the comment can't be told
// apart.
Fix without_unused(const reading::Suppression& comment, const std::vector<bool>& used);

}  // namespace topset::checking
