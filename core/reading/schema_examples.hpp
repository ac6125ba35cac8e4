// What a schema's `examples`, types and enums say in words: `text such as `90 %``.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reading/compiled_schema.hpp"
#include "reading/tree.hpp"

namespace topset::reading {

// A value as it would be written in YAML on one line: `[mon, wed]`, `{bar: 20}`, `"2024"`.
std::string written(const CompiledSchema& schema, const SchemaValue& value, bool inside = false);

// Whether a plain scalar reads back as this same text.
bool is_plain_text(std::string_view text, bool inside);

// The examples of a schema, or of what it refers to.
std::vector<const SchemaValue*> examples_of(const CompiledSchema& schema, std::uint32_t node);

// The schema of a key of a mapping; kNone: it has none.
std::uint32_t property_schema(const CompiledSchema& schema, std::uint32_t node,
                              std::string_view key);

// `reps: 5` from the key's first example; only the key when that is too long.
std::string written_member(const CompiledSchema& schema, std::uint32_t map_schema,
                           std::string_view key);

// The types a schema takes, seen through references and combinations; 0: any.
std::uint8_t types_of(const CompiledSchema& schema, std::uint32_t node);

// `a whole number such as `4` or text such as `1-3``. Examples come from `hint` before the schema's
// own.
std::string expectation(const CompiledSchema& schema, std::uint32_t node, std::uint32_t hint);

// `a`, `b` or `c`.
std::string listed(const std::vector<std::string>& words, std::string_view before_last);

std::uint8_t type_of(const SchemaValue& value);
bool has_type(const Node& node, std::uint8_t types);

}  // namespace topset::reading
