// A file mended by the fixes of its findings. Each is tried and kept only where the file, read
// again, has less wrong with it than before and nothing new where it was changed; of several ways
// to mend a finding only the one that can be read is taken. Nothing is written here, and how a
// text is read is handed in.
#pragma once

#include <functional>
#include <string>

#include "base/diagnostic.hpp"

namespace topset::checking {

// A text as it was read.
struct Reading {
  Diagnostics findings;
  bool is_document =
      false;  // YAML that its schema has passed: what else is found is of its meaning
};

using Look = std::function<Reading(const SourcePtr&)>;

struct Mended {
  std::string text;
  Diagnostics gone;  // the findings that were mended, at their places when they were
};

// `findings` are those of this file that only a look at the whole library shows.
Mended mend(const SourcePtr& source, const Diagnostics& findings, const Look& look);

// A text with edits that are in its order, none over another.
std::string applied(std::string_view text, const Fix& fix);

}  // namespace topset::checking
