// Plain scalars that YAML readers take in different ways (`no`, `08`, `1:30`), or that are nearly
// never meant as they are written (`-squat`, `squat:100`). Each gets a finding that says what to
// write. And what kind of value a plain scalar is.
#pragma once

#include <string_view>

#include "base/diagnostic.hpp"
#include "reading/tree.hpp"

namespace topset::reading {

// By exact spelling: `true`, `142.5`, `~`; everything else is text.
Node::Kind kind_of_plain(std::string_view text);

struct PlainPlace {
  bool is_key = false;
  bool begins_line = false;  // nothing but spaces and dashes of lists before it, outside brackets
  bool after_dash = false;   // begins_line, and a dash is before it
};

// Adds at most one finding.
void check_plain(std::string_view text, const Origin& origin, PlainPlace place,
                 Diagnostics& findings);

}  // namespace topset::reading
