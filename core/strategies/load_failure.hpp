// What the system's loader says when it can't open a library, as something a person can act on.
#pragma once

#include <string>
#include <string_view>

namespace topset::strategies {

struct LoadFailure {
  std::string message;
  std::string help;
};

// `words` are dlerror's for the library at `path`; what isn't recognised is passed on as it is.
LoadFailure explain_load_failure(const std::string& path, std::string_view words);

}  // namespace topset::strategies
