// Bytes to a positioned tree, through yaml-cpp's event parser. Every budget is checked before the
// work it guards, and the traps of YAML get a message that says what to write.
#pragma once

#include <cstddef>

#include "base/outcome.hpp"
#include "reading/tree.hpp"

namespace topset::reading {

struct Budgets {
  std::size_t bytes = 1 << 20;
  std::size_t depth = 32;
  std::size_t nodes = 100'000;
  std::size_t alias_nodes = 20'000;  // nodes that aliases may add by standing for them
};

// One document. All findings are errors; with one there is no value.
Outcome<Document> read_yaml(SourcePtr source, const Budgets& budgets = {});

}  // namespace topset::reading
