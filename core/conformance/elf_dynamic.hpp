// What a shared library tells the loader: what it exports, what it needs, how its stack is to be.
// Read from its bytes, without opening it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace topset::conformance {

struct DynamicPart {
  std::vector<std::string> exported;  // names of defined symbols, in the file's order
  std::vector<std::string> imported;  // names it has others define, likewise
  std::vector<std::string> needed;    // `libc.so.6`
  bool executable_stack = false;
};

// Of bytes that why_not_a_library() finds nothing wrong with. What can't be read is left out.
DynamicPart dynamic_part(std::string_view bytes);

}  // namespace topset::conformance
