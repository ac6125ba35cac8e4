// The files that `topset plugin new` begins with: plugins/sdk/template, compiled into the program
// as they are, so that what tests build there is what an author gets.
#pragma once

#include <span>
#include <string_view>

#include "cli/choice.hpp"

namespace topset::cli {

struct TemplateFile {
  std::string_view language;  // its folder: `cpp`
  std::string_view path;      // in that folder
  std::string_view text;
};

// The languages as --lang names them.
inline constexpr auto kPluginLanguages = std::to_array<Choice>(
    {{"cpp", "C++ (usual)"}, {"c", "C"}, {"lua", "Lua: one file, nothing to build"}});

// Sorted by language, then path.
std::span<const TemplateFile> plugin_templates();

}  // namespace topset::cli
