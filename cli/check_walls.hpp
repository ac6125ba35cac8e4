// Walls round a process that checks a plugin, from the moment before the plugin is loaded: it can
// write no file, start no process, open no connection and signal no one else. The process that
// tries is ended, by SIGSYS. Threads are another matter: see below. Builds with sanitizers or
// counted lines do all that themselves, and have no walls.
#pragma once

#include <cstdint>

#include "strategies/native_library.hpp"

namespace topset::cli {

// What becomes of a thread that the plugin starts.
enum class Threads : std::uint8_t {
  refused,  // it does not start, as if there were too many
  told,     // it ends the process, which other breaches don't
  allowed,  // the check has threads of its own
};

class WalledLoader : public strategies::Loader {
 public:
  explicit WalledLoader(Threads threads) : threads_(threads) {}
  std::expected<std::unique_ptr<strategies::Library>, std::string> load(
      const std::string& path) const override;

 private:
  Threads threads_;
};

}  // namespace topset::cli
