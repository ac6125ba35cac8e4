#include "schemas/compiler/tables.hpp"

namespace topset::schemas {

reading::Slice Tables::add_text(std::string_view text) {
  std::size_t at = pool.find(text);
  if (at == std::string::npos) {
    at = pool.size();
    pool += text;
  }
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(text.size())};
}

reading::CompiledSchema Tables::view() const {
  return {name,           json,         pool,          nodes,           values,
          value_children, schema_lists, named_schemas, pattern_schemas, dependencies,
          names,          patterns,     pattern_steps, character_ranges};
}

}  // namespace topset::schemas
