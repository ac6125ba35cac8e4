// A folder of plugins on the disk, for the tests of this room.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "catch.hpp"

namespace topset::strategies {

namespace fs = std::filesystem;

// A plugin folder of its own for each test, gone after it.
class PluginFolder {
 public:
  PluginFolder() {
    std::string name = (fs::temp_directory_path() / "topset-host-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    path_ = name;
  }
  ~PluginFolder() { fs::remove_all(path_); }
  PluginFolder(const PluginFolder&) = delete;
  PluginFolder& operator=(const PluginFolder&) = delete;

  const std::string& path() const { return path_; }
  std::string file(const std::string& name) const { return path_ + "/" + name; }

  void add(const std::string& plugin, const std::string& name) const {
    fs::copy_file(fs::path(TOPSET_TEST_PLUGINS) / plugin, file(name));
    fs::permissions(file(name), fs::perms::group_write | fs::perms::others_write,
                    fs::perm_options::remove);
  }
  void add(const std::string& plugin) const { add(plugin, plugin); }

  // Of one of the tests' plugins.
  static std::string bytes(const std::string& plugin) {
    std::ifstream in(fs::path(TOPSET_TEST_PLUGINS) / plugin, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  void write(const std::string& name, const std::string& bytes) const {
    std::ofstream(file(name), std::ios::binary) << bytes;
    fs::permissions(file(name), fs::perms::owner_read | fs::perms::owner_write);
  }

 private:
  std::string path_;
};

}  // namespace topset::strategies
