// The files of a library that topset reads: found under folders, told apart by their first key.
#pragma once

#include <string>
#include <vector>

#include "base/system.hpp"

namespace topset::cli {

// YAML files at or under each path, sorted, each once. Folders that begin with a dot are passed
// over, as are links to folders and what git ignores. What is named itself is taken all the same.
std::vector<std::string> yaml_files(const FileSystem& files, const std::vector<std::string>& paths);

// A path in a folder as it is written from here: the name alone in this one.
std::string in_folder(const std::string& folder, std::string_view name);

// `program` for `topset: program/1`; empty: the text doesn't say that it is topset's. A word that
// can't be read otherwise is left to the reader.
std::string kind_in(std::string_view text);

}  // namespace topset::cli
