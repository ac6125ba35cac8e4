// Walls round a process that checks a plugin, from the moment before the plugin is loaded: it can
// write no file, start no process, open no connection and signal no one else. The process that
// tries is ended, by SIGSYS. Builds with sanitizers or counted lines do all that themselves, and
// have no walls.
#pragma once

#include "strategies/native_library.hpp"

namespace topset::cli {

class WalledLoader : public strategies::Loader {
 public:
  std::expected<std::unique_ptr<strategies::Library>, std::string> load(
      const std::string& path) const override;
};

}  // namespace topset::cli
