// The files that `topset plugin new` begins with: plugins/sdk/template, compiled into the program
// as they are, so that what tests build there is what an author gets.
#pragma once

#include <span>
#include <string_view>

namespace topset::cli {

struct TemplateFile {
  std::string_view language;  // its folder: `cpp`
  std::string_view path;      // in that folder
  std::string_view text;
};

// Sorted by language, then path.
std::span<const TemplateFile> plugin_templates();

}  // namespace topset::cli
