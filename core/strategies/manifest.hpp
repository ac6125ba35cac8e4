// Which bundled library holds which strategy: `strategies.manifest`, written by the build into the
// folder of the bundled libraries, so that a run opens only the libraries its program names.
//
//     fixed-percent-backoff fixed_percent_backoff.so
//     *.lua lua.so
//
// A line with `*` names the interpreter of a file type; `#` begins a comment.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"

namespace topset::strategies {

struct Manifest {
  std::map<std::string, std::string, std::less<>> files;         // strategy id -> file name
  std::map<std::string, std::string, std::less<>> interpreters;  // `.lua` -> file name
};

// Lines that can't be read are left out and reported. `path` is for messages.
Manifest read_manifest(const std::string& path, std::string_view text, Diagnostics& findings);

}  // namespace topset::strategies
