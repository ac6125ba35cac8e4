// A strategy that stands in a page, made whole: what the page shows in part is put where an author
// would put it. Building and trying it is the checker's affair.
#pragma once

#include <optional>
#include <string>

#include "page.hpp"

namespace topset::tests {

struct CodeExample {
  std::string type;  // of its file: `.lua`, `.cpp`, `.c`
  std::string text;
  std::string id;  // of its strategy; empty: it has none, and is built and no more
  bool whole = false;
};

// Nothing for a block that is no strategy.
std::optional<CodeExample> code_example(const Block& block);

}  // namespace topset::tests
