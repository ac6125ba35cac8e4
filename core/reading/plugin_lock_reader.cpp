#include "reading/readers.hpp"

namespace topset::reading {

PluginLock read_plugin_lock(const Document& document) {
  PluginLock lock;
  for (const Node& plugin : document.root.find("plugins")->items) {
    const Node& hash = *plugin.find("sha256");
    lock.entries.push_back({plugin.find("file")->text, hash.text, document.origin(hash)});
  }
  return lock;
}

}  // namespace topset::reading
