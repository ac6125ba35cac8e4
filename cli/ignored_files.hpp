// Which files under a folder git ignores, by the .gitignore files there and above it, up to the
// root of the repository. What git ignores by its own settings is not known here, nor what it
// tracks all the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/system.hpp"
#include "cli/ignore_pattern.hpp"

namespace topset::cli {

class IgnoredFiles {
 public:
  // Begins at `folder`, which is not ignored itself: it was named.
  IgnoredFiles(const FileSystem& files, const std::string& folder);

  // What lies in the folder entered last.
  bool ignores(std::string_view name, bool is_folder) const;

  // Into a folder in it, and out again.
  void enter(const std::string& name);
  void leave();

 private:
  struct Folder {
    std::string path;    // resolved
    std::size_t prefix;  // bytes of it up to the next folder's name
    std::vector<IgnorePattern> patterns;
  };
  void add(std::string path);

  const FileSystem& files_;
  std::vector<Folder> folders_;  // from the root
};

}  // namespace topset::cli
