// All that a check of a whole library reads, hashed: from the same bytes the same is found.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/crew.hpp"
#include "cli/world.hpp"

namespace topset::cli {

class CheckInputs {
 public:
  // Reads the library in this folder. All must outlive this.
  CheckInputs(const World& world, const Crew& crew, const std::string& folder);

  // Of topset itself, of where it looks and of every file of the library.
  const std::string& key() const { return key_; }

  // A file's text; empty: it is not of the library.
  const std::string* text(const std::string& path) const;

 private:
  std::map<std::string, std::string> texts_;  // by path as it is shown
  std::string key_;
};

// What a check has read outside the library's own files: programs that others extend, and folders
// that plugins lie in, with what they hold and who may write to it. Its hash is kept beside what
// was found, to be compared.
class OutsideInputs {
 public:
  std::set<std::string> files;
  std::set<std::string> folders;

  std::string hash(const FileSystem& disk) const;
};

}  // namespace topset::cli
