// A plugin library's file before it is opened: read once, and looked at as far as that is safe.
#pragma once

#include <expected>
#include <string>

#include "base/diagnostic.hpp"
#include "base/system.hpp"
#include "strategies/lock_check.hpp"

namespace topset::strategies {

struct PluginFile {
  std::string path;      // as it is shown
  std::string resolved;  // absolute, links followed: what is opened
  bool bundled = false;
};

struct PluginBytes {
  std::string bytes;
  std::string sha256;  // of them; empty for a bundled library
};

// What is in it, when the lock (if there is one) has these very bytes and they may well be a
// library for this machine; else why not.
std::expected<PluginBytes, Diagnostic> read_plugin_file(const PluginFile& file,
                                                        const FileSystem& files,
                                                        const LockCheck* lock);

// The finding for a library that the system's loader refuses, in its words (dlerror).
Diagnostic cannot_load(const std::string& path, std::string_view words);

}  // namespace topset::strategies
