#include "reading/schema_examples.hpp"

#include <algorithm>
#include <array>

#include "reading/schema_number.hpp"

namespace topset::reading {
namespace {

constexpr std::size_t kLongestExample = 60;  // columns of one help line

const SchemaValue& child(const CompiledSchema& schema, const SchemaValue& value,
                         std::uint32_t index) {
  return schema.values[schema.value_children[value.children.first + index]];
}

// The first example of one of these types that fits a line; null: none.
const SchemaValue* example_of(const CompiledSchema& schema, std::uint8_t types, std::uint32_t hint,
                              std::uint32_t node) {
  for (const std::uint32_t from : {hint, node})
    for (const SchemaValue* example :
         from == kNone ? std::vector<const SchemaValue*>{} : examples_of(schema, from))
      if ((type_of(*example) & types) && written(schema, *example).size() <= kLongestExample)
        return example;
  return nullptr;
}

// The schemas that speak of the same value.
std::vector<std::uint32_t> parts_of(const CompiledSchema& schema, std::uint32_t index) {
  const SchemaNode& node = schema.nodes[index];
  std::vector<std::uint32_t> parts;
  for (const std::uint32_t part : {node.ref, node.then_schema, node.else_schema})
    if (part != kNone) parts.push_back(part);
  for (const Slice list : {node.all_of, node.any_of, node.one_of})
    for (std::uint32_t i = 0; i < list.count; ++i)
      parts.push_back(schema.schema_lists[list.first + i]);
  return parts;
}

std::string expectation_of_type(const CompiledSchema& schema, std::uint8_t type, std::uint32_t hint,
                                std::uint32_t node) {
  std::string words;
  std::uint8_t example_types = type;  // of lists and mappings the help gives one
  switch (type) {
    case kNullType: return "nothing";
    case kBooleanType: return "`true` or `false`";
    case kIntegerType: words = "a whole number"; break;
    case kNumberType:
      words = "a number";
      example_types = kIntegerType | kNumberType;
      break;
    case kTextType: words = "text"; break;
    case kListType: return "a list";
    default: return "a mapping";
  }
  const SchemaValue* example = example_of(schema, example_types, hint, node);
  return example ? words + " such as `" + written(schema, *example) + "`" : words;
}

void collect_expectations(const CompiledSchema& schema, std::uint32_t index, std::uint32_t hint,
                          std::vector<std::string>& out) {
  const SchemaNode& node = schema.nodes[index];
  const auto add = [&out](std::string words) {
    if (std::find(out.begin(), out.end(), words) == out.end()) out.push_back(std::move(words));
  };
  if (node.ref != kNone) return collect_expectations(schema, node.ref, hint, out);
  if (node.has_enum) {
    for (std::uint32_t i = 0; i < node.enum_values.count; ++i)
      add("`" + written(schema, schema.values[schema.value_children[node.enum_values.first + i]]) +
          "`");
    return;
  }
  if (node.const_value != kNone)
    return add("`" + written(schema, schema.values[node.const_value]) + "`");
  if (node.types) {
    for (unsigned type = 1; type < 128; type *= 2)
      if (node.types & type)
        add(expectation_of_type(schema, static_cast<std::uint8_t>(type), hint, index));
    return;
  }
  for (std::uint32_t i = 0; i < node.all_of.count; ++i)
    collect_expectations(schema, schema.schema_lists[node.all_of.first + i], hint, out);
  for (const Slice list : {node.any_of, node.one_of})
    for (std::uint32_t i = 0; i < list.count; ++i) {
      const std::uint32_t branch = schema.schema_lists[list.first + i];
      // A way's own examples show that way.
      const bool own = !examples_of(schema, branch).empty();
      collect_expectations(schema, branch, own ? branch : hint, out);
    }
}

}  // namespace

std::uint8_t type_of(const SchemaValue& value) {
  switch (value.kind) {
    case SchemaValue::Kind::null: return kNullType;
    case SchemaValue::Kind::boolean: return kBooleanType;
    case SchemaValue::Kind::number: return kIntegerType | kNumberType;
    case SchemaValue::Kind::text: return kTextType;
    case SchemaValue::Kind::list: return kListType;
    case SchemaValue::Kind::map: return kMapType;
  }
  return 0;
}

bool has_type(const Node& node, std::uint8_t types) {
  switch (node.kind) {
    case Node::Kind::null: return types & kNullType;
    case Node::Kind::boolean: return types & kBooleanType;
    case Node::Kind::integer: return types & (kIntegerType | kNumberType);
    case Node::Kind::number:
      return (types & kNumberType) || ((types & kIntegerType) && is_whole(node.text));
    case Node::Kind::text: return types & kTextType;
    case Node::Kind::list: return types & kListType;
    case Node::Kind::map: return types & kMapType;
  }
  return false;
}

bool is_plain_text(std::string_view text, bool inside) {
  static constexpr std::array<std::string_view, 9> kWords = {"true", "false", "null", "~", "yes",
                                                             "no",   "on",    "off",  "-"};
  if (text.empty() || text.front() == ' ' || text.back() == ' ' || text.back() == ':') return false;
  if (is_number(text) || std::find(kWords.begin(), kWords.end(), text) != kWords.end())
    return false;
  if (std::string_view("!&*?|>%@`\"'#{}[],").find(text.front()) != std::string_view::npos)
    return false;
  if (text.starts_with("- ") || text.find(": ") != std::string_view::npos ||
      text.find(" #") != std::string_view::npos || text.find('\n') != std::string_view::npos)
    return false;
  return !inside || text.find_first_of("{}[],") == std::string_view::npos;
}

std::string written(const CompiledSchema& schema, const SchemaValue& value, bool inside) {
  std::string text(schema.text(value.text));
  switch (value.kind) {
    case SchemaValue::Kind::null: return "null";
    case SchemaValue::Kind::boolean:
    case SchemaValue::Kind::number: return text;
    case SchemaValue::Kind::text: return is_plain_text(text, inside) ? text : '"' + text + '"';
    case SchemaValue::Kind::list:
    case SchemaValue::Kind::map: break;
  }
  const bool map = value.kind == SchemaValue::Kind::map;
  std::string out(1, map ? '{' : '[');
  for (std::uint32_t i = 0; i < value.children.count; ++i) {
    const SchemaValue& inner = child(schema, value, i);
    if (map && i % 2 == 0) {
      if (i > 0) out += ", ";
      out += std::string(schema.text(inner.text)) + ": ";
    } else {
      if (!map && i > 0) out += ", ";
      out += written(schema, inner, true);
    }
  }
  return out + (map ? '}' : ']');
}

std::vector<const SchemaValue*> examples_of(const CompiledSchema& schema, std::uint32_t index) {
  const SchemaNode& node = schema.nodes[index];
  std::vector<const SchemaValue*> examples;
  for (std::uint32_t i = 0; i < node.examples.count; ++i)
    examples.push_back(&schema.values[schema.value_children[node.examples.first + i]]);
  if (!examples.empty()) return examples;
  if (node.ref != kNone) return examples_of(schema, node.ref);
  for (std::uint32_t i = 0; i < node.all_of.count && examples.empty(); ++i)
    examples = examples_of(schema, schema.schema_lists[node.all_of.first + i]);
  return examples;
}

std::uint32_t own_property(const CompiledSchema& schema, std::uint32_t index,
                           std::string_view key) {
  const Slice slice = schema.nodes[index].properties;
  for (const NamedSchema& property : schema.named_schemas.subspan(slice.first, slice.count))
    if (schema.text(property.name) == key) return property.schema;
  return kNone;
}

std::uint32_t property_schema(const CompiledSchema& schema, std::uint32_t index,
                              std::string_view key) {
  std::uint32_t found = own_property(schema, index, key);
  for (const std::uint32_t part : parts_of(schema, index))
    if (found == kNone) found = property_schema(schema, part, key);
  return found;
}

void collect_keys(const CompiledSchema& schema, std::uint32_t index,
                  std::vector<std::string_view>& keys) {
  const Slice slice = schema.nodes[index].properties;
  for (const NamedSchema& property : schema.named_schemas.subspan(slice.first, slice.count))
    keys.push_back(schema.text(property.name));
  for (const std::uint32_t part : parts_of(schema, index)) collect_keys(schema, part, keys);
}

std::string written_member(const CompiledSchema& schema, std::uint32_t map_schema,
                           std::string_view key) {
  const std::string name(key);
  const std::uint32_t property = property_schema(schema, map_schema, key);
  if (property == kNone) return name + ":";
  for (const SchemaValue* example : examples_of(schema, property)) {
    const std::string text = name + ": " + written(schema, *example);
    if (text.size() <= kLongestExample) return text;
  }
  return name + ":";
}

std::uint8_t types_of(const CompiledSchema& schema, std::uint32_t index) {
  const SchemaNode& node = schema.nodes[index];
  if (node.ref != kNone) return types_of(schema, node.ref);
  if (node.types) return node.types;
  std::uint8_t types = 0;
  for (std::uint32_t i = 0; i < node.enum_values.count; ++i)
    types |= type_of(schema.values[schema.value_children[node.enum_values.first + i]]);
  if (node.const_value != kNone) types |= type_of(schema.values[node.const_value]);
  if (types) return types;
  for (std::uint32_t i = 0; i < node.all_of.count && !types; ++i)
    types = types_of(schema, schema.schema_lists[node.all_of.first + i]);
  if (types) return types;
  for (const Slice list : {node.any_of, node.one_of})
    for (std::uint32_t i = 0; i < list.count; ++i) {
      const std::uint8_t more = types_of(schema, schema.schema_lists[list.first + i]);
      if (!more) return 0;
      types |= more;
    }
  return types;
}

std::string listed(const std::vector<std::string>& words, std::string_view before_last) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " " + std::string(before_last) + " " : ", ";
    text += words[i];
  }
  return text;
}

std::string expectation(const CompiledSchema& schema, std::uint32_t node, std::uint32_t hint) {
  std::vector<std::string> words;
  collect_expectations(schema, node, hint, words);
  return words.empty() ? "another value" : listed(words, "or");
}

}  // namespace topset::reading
