// The program schema as editors want it: with the parameters of every installed strategy.
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <span>

#include "base/json_writer.hpp"
#include "reading/parameters.hpp"
#include "reading/schema.hpp"

namespace topset::reading {
namespace {

constexpr std::string_view kDefinition = "parameters_by_strategy";

// Where the value of a member begins in JSON text, by the keys on the way to it; npos: no such.
// The text is one of ours, so it is JSON.
std::size_t find_value(std::string_view json, std::span<const std::string_view> path) {
  std::size_t depth = 0;    // of the object or array the reading head is in
  std::size_t matched = 0;  // keys of the path found, each one level deeper
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
    if (c == '{' || c == '[') ++depth;
    if (c == '}' || c == ']') {
      if (--depth <= matched) return json.npos;  // the last key's value holds no such member
    }
    if (c != '"') continue;
    const std::size_t begin = at + 1;
    for (at = begin; json[at] != '"'; ++at)
      if (json[at] == '\\') ++at;
    const std::string_view text = json.substr(begin, at - begin);
    const std::size_t colon = json.find_first_not_of(" \n", at + 1);
    if (depth != matched + 1 || colon == json.npos || json[colon] != ':' || text != path[matched])
      continue;
    at = json.find_first_not_of(" \n", colon + 1);
    if (++matched == path.size()) return at;
    --at;
  }
  return json.npos;
}

void write_range(JsonWriter& json, const Parameter& parameter) {
  if (parameter.min > parameter.max) return;
  json.key("minimum").integer(parameter.min);
  json.key("maximum").integer(parameter.max);
}

// One value, as YAML may hold it.
void write_alternatives(JsonWriter& json, const Parameter& parameter) {
  constexpr std::array kWritten = {ValueKind::percent, ValueKind::points,  ValueKind::weight,
                                   ValueKind::rpe,     ValueKind::reps,    ValueKind::time,
                                   ValueKind::words,   ValueKind::exercise};
  json.key("anyOf").begin_array();
  if (parameter.takes(ValueKind::choice)) {
    json.begin_object().key("enum").begin_array();
    for (const std::string& choice : parameter.choices) json.string(choice);
    json.end_array().end_object();
  }
  if (parameter.takes(ValueKind::sets))
    json.begin_object().key("$ref").string("#/definitions/row").end_object();
  if (parameter.takes(ValueKind::integer)) {
    json.begin_object().key("type").string("integer");
    write_range(json, parameter);
    json.end_object();
  }
  if (parameter.takes(ValueKind::rpe) || parameter.takes(ValueKind::reps))
    json.begin_object().key("type").string("number").end_object();
  if (parameter.takes(ValueKind::boolean))
    json.begin_object().key("type").string("boolean").end_object();
  if (std::ranges::any_of(kWritten, [&](ValueKind kind) { return parameter.takes(kind); }) ||
      parameter.takes(ValueKind::integer))
    json.begin_object().key("type").string("string").key("minLength").integer(1).end_object();
  json.end_array();
}

// The value, or lists of it as the card allows.
void write_shape(JsonWriter& json, const Parameter& parameter) {
  if (!parameter.list && !parameter.lists) return write_alternatives(json, parameter);
  json.key("anyOf").begin_array();
  json.begin_object();
  write_alternatives(json, parameter);
  json.end_object();
  json.begin_object().key("type").string("array").key("minItems").integer(1);
  json.key("items").begin_object();
  if (parameter.lists) {
    json.key("anyOf").begin_array();
    json.begin_object();
    write_alternatives(json, parameter);
    json.end_object();
    json.begin_object().key("type").string("array").key("minItems").integer(1);
    json.key("items").begin_object();
    write_alternatives(json, parameter);
    json.end_object().end_object();
    json.end_array();
  } else {
    write_alternatives(json, parameter);
  }
  json.end_object().end_object();
  json.end_array();
}

void write_parameter(JsonWriter& json, const Parameter& parameter) {
  json.key(parameter.id).begin_object();
  json.key("title").string(parameter.id);
  json.key("description").string(parameter.doc);
  write_shape(json, parameter);
  if (!parameter.defaults.empty()) {
    json.key("examples").begin_array();
    std::vector<std::string_view> told;
    for (const ParameterDefault& option : parameter.defaults) {
      if (std::ranges::find(told, option.text) != told.end()) continue;
      told.push_back(option.text);
      json.string(option.text);
    }
    json.end_array();
  }
  json.end_object();
}

// No two parameters of a group together.
void write_groups(JsonWriter& json, const StrategyCard& card) {
  std::vector<std::array<std::string_view, 2>> pairs;
  for (auto a = card.parameters.begin(); a != card.parameters.end(); ++a)
    for (auto b = a + 1; b != card.parameters.end(); ++b)
      if (!a->group.empty() && a->group == b->group) pairs.push_back({a->id, b->id});
  if (pairs.empty()) return;
  json.key("allOf").begin_array();
  for (const auto& [a, b] : pairs) {
    json.begin_object().key("not").begin_object().key("required").begin_array();
    json.string(a).string(b).end_array().end_object().end_object();
  }
  json.end_array();
}

// Whatever else is written; one of a group may stand for another.
bool must_be_written(const Parameter& parameter) {
  return parameter.required && parameter.group.empty();
}

void write_required(JsonWriter& json, const StrategyCard& card) {
  if (std::ranges::none_of(card.parameters, must_be_written)) return;
  json.key("required").begin_array();
  for (const Parameter& parameter : card.parameters)
    if (must_be_written(parameter)) json.string(parameter.id);
  json.end_array();
}

void write_strategy(JsonWriter& json, const StrategyCard& card) {
  json.begin_object();
  json.key("if").begin_object();
  json.key("required").begin_array().string("strategy").end_array();
  json.key("properties").begin_object();
  json.key("strategy").begin_object().key("const").string(card.id).end_object();
  json.end_object().end_object();
  json.key("then").begin_object();
  if (std::ranges::any_of(card.parameters, must_be_written))
    json.key("required").begin_array().string("with").end_array();
  json.key("properties").begin_object();
  json.key("with").begin_object();
  json.key("description").string(card.summary);
  json.key("additionalProperties").boolean(false);
  write_required(json, card);
  write_groups(json, card);
  json.key("properties").begin_object();
  for (const Parameter& parameter : card.parameters) write_parameter(json, parameter);
  json.end_object().end_object().end_object().end_object().end_object();
}

// The conditions as a definition, and where a strategy may be named, a reference to it.
void refer(std::string& schema, std::string_view owner) {
  const std::string reference = fmt::format(R"({{"$ref": "#/definitions/{}"}})", kDefinition);
  const std::array<std::string_view, 3> conditions = {"definitions", owner, "allOf"};
  const std::size_t list = find_value(schema, conditions);
  if (list != schema.npos) {
    schema.insert(list + 1, reference + ", ");
    return;
  }
  const std::size_t object = find_value(schema, std::span(conditions).first(2));
  if (object != schema.npos)
    schema.insert(object + 1, fmt::format(R"("allOf": [{}], )", reference));
}

}  // namespace

std::string program_schema_with(const std::vector<const StrategyCard*>& cards) {
  std::string schema(schema_text("program"));
  if (cards.empty()) return schema;
  std::vector<const StrategyCard*> sorted = cards;
  std::ranges::sort(sorted, {},
                    [](const StrategyCard* card) { return std::string_view(card->id); });

  for (const std::string_view owner : {"line", "plan", "template"}) refer(schema, owner);
  std::string definition;
  JsonWriter json(definition, JsonLayout::pretty);
  json.begin_object();
  json.key("title").string("Parameters");
  json.key("description").string("What each installed strategy takes under with:.");
  json.key("allOf").begin_array();
  for (const StrategyCard* const card : sorted) write_strategy(json, *card);
  json.end_array().end_object();
  constexpr std::array<std::string_view, 1> kDefinitions = {"definitions"};
  const std::size_t object = find_value(schema, kDefinitions);
  if (object != schema.npos)
    schema.insert(object + 1, fmt::format("\n    \"{}\": {},", kDefinition, definition));
  return schema;
}

}  // namespace topset::reading
