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

}  // namespace topset::reading
