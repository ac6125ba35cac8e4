// What lies in the folders that strategies may come from. Folders that others can write to are
// skipped, and so is the current one: whoever can put a file there could run it as this user.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/system.hpp"

namespace topset::strategies {

struct FoundFile {
  std::string path;      // folder as given, and name
  std::string resolved;  // absolute, links followed
};

// The files of the trusted folders: folders in the order given, names sorted, each file once.
std::vector<FoundFile> trusted_files(const std::vector<std::string>& folders,
                                     const FileSystem& files, Diagnostics& findings);

// Whether no one but the owner and root can change or replace the file; reported when not.
bool is_trusted_file(const FoundFile& file, const FileSystem& files, Diagnostics& findings);

}  // namespace topset::strategies
