// What a command found, with all that the formats for machines tell of it: the findings, what went
// wrong outside of any file, and what was looked at. Only data; each format is in a file of its
// own.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace topset::output {

// Something wrong with the command line, a file that can't be opened, or topset itself.
struct Mistake {
  std::string message;
  std::string help;  // empty: nothing to add
};

// One block that was made, or would have been: a program for an athlete.
struct CheckedBlock {
  std::string program;  // the files, as they are shown
  std::string athlete;
  Diagnostics findings;
};

struct FindingsRun {
  const Diagnostics& findings;  // all of them, sorted
  std::span<const Mistake> mistakes;
  int exit = 0;
  bool strict = false;  // a warning fails as an error does

  // For formats that tell of what was found right, too.
  std::span<const std::string> files;
  std::span<const CheckedBlock> blocks;
  const Diagnostics& outside_blocks;  // the findings that are not of a block, sorted

  std::string_view version;    // topset's own
  std::string_view docs_url;   // of the folder that has rules/; empty: none is known
  std::string_view main_file;  // stands for the run where a format asks for a file
  std::function<std::string(const Source&)> path;   // from the repository's root
  std::function<std::string_view(Rule)> rule_page;  // Markdown; empty: there is none
};

}  // namespace topset::output
