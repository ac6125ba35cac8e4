// The tables of one schema while they are filled. view() is what the validator takes; emit writes
// the same tables as C++ constants.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reading/compiled_schema.hpp"

namespace topset::schemas {

struct Tables {
  std::string name;
  std::string json;
  std::string pool;
  std::vector<reading::SchemaNode> nodes;
  std::vector<reading::SchemaValue> values;
  std::vector<std::uint32_t> value_children;
  std::vector<std::uint32_t> schema_lists;
  std::vector<reading::NamedSchema> named_schemas;
  std::vector<reading::PatternSchema> pattern_schemas;
  std::vector<reading::Dependency> dependencies;
  std::vector<reading::Slice> names;
  std::vector<reading::PatternProgram> patterns;
  std::vector<reading::PatternStep> pattern_steps;
  std::vector<reading::CharacterRange> character_ranges;

  // Adds to the pool; a text that is there already is found again.
  reading::Slice add_text(std::string_view text);

  // Valid while the tables live and don't change.
  reading::CompiledSchema view() const;
};

// Appends a list of entries to a table, and says where it stands.
template <class Entry>
reading::Slice add_list(std::vector<Entry>& table, const std::vector<Entry>& list) {
  const reading::Slice slice{static_cast<std::uint32_t>(table.size()),
                             static_cast<std::uint32_t>(list.size())};
  table.insert(table.end(), list.begin(), list.end());
  return slice;
}

}  // namespace topset::schemas
