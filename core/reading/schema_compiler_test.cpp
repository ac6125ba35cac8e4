// What the schema compiler refuses, as the build would print it.
#include <string>

#include "catch.hpp"
#include "schemas/compiler/compile.hpp"

namespace topset::schemas {
namespace {

// `LINE KEYWORD: message`; empty: the schema compiles.
std::string refusal(std::string_view text) {
  const auto json = read_json(text);
  if (!json) return std::to_string(json.error().line) + ": " + json.error().message;
  const auto tables = compile(*json);
  if (tables) return {};
  const SchemaError& error = tables.error();
  return std::to_string(error.line) + " " + error.keyword + ": " + error.message;
}

TEST_CASE("a keyword that the validator does not carry out is refused with its line") {
  CHECK(refusal("{\n  \"type\": \"string\",\n  \"format\": \"date\"\n}") ==
        "3 format: the validator does not implement this keyword");
  CHECK(refusal("{\"properties\": {\"load\": {\n\"unit\": \"kg\"}}}") ==
        "2 unit: the validator does not implement this keyword");
}

TEST_CASE("keywords that only inform are taken") {
  CHECK(
      refusal("{\"$schema\": \"x\", \"$comment\": \"x\", \"title\": \"x\", \"description\": \"x\","
              " \"default\": 1, \"examples\": [1], \"definitions\": {}}") == "");
}

TEST_CASE("a reference that leads nowhere is refused") {
  CHECK(refusal("{\n\"$ref\": \"#/definitions/date\"}") ==
        "2 $ref: can't be resolved in this file: #/definitions/date");
  CHECK(refusal("{\"$ref\": \"other.schema.json\"}") ==
        "1 $ref: can't be resolved in this file: other.schema.json");
  CHECK(refusal("{\"items\": [{\"$ref\": \"#/items/1\"}]}") ==
        "1 $ref: can't be resolved in this file: #/items/1");
}

TEST_CASE("a reference that leads back to itself is refused") {
  CHECK(refusal("{\"$ref\": \"#\"}") == "1 $ref: leads back to itself");
  CHECK(refusal("{\"allOf\": [{\n\"anyOf\": [{\"$ref\": \"#\"}]}]}") ==
        "1 $ref: leads back to itself");
  CHECK(refusal("{\"properties\": {\"inner\": {\"$ref\": \"#\"}}}") == "");
}

TEST_CASE("a keyword with a value of the wrong kind is refused") {
  CHECK(refusal("{\"type\": \"text\"}") == "1 type: no such type");
  CHECK(refusal("{\"type\": []}") == "1 type: names no type");
  CHECK(refusal("{\"enum\": \"a\"}") == "1 enum: must be a list");
  CHECK(refusal("{\"required\": [1]}") == "1 required: must be a list of texts");
  CHECK(refusal("{\"maxLength\": 1.5}") == "1 maxLength: must be a whole number from 0");
  CHECK(refusal("{\"minItems\": -1}") == "1 minItems: must be a whole number from 0");
  CHECK(refusal("{\"minimum\": \"1\"}") == "1 minimum: must be a number");
  CHECK(refusal("{\"multipleOf\": 0}") ==
        "1 multipleOf: must be above 0 and at most eighteen characters long");
  CHECK(refusal("{\"properties\": []}") == "1 properties: must be a mapping");
  CHECK(refusal("{\"anyOf\": {}}") == "1 anyOf: must be a list");
  CHECK(refusal("{\"items\": 1}") == "1 : a schema is a mapping, true or false");
  CHECK(refusal("{\"uniqueItems\": 1}") == "1 uniqueItems: must be true or false");
  CHECK(refusal("{\"pattern\": \"(\"}") == "1 pattern: a ( that is never closed: (");
  CHECK(refusal("{\"patternProperties\": {\"[\": true}}") ==
        "1 patternProperties: a [ that is never closed: [");
}

TEST_CASE("JSON is read strictly") {
  CHECK(refusal("{\"a\": 1,\n\"a\": 2}") == "2: the key \"a\" stands twice");
  CHECK(refusal("{\"type\": \"string\",}") == "1: expected a key in quotes");
  CHECK(refusal("{\"minimum\": 01}") == "1: a number begins with 0");
  CHECK(refusal("{\"minimum\": 1.}") == "1: a digit is missing");
  CHECK(refusal("{\"title\": \"a\nb\"}") == "1: a control character in a text");
  CHECK(refusal("{\"title\": \"a") == "1: a text without its closing quote");
  CHECK(refusal("{\"title\": \"\\x\"}") == "1: an escape that JSON does not have");
  CHECK(refusal("{\"title\": \"\\ud800\"}") == "1: half of a surrogate pair");
  CHECK(refusal("{} {}") == "1: something follows the end of the value");
  CHECK(refusal("") == "1: not a JSON value");
  CHECK(refusal(std::string(300, '[')) == "1: values are nested too deep");
}

TEST_CASE("escapes in JSON stand for their characters") {
  const auto json = read_json("\"\\u017d\\ud83d\\ude00\\n\\\"\"");
  REQUIRE(json.has_value());
  CHECK(json->text == "Ž😀\n\"");
}

}  // namespace
}  // namespace topset::schemas
