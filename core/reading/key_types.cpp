#include "reading/key_types.hpp"

#include "reading/compiled_schema.hpp"
#include "reading/schema.hpp"

namespace topset::reading {
namespace {

constexpr int kDeepest = 8;  // references follow each other hardly twice

std::uint8_t types_of(const CompiledSchema& schema, std::uint32_t at, int depth) {
  if (at == kNone || depth == kDeepest) return 0;
  const SchemaNode& node = schema.nodes[at];
  unsigned types = node.types;
  types |= types_of(schema, node.ref, depth + 1);
  for (const Slice& parts : {node.all_of, node.any_of, node.one_of})
    for (std::uint32_t i = 0; i < parts.count; ++i)
      types |= types_of(schema, schema.schema_lists[parts.first + i], depth + 1);
  if (types == 0 && (node.has_enum || node.const_value != kNone)) types = kTextType;
  return static_cast<std::uint8_t>(types);
}

}  // namespace

std::uint8_t key_types(std::string_view key) {
  unsigned types = 0;
  for (const std::string_view name : {"athlete", "program", "library", "log"}) {
    const CompiledSchema* schema = find_schema(name);
    if (schema == nullptr) continue;
    for (const SchemaNode& node : schema->nodes)
      for (std::uint32_t i = 0; i < node.properties.count; ++i) {
        const NamedSchema& named = schema->named_schemas[node.properties.first + i];
        if (schema->text(named.name) == key) types |= types_of(*schema, named.schema, 0);
      }
  }
  return static_cast<std::uint8_t>(types);
}

}  // namespace topset::reading
