// What changed between two texts as a unified diff, which `patch` and `git apply` read (the format
// of GNU diffutils and POSIX's `diff -u`, without times).
#pragma once

#include <string>
#include <string_view>

namespace topset::output {

// Empty: nothing changed. `path` as the patch is to find it from where it is applied.
std::string unified_diff(std::string_view path, std::string_view before, std::string_view after);

}  // namespace topset::output
