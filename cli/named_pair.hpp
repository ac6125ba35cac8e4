// A program and an athlete that a run of topset.yaml brings together.
#pragma once

#include <string>

#include "base/origin.hpp"

namespace topset::cli {

struct NamedPair {
  std::string program;  // files, as they are shown
  std::string athlete;
  Origin run;
};

}  // namespace topset::cli
