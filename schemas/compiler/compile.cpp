#include "schemas/compiler/compile.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>

#include "schemas/compiler/pattern.hpp"

namespace topset::schemas {
namespace {

using reading::kNone;
using reading::SchemaNode;
using reading::SchemaValue;
using reading::Slice;

// Keywords that only inform. `examples` is kept for messages.
constexpr std::array<std::string_view, 8> kAnnotations = {"$schema",     "$comment", "title",
                                                          "description", "default",  "definitions",
                                                          "readOnly",    "writeOnly"};

struct TypeName {
  std::string_view name;
  std::uint8_t type;
};
constexpr std::array<TypeName, 7> kTypes = {{{"null", reading::kNullType},
                                             {"boolean", reading::kBooleanType},
                                             {"integer", reading::kIntegerType},
                                             {"number", reading::kNumberType},
                                             {"string", reading::kTextType},
                                             {"array", reading::kListType},
                                             {"object", reading::kMapType}}};

// `%25` -> `%`, then `~1` -> `/` and `~0` -> `~` (RFC 6901).
std::string decode_pointer_part(std::string_view part) {
  std::string text;
  for (std::size_t i = 0; i < part.size(); ++i) {
    int code = 0;
    if (part[i] == '%' && i + 2 < part.size() &&
        std::from_chars(&part[i + 1], &part[i + 1] + 2, code, 16).ptr == &part[i + 1] + 2) {
      text.push_back(static_cast<char>(code));
      i += 2;
    } else {
      text.push_back(part[i]);
    }
  }
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool escape = text[i] == '~' && i + 1 < text.size();
    if (escape && (text[i + 1] == '0' || text[i + 1] == '1'))
      out.push_back(text[++i] == '0' ? '~' : '/');
    else
      out.push_back(text[i]);
  }
  return out;
}

// The value a pointer such as `#/definitions/date` stands for; null: there is none.
const Json* resolve_pointer(const Json& root, std::string_view pointer) {
  if (!pointer.starts_with('#')) return nullptr;
  pointer.remove_prefix(1);
  const Json* at = &root;
  while (at && !pointer.empty()) {
    if (pointer.front() != '/') return nullptr;
    pointer.remove_prefix(1);
    const std::string part = decode_pointer_part(pointer.substr(0, pointer.find('/')));
    pointer.remove_prefix(std::min(pointer.size(), pointer.find('/')));
    if (at->is(Json::Kind::list)) {
      std::size_t index = 0;
      const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), index);
      const bool is_index = error == std::errc() && end == part.data() + part.size();
      at = is_index && index < at->items.size() ? &at->items[index] : nullptr;
    } else {
      at = at->find(part);
    }
  }
  return at;
}

class Compiler {
 public:
  Compiler(const Json& root, UnknownKeywords unknown) : root_(root), unknown_(unknown) {}

  std::expected<Tables, SchemaError> run() {
    compile_schema(root_);
    for (std::uint32_t node = 0; !error_ && node < tables_.nodes.size(); ++node) {
      std::vector<std::uint32_t> path;
      check_loops(node, path);
    }
    if (error_) return std::unexpected(std::move(*error_));
    return std::move(tables_);
  }

 private:
  void fail(const Json& where, std::string_view keyword, std::string message) {
    if (!error_) error_ = SchemaError{where.line, std::string(keyword), std::move(message)};
  }

  std::uint32_t compile_schema(const Json& schema) {
    if (const auto known = known_.find(&schema); known != known_.end()) return known->second;
    const auto index = static_cast<std::uint32_t>(tables_.nodes.size());
    known_.emplace(&schema, index);
    tables_.nodes.emplace_back();
    lines_.push_back(schema.line);
    SchemaNode node;
    if (schema.is(Json::Kind::boolean))
      node.always = schema.text == "true";
    else if (!schema.is(Json::Kind::map))
      fail(schema, "", "a schema is a mapping, true or false");
    else if (const Json* ref = schema.find("$ref"))
      compile_ref(node, *ref);  // draft-07 ignores what stands beside it
    else
      for (const auto& [keyword, value] : schema.members) compile_keyword(node, keyword, value);
    tables_.nodes[index] = node;
    return index;
  }

  void compile_ref(SchemaNode& node, const Json& ref) {
    if (!ref.is(Json::Kind::text)) return fail(ref, "$ref", "must be a text");
    const Json* target = resolve_pointer(root_, ref.text);
    if (!target) return fail(ref, "$ref", "can't be resolved in this file: " + ref.text);
    node.ref = compile_schema(*target);
  }

  void compile_keyword(SchemaNode& node, const std::string& keyword, const Json& value) {
    if (compile_value_keyword(node, keyword, value)) return;
    if (compile_limit_keyword(node, keyword, value)) return;
    if (compile_schema_keyword(node, keyword, value)) return;
    if (std::find(kAnnotations.begin(), kAnnotations.end(), keyword) != kAnnotations.end()) return;
    if (unknown_ == UnknownKeywords::refused)
      fail(value, keyword, "the validator does not implement this keyword");
  }

  bool compile_value_keyword(SchemaNode& node, std::string_view keyword, const Json& value) {
    if (keyword == "type") {
      compile_types(node, value);
    } else if (keyword == "enum") {
      if (!value.is(Json::Kind::list)) fail(value, keyword, "must be a list");
      node.has_enum = true;
      node.enum_values = add_values(value);
    } else if (keyword == "const") {
      node.const_value = add_value(value);
    } else if (keyword == "examples") {
      if (!value.is(Json::Kind::list)) fail(value, keyword, "must be a list");
      node.examples = add_values(value);
    } else if (keyword == "required") {
      node.required = add_names(keyword, value);
    } else if (keyword == "uniqueItems") {
      if (!value.is(Json::Kind::boolean)) fail(value, keyword, "must be true or false");
      node.unique_items = value.text == "true";
    } else if (keyword == "pattern") {
      node.pattern = compile_pattern(value, keyword, value.text);
      if (!value.is(Json::Kind::text)) fail(value, keyword, "must be a text");
    } else {
      return false;
    }
    return true;
  }

  bool compile_limit_keyword(SchemaNode& node, std::string_view keyword, const Json& value) {
    struct Limit {
      std::string_view keyword;
      Slice SchemaNode::* slice;
    };
    static constexpr Limit kLimits[] = {{"minimum", &SchemaNode::minimum},
                                        {"maximum", &SchemaNode::maximum},
                                        {"exclusiveMinimum", &SchemaNode::exclusive_minimum},
                                        {"exclusiveMaximum", &SchemaNode::exclusive_maximum},
                                        {"multipleOf", &SchemaNode::multiple_of}};
    for (const Limit& limit : kLimits)
      if (limit.keyword == keyword) {
        if (!value.is(Json::Kind::number)) fail(value, keyword, "must be a number");
        // The remainder is taken with 64-bit arithmetic: eighteen digits are enough for anyone.
        if (keyword == "multipleOf" && (value.text.size() > 18 || value.text.front() == '-' ||
                                        value.text.find_first_of("123456789") == std::string::npos))
          fail(value, keyword, "must be above 0 and at most eighteen characters long");
        node.*limit.slice = tables_.add_text(value.text);
        return true;
      }
    struct Count {
      std::string_view keyword;
      std::uint32_t SchemaNode::* count;
    };
    static constexpr Count kCounts[] = {{"minLength", &SchemaNode::min_length},
                                        {"maxLength", &SchemaNode::max_length},
                                        {"minItems", &SchemaNode::min_items},
                                        {"maxItems", &SchemaNode::max_items},
                                        {"minProperties", &SchemaNode::min_properties},
                                        {"maxProperties", &SchemaNode::max_properties}};
    for (const Count& count : kCounts)
      if (count.keyword == keyword) {
        std::uint32_t number = 0;
        const char* end = value.text.data() + value.text.size();
        const auto read = std::from_chars(value.text.data(), end, number);
        if (!value.is(Json::Kind::number) || read.ec != std::errc() || read.ptr != end)
          fail(value, keyword, "must be a whole number from 0");
        node.*count.count = number;
        return true;
      }
    return false;
  }

  bool compile_schema_keyword(SchemaNode& node, std::string_view keyword, const Json& value) {
    struct One {
      std::string_view keyword;
      std::uint32_t SchemaNode::* schema;
    };
    static constexpr One kOnes[] = {{"additionalItems", &SchemaNode::additional_items},
                                    {"contains", &SchemaNode::contains},
                                    {"additionalProperties", &SchemaNode::additional_properties},
                                    {"propertyNames", &SchemaNode::property_names},
                                    {"not", &SchemaNode::not_schema},
                                    {"if", &SchemaNode::if_schema},
                                    {"then", &SchemaNode::then_schema},
                                    {"else", &SchemaNode::else_schema}};
    for (const One& one : kOnes)
      if (one.keyword == keyword) {
        node.*one.schema = compile_schema(value);
        return true;
      }
    if (keyword == "allOf") {
      node.all_of = compile_schemas(keyword, value);
    } else if (keyword == "anyOf") {
      node.any_of = compile_schemas(keyword, value);
    } else if (keyword == "oneOf") {
      node.one_of = compile_schemas(keyword, value);
    } else if (keyword == "items") {
      if (value.is(Json::Kind::list)) {
        node.has_tuple = true;
        node.tuple = compile_schemas(keyword, value);
      } else {
        node.items = compile_schema(value);
      }
    } else if (keyword == "properties") {
      compile_properties(node, value);
    } else if (keyword == "patternProperties") {
      compile_pattern_properties(node, value);
    } else if (keyword == "dependencies") {
      compile_dependencies(node, value);
    } else {
      return false;
    }
    return true;
  }

  void compile_types(SchemaNode& node, const Json& value) {
    const auto add = [&](const Json& word) {
      const auto* found = std::find_if(kTypes.begin(), kTypes.end(), [&](const TypeName& type) {
        return word.is(Json::Kind::text) && type.name == word.text;
      });
      if (found == kTypes.end()) return fail(word, "type", "no such type");
      node.types = static_cast<std::uint8_t>(node.types | found->type);
    };
    if (value.is(Json::Kind::list))
      for (const Json& word : value.items) add(word);
    else
      add(value);
    if (node.types == 0) fail(value, "type", "names no type");
  }

  std::uint32_t compile_pattern(const Json& where, std::string_view keyword,
                                std::string_view pattern) {
    const auto index = add_pattern(tables_, pattern);
    if (!index) fail(where, keyword, index.error() + ": " + std::string(pattern));
    return index.value_or(kNone);
  }

  Slice compile_schemas(std::string_view keyword, const Json& value) {
    if (!value.is(Json::Kind::list)) fail(value, keyword, "must be a list");
    std::vector<std::uint32_t> schemas;
    for (const Json& schema : value.items) schemas.push_back(compile_schema(schema));
    return add_list(tables_.schema_lists, schemas);
  }

  void compile_properties(SchemaNode& node, const Json& value) {
    if (!value.is(Json::Kind::map)) fail(value, "properties", "must be a mapping");
    std::vector<reading::NamedSchema> list;
    for (const auto& [name, schema] : value.members)
      list.push_back({tables_.add_text(name), compile_schema(schema)});
    node.properties = add_list(tables_.named_schemas, list);
  }

  void compile_pattern_properties(SchemaNode& node, const Json& value) {
    if (!value.is(Json::Kind::map)) fail(value, "patternProperties", "must be a mapping");
    std::vector<reading::PatternSchema> list;
    for (const auto& [pattern, schema] : value.members)
      list.push_back(
          {compile_pattern(schema, "patternProperties", pattern), compile_schema(schema)});
    node.pattern_properties = add_list(tables_.pattern_schemas, list);
  }

  void compile_dependencies(SchemaNode& node, const Json& value) {
    if (!value.is(Json::Kind::map)) fail(value, "dependencies", "must be a mapping");
    std::vector<reading::Dependency> list;
    for (const auto& [name, needs] : value.members) {
      reading::Dependency dependency{tables_.add_text(name), {}, kNone};
      if (needs.is(Json::Kind::list))
        dependency.required = add_names("dependencies", needs);
      else
        dependency.schema = compile_schema(needs);
      list.push_back(dependency);
    }
    node.dependencies = add_list(tables_.dependencies, list);
  }

  Slice add_names(std::string_view keyword, const Json& value) {
    if (!value.is(Json::Kind::list)) fail(value, keyword, "must be a list");
    std::vector<Slice> names;
    for (const Json& name : value.items) {
      if (!name.is(Json::Kind::text)) fail(name, keyword, "must be a list of texts");
      names.push_back(tables_.add_text(name.text));
    }
    return add_list(tables_.names, names);
  }

  Slice add_values(const Json& list) {
    std::vector<std::uint32_t> values;
    for (const Json& item : list.items) values.push_back(add_value(item));
    return add_list(tables_.value_children, values);
  }

  std::uint32_t add_text_value(std::string_view text) {
    tables_.values.push_back({SchemaValue::Kind::text, tables_.add_text(text), {}});
    return static_cast<std::uint32_t>(tables_.values.size() - 1);
  }

  std::uint32_t add_value(const Json& json) {
    if (json.is(Json::Kind::text)) return add_text_value(json.text);
    SchemaValue value{SchemaValue::Kind::null, tables_.add_text(json.text), {}};
    std::vector<std::uint32_t> children;
    switch (json.kind) {
      case Json::Kind::null: break;
      case Json::Kind::boolean: value.kind = SchemaValue::Kind::boolean; break;
      case Json::Kind::number: value.kind = SchemaValue::Kind::number; break;
      case Json::Kind::text: break;
      case Json::Kind::list:
        value.kind = SchemaValue::Kind::list;
        for (const Json& item : json.items) children.push_back(add_value(item));
        break;
      case Json::Kind::map:
        value.kind = SchemaValue::Kind::map;
        for (const auto& [key, member] : json.members) {
          children.push_back(add_text_value(key));
          children.push_back(add_value(member));
        }
        break;
    }
    value.children = add_list(tables_.value_children, children);
    tables_.values.push_back(value);
    return static_cast<std::uint32_t>(tables_.values.size() - 1);
  }

  // A schema that comes back to itself for the same value would never end.
  void check_loops(std::uint32_t index, std::vector<std::uint32_t>& path) {
    if (error_ || index == kNone || checked_.contains(index)) return;
    if (std::find(path.begin(), path.end(), index) != path.end()) {
      error_ = SchemaError{lines_[index], "$ref", "leads back to itself"};
      return;
    }
    path.push_back(index);
    const SchemaNode& node = tables_.nodes[index];
    for (const std::uint32_t next :
         {node.ref, node.not_schema, node.if_schema, node.then_schema, node.else_schema})
      check_loops(next, path);
    for (const Slice list : {node.all_of, node.any_of, node.one_of})
      for (std::uint32_t i = 0; i < list.count; ++i)
        check_loops(tables_.schema_lists[list.first + i], path);
    for (std::uint32_t i = 0; i < node.dependencies.count; ++i)
      check_loops(tables_.dependencies[node.dependencies.first + i].schema, path);
    path.pop_back();
    checked_.emplace(index, true);
  }

  const Json& root_;
  UnknownKeywords unknown_;
  Tables tables_;
  std::vector<int> lines_;  // of each node
  std::map<const Json*, std::uint32_t> known_;
  std::map<std::uint32_t, bool> checked_;
  std::optional<SchemaError> error_;
};

}  // namespace

std::expected<Tables, SchemaError> compile(const Json& schema, UnknownKeywords unknown) {
  return Compiler(schema, unknown).run();
}

}  // namespace topset::schemas
