// The schemas themselves: complete for an editor, true to their own examples, and open to every
// file that the formats' documentation shows.
#include <map>
#include <string>

#include "catch.hpp"
#include "reading/schema_examples.hpp"
#include "reading/schema_told.hpp"
#include "reading/schema_validator.hpp"
#include "schemas/compiler/json.hpp"

namespace topset::reading {
namespace {

using schemas::Json;

Json json_of(const CompiledSchema& schema) {
  const auto json = schemas::read_json(schema.json);
  REQUIRE(json.has_value());
  return *json;
}

// Calls `visit` with every schema under `properties`, and the way to it.
template <class Visit>
void each_property(const Json& json, const std::string& way, const Visit& visit) {
  for (const auto& [key, value] : json.members) {
    if (key == "examples" || key == "default" || key == "enum") continue;
    if (key == "properties")
      for (const auto& [name, property] : value.members) visit(way + "/" + name, property);
    each_property(value, way + "/" + key, visit);
  }
  for (std::size_t i = 0; i < json.items.size(); ++i)
    each_property(json.items[i], way + "/" + std::to_string(i), visit);
}

Node as_node(const CompiledSchema& schema, const SchemaValue& value) {
  Node node;
  node.text = schema.text(value.text);
  const auto child = [&](std::uint32_t index) -> const SchemaValue& {
    return schema.values[schema.value_children[value.children.first + index]];
  };
  switch (value.kind) {
    case SchemaValue::Kind::null: break;
    case SchemaValue::Kind::boolean: node.kind = Node::Kind::boolean; break;
    case SchemaValue::Kind::number:
      node.kind =
          node.text.find('.') == std::string::npos ? Node::Kind::integer : Node::Kind::number;
      break;
    case SchemaValue::Kind::text: node.kind = Node::Kind::text; break;
    case SchemaValue::Kind::list:
      node.kind = Node::Kind::list;
      for (std::uint32_t i = 0; i < value.children.count; ++i)
        node.items.push_back(as_node(schema, child(i)));
      break;
    case SchemaValue::Kind::map:
      node.kind = Node::Kind::map;
      for (std::uint32_t i = 0; i < value.children.count; i += 2)
        node.members.push_back(
            {std::string(schema.text(child(i).text)), {}, as_node(schema, child(i + 1))});
      break;
  }
  return node;
}

TEST_CASE("there is a schema for every kind of file, and no other") {
  for (const char* name : {"athlete", "program", "library", "log", "lock", "baseline", "block",
                           "plugin-check", "findings"}) {
    REQUIRE(find_schema(name) != nullptr);
    CHECK(schema_text(name).starts_with("{\n  \"$schema\""));
  }
  CHECK(bundled_schemas().size() == 9);
  CHECK(find_schema("gym") == nullptr);
  CHECK(schema_text("gym").empty());
}

TEST_CASE("every key has a title, a description and examples for an editor to show") {
  for (const CompiledSchema& schema : bundled_schemas())
    each_property(json_of(schema), std::string(schema.name),
                  [&](const std::string& way, const Json& property) {
                    INFO(way);
                    REQUIRE(property.is(Json::Kind::map));
                    CHECK(property.find("title"));
                    CHECK(property.find("description"));
                    // What topset makes is typed by no one.
                    CHECK((schema.name == "block" || schema.name == "plugin-check" ||
                           schema.name == "findings" || property.find("examples")));
                    if (const Json* text = property.find("description"))
                      CHECK(text->text.ends_with('.'));
                  });
}

TEST_CASE("a mapping with keys of its own takes no others") {
  for (const CompiledSchema& schema : bundled_schemas())
    for (std::size_t i = 0; i < schema.nodes.size(); ++i) {
      INFO(schema.name << " node " << i);
      const SchemaNode& node = schema.nodes[i];
      if (node.properties.empty()) continue;
      REQUIRE(node.additional_properties != kNone);
      CHECK(schema.nodes[node.additional_properties].always == 0);
    }
}

TEST_CASE("every example in a schema fits the place it is an example for") {
  for (const CompiledSchema& schema : bundled_schemas())
    for (std::uint32_t i = 0; i < schema.nodes.size(); ++i)
      for (const SchemaValue* example : examples_of(schema, i)) {
        const Document document{std::make_shared<Source>("example", ""), as_node(schema, *example)};
        Report report;
        Place place;
        place.node = &document.root;
        place.schema = i;
        SchemaValidator(document, schema).check(place, i, &report);
        INFO(schema.name << ": " << written(schema, *example) << ": "
                         << (report.mistakes.empty() ? ""
                                                     : report.mistakes.front().finding.message));
        CHECK(report.mistakes.empty());
      }
}

TEST_CASE("definitions of the same name are the same in every schema") {
  std::map<std::string, std::string> seen;
  for (const CompiledSchema& schema : bundled_schemas()) {
    if (schema.name == "block" || schema.name == "plugin-check" || schema.name == "findings")
      continue;  // shapes of their own
    for (const char* shared : {"date", "mark", "rpe", "load", "loads", "count", "equipment", "id",
                               "percent", "exercise_name"}) {
      const std::string head = std::string("\n    \"") + shared + "\": {";
      const std::size_t definitions = schema.json.find("\"definitions\"");
      const std::size_t begin = schema.json.find(head, definitions);
      if (begin == std::string_view::npos) continue;
      const std::string text(schema.json.substr(begin, schema.json.find("\n    }", begin) - begin));
      const auto [first, is_new] = seen.emplace(shared, text);
      INFO(schema.name << " " << shared);
      CHECK(first->second == text);
    }
  }
  CHECK(seen.size() == 10);
}

TEST_CASE("a full athlete's file passes") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana Nováková\n"
             "units: kg\n"
             "bodyweight: 63.4\n"
             "experience: advanced\n"
             "training_days: [mon, wed, fri]\n"
             "equipment: {bar: 20, bars: {trap_bar_deadlift: 25}, collars: 0, plates: {25: 4, 2.5: "
             "2}, dumbbells: {from: 2.5, to: 40, step: 2.5}, fixed: [8, 12], rounding: nearest}\n"
             "groups: [juniors]\n"
             "meet: 2027-03-20\n"
             "lifts:\n"
             "  squat:\n"
             "    one_rep_max: 142.5\n"
             "    tested: 2026-10-12\n"
             "    technique: solid\n"
             "    cue: knees out of the hole\n"
             "  bench_press:\n"
             "    best_set: {load: 82.5, reps: 3, rpe: 9}\n"
             "  deadlift: {one_rep_max: 170, training_max: 155, goal_max: 180, rep_max: {5: 150}}\n"
             "  front_squat: {percent_of: squat, percent: 80 %}\n"
             "recovery: {as_of: 2026-11-20, soreness: low, fatigue: normal, motivation: high}\n"
             "rpe_table: {name: mine, 10: [100, 95.5], 9.5: [97.8, 93.9]}\n"
             "formula: epley\n") == "");
}

TEST_CASE("a program with strategies, phases, plans and tables passes") {
  CHECK(told("topset: program/1\n"
             "name: Four-week strength block\n"
             "goal: strength\n"
             "weeks: 4\n"
             "start: 2026-12-07\n"
             "dose: \"off\"\n"
             "phases:\n"
             "  - {name: build, weeks: 1-3}\n"
             "  - {name: deload, weeks: 4, volume: 50 %, intensity: 90 %, rpe: -2}\n"
             "plans:\n"
             "  squat_week: {exercise: squat, strategy: volume-target, with: {target_per_week: "
             "6000 kg}}\n"
             "tables:\n"
             "  wave: [3x5 @ 75 %, [1x1 @ 90 %, 2x3 @ 80 %]]\n"
             "sessions:\n"
             "  - name: Squat day\n"
             "    day: mon\n"
             "    exercises:\n"
             "      - exercise: squat\n"
             "        strategy: fixed-percent-backoff\n"
             "        with:\n"
             "          top: 1x2 @ 90 %\n"
             "          backoff: 4x5 @ 80 %\n"
             "          weekly: +1 point\n"
             "      - {exercise: leg_press, sets: 3x10-12 @ rpe 8, rest: 90 s, group: A}\n"
             "      - {plan: squat_week, weeks: even}\n"
             "  - name: Press day\n"
             "    weeks: odd\n"
             "    exercises:\n"
             "      - {exercise: bench_press, strategy: rpe, with: {top: 1x1 @ rpe 8}, of: 5rm}\n"
             "      - {exercise: row, sets: [1x3 @ 85 %, {sets: 1x1 @ 100 %, kind: test}], weeks: "
             "[1, 3]}\n"
             "      - {exercise: dip, weekly_sets: {table: wave}, weeks: 2}\n"
             "      - {exercise: curl, weekly_sets: [3x8, [3x8, 1x12]]}\n") == "");
}

TEST_CASE("a program that changes over time passes") {
  CHECK(told("topset: program/1\n"
             "name: Later\n"
             "extends: base.yaml\n"
             "cycles: 3\n"
             "step: 2.5 kg / 5 lb per cycle\n"
             "rotate: true\n"
             "days: [mon, fri]\n"
             "rounding: down to 5 kg / 10 lb\n"
             "maxes: [{exercise: squat, from: 9, one_rep_max: +10 kg / 20 lb}]\n"
             "templates: {main: {strategy: rpe}}\n"
             "sessions:\n"
             "  - name: A\n"
             "    exercises:\n"
             "      - {extends: main, exercise: squat, id: heavy, step: 5 kg per week}\n"
             "      - {exercise: bench_press, sets: 5x5 @ 90 % of heavy, after: [heavy], optional: "
             "true,"
             " alternatives: [dumbbell_bench_press]}\n"
             "      - {rotate: [squat, front_squat], sets: 5x5}\n") == "");
}

TEST_CASE("a full topset.yaml passes") {
  CHECK(told("topset: library/1\n"
             "name: TJ Sokol\n"
             "gyms:\n"
             "  school: {units: kg, bar: 20, plates: {20: 4, 1.25: 2}}\n"
             "  home: {units: lb, dumbbells: [10, 20, 30]}\n"
             "groups: {juniors: [jana, petr]}\n"
             "exercises:\n"
             "  sandbag_carry: {name: Sandbag carry, aliases: [bag_walk], movement: carry, "
             "implement: fixed, primary: [back], per_side: false}\n"
             "  long_pause_squat: {name: Long pause squat, movement: squat, implement: barbell, "
             "primary: [quads], variation_of: squat, max_from: 85 %}\n"
             "warm_ups: {short: {of: work, steps: [1x5 @ 50 %, 1x3 @ 75 %]}}\n"
             "warm_up: short\n"
             "dose: {accessories: [100 %, 90 %, 80 %, 70 %], all_good: {intensity: 102.5 %}, "
             "max_effort_days: 10}\n"
             "plugins: [strategies]\n"
             "runs: [{program: programs/strength.yaml, athletes: [jana], groups: [juniors]}]\n"
             "rules: {VOL403: warning, SAFE509: {severity: ignore, reason: peaking block}}\n"
             "overrides: {jana: {replace: {squat: front_squat}, training_days: [tue]}}\n") == "");
}

TEST_CASE("a log passes") {
  CHECK(told("topset: log/1\n"
             "athlete: jana\n"
             "program: programs/strength.yaml\n"
             "units: kg\n"
             "sessions:\n"
             "  - date: 2026-12-07\n"
             "    session: Squat day\n"
             "    week: 1\n"
             "    readiness: {bodyweight: 63.2, sleep: 7.5, soreness: low}\n"
             "    sets:\n"
             "      - {exercise: squat, load: 127.5, reps: 2, rpe: 8.5, kind: top}\n"
             "      - {exercise: squat, load: 115, reps: 5, kind: back_off, sets: 4}\n"
             "      - {exercise: pull_up, reps: 0}\n"
             "    note: left knee a little sore\n") == "");
}

}  // namespace
}  // namespace topset::reading
