// How files are named to servers: from the root of the repository they are in, wherever topset was
// run.
#pragma once

#include <map>
#include <string>

#include "base/origin.hpp"
#include "base/system.hpp"

namespace topset::cli {

// The nearest folder with a `.git`, from this one up; without any, the one with a topset.yaml, else
// the folder itself. Of a resolved path.
std::string repository_root(const FileSystem& files, const std::string& folder);

class RepositoryPaths {
 public:
  explicit RepositoryPaths(const FileSystem& files);

  // `club/programs/fives.yaml`; a file outside the root keeps the name it was given.
  const std::string& of(const std::string& path);

 private:
  const FileSystem& files_;
  std::string root_;
  std::map<std::string, std::string> known_;
};

}  // namespace topset::cli
