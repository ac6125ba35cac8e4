// The name of a new strategy: taken apart, checked, and put in the place of the template's own.
#pragma once

#include <expected>
#include <string>
#include <string_view>

namespace topset::cli {

struct PluginName {
  std::string id;         // `acme.top-triple`: what programs write
  std::string file;       // `top-triple`: its file, folder and CMake target
  std::string type_name;  // `TopTriple`
};

struct NameMistake {
  std::string message;
  std::string help;
};

// `wave` becomes `my.wave`: ids without a dot are those of bundled strategies.
std::expected<PluginName, NameMistake> plugin_name(std::string_view written);

// A template's text or path with the names of its example, `my.first-wave`, replaced.
std::string with_name(std::string_view text, const PluginName& name);

}  // namespace topset::cli
