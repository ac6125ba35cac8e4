// Parts of a path as it is shown: which folder, which name without its ending. Works on the text
// alone and never asks a disk.
#pragma once

#include <string>
#include <string_view>

namespace topset::reading {

// `athletes/jana.yaml` -> `jana`.
std::string stem_of(std::string_view path);

// `library/topset.yaml` -> `library`; `.` where the path names no folder.
std::string folder_of(std::string_view path);

// Without `.` and, where it can be told, `..`: `programs/../bases/a.yaml` -> `bases/a.yaml`.
std::string plain_path(std::string_view path);

// A path as a file names it, from that file: `bases/a.yaml` in `programs/b.yaml` ->
// `programs/bases/a.yaml`.
std::string path_from(std::string_view file, std::string_view named);

}  // namespace topset::reading
