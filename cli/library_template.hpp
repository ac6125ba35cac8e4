// The files that `topset init` begins a library with: cli/library_template, compiled into the
// program as they are. The schemas beside them are made by the program itself.
#pragma once

#include <span>
#include <string_view>

namespace topset::cli {

struct LibraryFile {
  std::string_view path;  // in the library
  std::string_view text;
};

// Sorted by path.
std::span<const LibraryFile> library_template();

}  // namespace topset::cli
