// What someone may have meant who named a file that is not there: words for the help of a message.
// Only looks; nothing is opened in place of what was named.
#pragma once

#include <string>
#include <string_view>

#include "base/system.hpp"

namespace topset::cli {

// Where a named file could be.
struct Whereabouts {
  std::string library;           // the library's folder as it is written from here; empty: none
  std::string bundled_programs;  // the folder of the programs that come with topset
  std::string_view room = {};    // the library's folder for files of the kind; empty: any
};

// Empty: nothing comes to mind.
std::string meant_path(const FileSystem& files, const Whereabouts& where, const std::string& path);

// A file of the library's rooms that is called so, with or without its suffix, as it is written
// from here; empty: there is none.
std::string in_library(const FileSystem& files, const Whereabouts& where, const std::string& name);

// The file whose name is nearest in the same folder; empty: none is near.
std::string near_file(const FileSystem& files, const std::string& path);

}  // namespace topset::cli
