#include "cli/home.hpp"

#include <algorithm>

namespace topset::cli {
namespace {

bool is_whole(const std::string& path) { return path.starts_with('/'); }

std::vector<std::string> whole_paths(const std::string& list) {
  std::vector<std::string> paths;
  for (std::size_t at = 0; at < list.size();) {
    const std::size_t colon = std::min(list.find(':', at), list.size());
    if (std::string path = list.substr(at, colon - at); is_whole(path))
      paths.push_back(std::move(path));
    at = colon + 1;
  }
  return paths;
}

}  // namespace

Home home_of(const std::function<std::string(const char*)>& environment) {
  Home home;
  if (std::string folder = environment("HOME"); is_whole(folder)) home.folder = std::move(folder);
  const auto one = [&](const char* name, const char* usual) {
    std::string path = environment(name);
    if (is_whole(path)) return path;
    return home.folder.empty() ? std::string() : home.folder + usual;
  };
  home.data = one("XDG_DATA_HOME", "/.local/share");
  home.cache = one("XDG_CACHE_HOME", "/.cache");
  home.config = one("XDG_CONFIG_HOME", "/.config");
  home.shared_data = whole_paths(environment("XDG_DATA_DIRS"));
  if (home.shared_data.empty()) home.shared_data = {"/usr/local/share", "/usr/share"};
  const std::string shell = environment("SHELL");
  home.shell = shell.substr(shell.rfind('/') + 1);
  return home;
}

}  // namespace topset::cli
