// Where a person's shell finds what completes topset's words, if it does.
#pragma once

#include <string>

#include "cli/world.hpp"

namespace topset::cli {

struct CompletionPlace {
  bool is_known = false;  // a shell that topset has completions for
  std::string path;       // of the script, or of what reads it; empty: nowhere
  std::string help;       // what to do then
};

CompletionPlace completion_place(const World& world);

}  // namespace topset::cli
