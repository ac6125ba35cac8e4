// Whether plugins.lock lets a plugin be used, judged by the very bytes that are about to be loaded
// or interpreted. Bundled strategies come with topset and are not asked about.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "base/diagnostic.hpp"
#include "training/plugin_lock.hpp"

namespace topset::strategies {

// What a lock calls a file: its path from the library's root, or its name where it lies elsewhere,
// so that one lock serves every machine. Both paths are absolute, links followed.
std::string locked_name(const std::string& root, const std::string& resolved);

class LockCheck {
 public:
  // `root` is the library's, absolute.
  LockCheck(PluginLock lock, std::string root) : lock_(std::move(lock)), root_(std::move(root)) {}

  // Why a file with these bytes may not be used; nothing: it may. `path` is as it is shown.
  std::optional<Diagnostic> refusal(const std::string& path, const std::string& resolved,
                                    const std::string& sha256) const;

 private:
  PluginLock lock_;
  std::string root_;
};

}  // namespace topset::strategies
