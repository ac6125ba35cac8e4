// A person's own folders, as the XDG Base Directory Specification 0.8 has them. topset keeps no
// settings there: what a sheet says hangs on its library alone.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace topset::cli {

struct Home {
  std::string folder;  // HOME; empty, as all others are then: it isn't set, or to no whole path
  std::string data;    // XDG_DATA_HOME, usually ~/.local/share
  std::string cache;   // XDG_CACHE_HOME, usually ~/.cache
  std::string config;  // XDG_CONFIG_HOME, usually ~/.config; shells look for completions there
  std::vector<std::string> shared_data;  // XDG_DATA_DIRS
  std::string shell;                     // the name of SHELL: `bash`

  // Strategies of a person's own; empty: there is no such folder to name.
  std::string strategies() const { return data.empty() ? data : data + "/topset/strategies"; }
  // What may be deleted at any time.
  std::string kept() const { return cache.empty() ? cache : cache + "/topset"; }
};

// From the environment, by name; values that are no whole paths count as unset, as the
// specification says.
Home home_of(const std::function<std::string(const char*)>& environment);

}  // namespace topset::cli
