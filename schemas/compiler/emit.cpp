#include "schemas/compiler/emit.hpp"

#include <algorithm>
#include <cstddef>

namespace topset::schemas {
namespace {

std::string number(std::uint32_t value) {
  return value == reading::kNone ? "kNone" : std::to_string(value) + "u";
}

std::string code(std::uint32_t value) { return number(value); }

std::string code(reading::Slice slice) {
  return "{" + number(slice.first) + "," + number(slice.count) + "}";
}

std::string code(bool value) { return value ? "true" : "false"; }

std::string code(const reading::SchemaValue& value) {
  return "{SchemaValue::Kind{" + std::to_string(static_cast<int>(value.kind)) + "}," +
         code(value.text) + "," + code(value.children) + "}";
}

std::string code(const reading::NamedSchema& named) {
  return "{" + code(named.name) + "," + code(named.schema) + "}";
}

std::string code(const reading::PatternSchema& pattern) {
  return "{" + code(pattern.pattern) + "," + code(pattern.schema) + "}";
}

std::string code(const reading::Dependency& dependency) {
  return "{" + code(dependency.name) + "," + code(dependency.required) + "," +
         code(dependency.schema) + "}";
}

std::string code(const reading::PatternProgram& pattern) {
  return "{" + code(pattern.steps) + "," + code(pattern.text) + "}";
}

std::string code(const reading::PatternStep& step) {
  return "{PatternStep::Op{" + std::to_string(static_cast<int>(step.op)) + "}," + code(step.a) +
         "," + code(step.b) + "," + code(step.ranges) + "}";
}

std::string code(const reading::CharacterRange& range) {
  return "{char32_t{" + std::to_string(static_cast<std::uint32_t>(range.low)) + "},char32_t{" +
         std::to_string(static_cast<std::uint32_t>(range.high)) + "}}";
}

// In the order of the struct's members.
std::string code(const reading::SchemaNode& node) {
  std::string text = "{" + std::to_string(node.always) + "," + std::to_string(node.types);
  const auto add = [&text](auto value) { text += "," + code(value); };
  add(node.unique_items);
  add(node.has_enum);
  add(node.has_tuple);
  add(node.ref);
  add(node.enum_values);
  add(node.const_value);
  add(node.examples);
  for (const reading::Slice limit : {node.minimum, node.maximum, node.exclusive_minimum,
                                     node.exclusive_maximum, node.multiple_of})
    add(limit);
  add(node.min_length);
  add(node.max_length);
  add(node.pattern);
  add(node.min_items);
  add(node.max_items);
  add(node.items);
  add(node.tuple);
  add(node.additional_items);
  add(node.contains);
  add(node.min_properties);
  add(node.max_properties);
  add(node.properties);
  add(node.pattern_properties);
  add(node.additional_properties);
  add(node.property_names);
  add(node.required);
  add(node.dependencies);
  add(node.all_of);
  add(node.any_of);
  add(node.one_of);
  add(node.not_schema);
  add(node.if_schema);
  add(node.then_schema);
  add(node.else_schema);
  return text + "}";
}

template <class Entry>
std::string table(std::string_view type, std::string_view name, const std::vector<Entry>& entries) {
  if (entries.empty()) return {};
  std::string text = "constexpr " + std::string(type) + " " + std::string(name) + "[] = {\n";
  for (const Entry& entry : entries) text += code(entry) + ",\n";
  return text + "};\n";
}

// A character array rather than a string literal, whose length has limits.
// The namespace of a schema's tables: `plugin-check` is no name in C++.
std::string scope_of(const Tables& schema) {
  std::string name = schema.name + "_schema";
  std::ranges::replace(name, '-', '_');
  return name;
}

std::string characters(std::string_view name, std::string_view text) {
  std::string out = "constexpr char " + std::string(name) + "[] = {";
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % 32 == 0) out += "\n";
    out += "'";
    const auto byte = static_cast<unsigned char>(text[i]);
    constexpr std::string_view kHex = "0123456789abcdef";
    out += "\\x";
    out += kHex[byte / 16];
    out += kHex[byte % 16];
    out += "',";
  }
  return out + "};\n";
}

}  // namespace

std::string emit(const std::vector<Tables>& schemas) {
  std::string text =
      "// Made by schemas/compiler from schemas/*.schema.json; changes belong there.\n"
      "#include \"reading/compiled_schema.hpp\"\n\n"
      "namespace topset::reading {\n";
  std::string list;
  for (const Tables& schema : schemas) {
    const auto view = [](std::string_view name, bool empty) {
      return empty ? std::string("{}") : std::string(name);
    };
    const auto chars = [](std::string_view name) {
      return "{" + std::string(name) + ",sizeof(" + std::string(name) + ")}";
    };
    const std::string scope = scope_of(schema);
    text += "namespace " + scope + " {\nnamespace {\n";
    text += characters("kName", schema.name);
    text += characters("kJson", schema.json);
    text += characters("kPool", schema.pool);
    text += table("SchemaNode", "kNodes", schema.nodes);
    text += table("SchemaValue", "kValues", schema.values);
    text += table("std::uint32_t", "kValueChildren", schema.value_children);
    text += table("std::uint32_t", "kSchemaLists", schema.schema_lists);
    text += table("NamedSchema", "kNamedSchemas", schema.named_schemas);
    text += table("PatternSchema", "kPatternSchemas", schema.pattern_schemas);
    text += table("Dependency", "kDependencies", schema.dependencies);
    text += table("Slice", "kNames", schema.names);
    text += table("PatternProgram", "kPatterns", schema.patterns);
    text += table("PatternStep", "kPatternSteps", schema.pattern_steps);
    text += table("CharacterRange", "kCharacterRanges", schema.character_ranges);
    text += "constexpr CompiledSchema kSchema{" + chars("kName") + "," + chars("kJson") + "," +
            chars("kPool") + ",kNodes," + view("kValues", schema.values.empty()) + "," +
            view("kValueChildren", schema.value_children.empty()) + "," +
            view("kSchemaLists", schema.schema_lists.empty()) + "," +
            view("kNamedSchemas", schema.named_schemas.empty()) + "," +
            view("kPatternSchemas", schema.pattern_schemas.empty()) + "," +
            view("kDependencies", schema.dependencies.empty()) + "," +
            view("kNames", schema.names.empty()) + "," +
            view("kPatterns", schema.patterns.empty()) + "," +
            view("kPatternSteps", schema.pattern_steps.empty()) + "," +
            view("kCharacterRanges", schema.character_ranges.empty()) + "};\n";
    text += "}\n}  // namespace " + scope + "\n\n";
    list += scope + "::kSchema,\n";
  }
  text += "namespace {\nconstexpr CompiledSchema kSchemas[] = {\n" + list + "};\n}\n\n";
  text += "std::span<const CompiledSchema> bundled_schemas() { return kSchemas; }\n\n";
  return text + "}  // namespace topset::reading\n";
}

}  // namespace topset::schemas
