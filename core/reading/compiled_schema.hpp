// A JSON Schema as flat tables, so that it can be constant data of the program: nothing is parsed
// or allocated at start-up, and nothing needs relocating, since tables point at each other by
// index. Filled by schemas/compiler; it depends on nothing but the standard library.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace topset::reading {

// A part of one of the tables below, or of the text pool.
struct Slice {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  constexpr bool empty() const { return count == 0; }
};

inline constexpr std::uint32_t kNone = 0xFFFF'FFFF;  // no index; no limit

// A JSON value that stands in a schema: a word of an enum, an example.
struct SchemaValue {
  enum class Kind : std::uint8_t {
    null,
    boolean,  // text is `true` or `false`
    number,   // text is as written
    text,
    list,  // children: indices of values
    map,   // children: indices of key, value, key, value, ...
  };
  Kind kind = Kind::null;
  Slice text;
  Slice children;
};

// One step of a pattern, run by matches() over code points.
struct PatternStep {
  enum class Op : std::uint8_t {
    one_of,  // a character in `ranges`
    split,   // go on at a and at b
    jump,    // go on at a
    begin,   // only at the beginning of the text
    end,     // only at its end
    accept,
  };
  Op op = Op::accept;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  Slice ranges;
};

struct CharacterRange {
  char32_t low = 0;
  char32_t high = 0;  // inclusive
};

struct PatternProgram {
  Slice steps;
  Slice text;  // as the schema writes it
};

struct NamedSchema {
  Slice name;
  std::uint32_t schema = kNone;
};

struct PatternSchema {
  std::uint32_t pattern = kNone;
  std::uint32_t schema = kNone;
};

struct Dependency {
  Slice name;
  Slice required;                // of `names`; when `schema` is kNone
  std::uint32_t schema = kNone;  // or a schema that the whole mapping must fit
};

// The types a value may have, as a mask.
enum SchemaType : std::uint8_t {
  kNullType = 1u << 0,
  kBooleanType = 1u << 1,
  kIntegerType = 1u << 2,
  kNumberType = 1u << 3,
  kTextType = 1u << 4,
  kListType = 1u << 5,
  kMapType = 1u << 6,
};

// One schema. Numbers are kept as written and compared exactly; an empty text: no such limit.
struct SchemaNode {
  std::int8_t always = -1;  // 0: the schema `false`, 1: `true`
  std::uint8_t types = 0;   // mask of SchemaType; 0: any
  bool unique_items = false;
  bool has_enum = false;
  bool has_tuple = false;
  std::uint32_t ref = kNone;
  Slice enum_values;  // of value_children
  std::uint32_t const_value = kNone;
  Slice examples;  // of value_children

  Slice minimum, maximum, exclusive_minimum, exclusive_maximum, multiple_of;  // texts

  std::uint32_t min_length = 0, max_length = kNone;  // code points
  std::uint32_t pattern = kNone;

  std::uint32_t min_items = 0, max_items = kNone;
  std::uint32_t items = kNone;  // every item
  Slice tuple;                  // of schema_lists: item by item
  std::uint32_t additional_items = kNone;
  std::uint32_t contains = kNone;

  std::uint32_t min_properties = 0, max_properties = kNone;
  Slice properties;          // of named_schemas
  Slice pattern_properties;  // of pattern_schemas
  std::uint32_t additional_properties = kNone;
  std::uint32_t property_names = kNone;
  Slice required;      // of names
  Slice dependencies;  // of the table of that name

  Slice all_of, any_of, one_of;  // of schema_lists
  std::uint32_t not_schema = kNone;
  std::uint32_t if_schema = kNone, then_schema = kNone, else_schema = kNone;
};

struct CompiledSchema {
  std::string_view name;  // `athlete`
  std::string_view json;  // the schema's own text
  std::string_view pool;
  std::span<const SchemaNode> nodes;  // the first is the whole schema
  std::span<const SchemaValue> values;
  std::span<const std::uint32_t> value_children;
  std::span<const std::uint32_t> schema_lists;
  std::span<const NamedSchema> named_schemas;
  std::span<const PatternSchema> pattern_schemas;
  std::span<const Dependency> dependencies;
  std::span<const Slice> names;  // texts
  std::span<const PatternProgram> patterns;
  std::span<const PatternStep> pattern_steps;
  std::span<const CharacterRange> character_ranges;

  constexpr std::string_view text(Slice slice) const {
    return pool.substr(slice.first, slice.count);
  }
};

// Every schema of schemas/, by name; the generated part of the program.
std::span<const CompiledSchema> bundled_schemas();

}  // namespace topset::reading
