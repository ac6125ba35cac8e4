// Where the validator stands in a document, and what it has found so far. Not for anyone else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "reading/compiled_schema.hpp"
#include "reading/tree.hpp"

namespace topset::reading {

// A value on the way down from the root, with how it is held.
struct Place {
  const Node* node = nullptr;
  const Place* outer = nullptr;    // null: the root
  const Member* member = nullptr;  // the key that holds it; null: it is an item, or the root
  std::size_t item = 0;            // its number in a list, from 0
  bool is_key = false;             // the key itself is what is looked at
  std::uint32_t depth = 0;
  // Of this same value: the outermost schema with examples, and the one with its properties.
  std::uint32_t hint = kNone;
  std::uint32_t map_schema = kNone;

  Place value_of(const Member& key) const {
    return {&key.value, this, &key, 0, false, depth + 1, kNone, kNone};
  }
  Place item_at(std::size_t index) const {
    return {&node->items[index], this, nullptr, index, false, depth + 1, kNone, kNone};
  }
};

struct Mistake {
  Diagnostic finding;
  std::uint32_t depth = 0;
  // For missing keys: of which mapping, so that a misspelt key is reported once.
  const Node* map = nullptr;
  std::vector<std::string_view> missing;
};

struct Report {
  std::vector<Mistake> mistakes;
  std::vector<std::pair<const Node*, std::string>> meant;  // keys that misspelt ones stand for
};

}  // namespace topset::reading
