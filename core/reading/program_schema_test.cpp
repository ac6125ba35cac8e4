#include "reading/parameters.hpp"
#include "reading/reading_test_support.hpp"
#include "reading/schema.hpp"

using namespace topset;
using namespace topset::reading;
using namespace topset::reading::testing;

namespace {

// The value at a path of keys; list items by their number.
const Node& at(const Node& root, std::initializer_list<std::string_view> path) {
  const Node* node = &root;
  for (const std::string_view key : path) {
    INFO(key);
    if (node->is(Node::Kind::list)) {
      const auto number = static_cast<std::size_t>(key.front() - '0');
      REQUIRE(number < node->items.size());
      node = &node->items[number];
    } else {
      node = node->find(key);
      REQUIRE(node);
    }
  }
  return *node;
}

const std::string_view kReference = "#/definitions/parameters_by_strategy";

}  // namespace

TEST_CASE("without strategies the program schema is as it stands") {
  CHECK(program_schema_with({}) == schema_text("program"));
}

TEST_CASE("the program schema takes in the parameters of every strategy, in order of their ids") {
  const StrategyCard wave = wave_card();
  const StrategyCard back_off = back_off_card();
  const std::string text = program_schema_with({&back_off, &wave});
  CHECK(text == program_schema_with({&wave, &back_off}));

  const Node root = document(text).root;
  for (const std::string_view owner : {"line", "plan", "template"})
    CHECK(at(root, {"definitions", owner, "allOf", "0", "$ref"}).text == kReference);
  CHECK(at(root, {"definitions", "line", "allOf", "1", "not"}).is(Node::Kind::map));

  const Node& strategies = at(root, {"definitions", "parameters_by_strategy", "allOf"});
  REQUIRE(strategies.items.size() == 2);
  CHECK(at(strategies, {"0", "if", "properties", "strategy", "const"}).text == "acme.wave");
  CHECK(at(strategies, {"1", "if", "properties", "strategy", "const"}).text ==
        "fixed-percent-backoff");
  CHECK(at(strategies, {"0", "then", "required", "0"}).text == "with");
  const Node& with = at(strategies, {"0", "then", "properties", "with"});
  CHECK(at(with, {"additionalProperties"}).text == "false");
  CHECK(at(with, {"required", "0"}).text == "start");
  CHECK(at(with, {"allOf", "0", "not", "required", "1"}).text == "share");
  CHECK(at(with, {"properties", "waves", "anyOf", "0", "maximum"}).text == "4");
  CHECK(at(with, {"properties", "style", "anyOf", "0", "enum", "1"}).text == "gentle");
  CHECK(at(with, {"properties", "steps", "anyOf", "1", "type"}).text == "array");
  CHECK(
      at(strategies, {"1", "then", "properties", "with", "properties", "top", "anyOf", "0", "$ref"})
          .text == "#/definitions/row");
  CHECK(at(strategies, {"1", "then", "properties", "with", "properties", "top", "examples", "0"})
            .text == "1x2 @ 90 %");
}
