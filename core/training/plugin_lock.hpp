// What plugins.lock at a library's root says: the plugins that may be used, by their bytes. It does
// not say where they are looked for; that is the library's `plugins:`.
#pragma once

#include <string>
#include <vector>

#include "base/origin.hpp"

namespace topset {

struct PluginLock {
  struct Entry {
    std::string file;    // from the library's root; of a plugin outside of it, the file's name
    std::string sha256;  // 64 hexadecimal digits
    Origin origin;       // of the hash
  };
  std::vector<Entry> entries;
};

}  // namespace topset
