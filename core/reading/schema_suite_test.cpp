// JSON Schema's own test suite for draft-07, put through the schema compiler and the validator.
// Every case of the package's files is asserted, but for those listed here with a reason.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "reading/schema.hpp"
#include "reading/tree.hpp"
#include "schemas/compiler/compile.hpp"

namespace topset::reading {
namespace {

using schemas::Json;

struct Left {
  std::string_view file;
  std::string_view group;  // empty: all of the file
};

// Our schemas are one file each: nothing is fetched, so `$id` and references to other files are
// refused when the schema is compiled.
constexpr Left kLeft[] = {
    {"refRemote.json", ""},
    {"ref.json", "remote ref, containing refs itself"},
    {"ref.json", "Recursive references between schemas"},
    {"definitions.json", "valid definition"},
    {"definitions.json", "invalid definition"},
};

bool is_left(std::string_view file, std::string_view group) {
  return std::any_of(std::begin(kLeft), std::end(kLeft), [&](const Left& left) {
    return left.file == file && (left.group.empty() || left.group == group);
  });
}

Node as_node(const Json& json) {
  Node node;
  node.text = json.text;
  switch (json.kind) {
    case Json::Kind::null: node.kind = Node::Kind::null; break;
    case Json::Kind::boolean: node.kind = Node::Kind::boolean; break;
    case Json::Kind::number:
      node.kind = json.text.find_first_of(".eE") == std::string::npos ? Node::Kind::integer
                                                                      : Node::Kind::number;
      break;
    case Json::Kind::text: node.kind = Node::Kind::text; break;
    case Json::Kind::list: node.kind = Node::Kind::list; break;
    case Json::Kind::map: node.kind = Node::Kind::map; break;
  }
  for (const Json& item : json.items) node.items.push_back(as_node(item));
  for (const auto& [key, value] : json.members)
    node.members.push_back({key, Span{}, as_node(value)});
  return node;
}

Json read_file(const std::filesystem::path& path) {
  std::ifstream stream(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(stream), {}};
  const auto json = schemas::read_json(text);
  INFO(path.string() << ": " << (json ? "" : json.error().message));
  REQUIRE(json.has_value());
  return *json;
}

// The number of cases run.
int run_group(const Json& group) {
  // Other people's schemas hold keys of their own, which draft-07 has us overlook.
  const auto tables = schemas::compile(*group.find("schema"), schemas::UnknownKeywords::ignored);
  INFO((tables ? std::string() : tables.error().keyword + " " + tables.error().message));
  REQUIRE(tables.has_value());
  const CompiledSchema schema = tables->view();
  int count = 0;
  for (const Json& test : group.find("tests")->items) {
    INFO(test.find("description")->text);
    const Document document{std::make_shared<Source>("case.json", ""), as_node(*test.find("data"))};
    const Diagnostics findings = validate(document, schema);
    INFO((findings.empty() ? std::string("no finding") : findings.front().message));
    CHECK(findings.empty() == (test.find("valid")->text == "true"));
    ++count;
  }
  return count;
}

TEST_CASE("every case of the draft-07 test suite comes out as it should") {
  const std::filesystem::path folder = TOPSET_SCHEMA_SUITE;
  if (folder.empty()) {
    WARN("built without JSON Schema's test suite (TOPSET_SCHEMA_SUITE is empty)");
    return;
  }
  INFO("install json-schema-test-suite, or set TOPSET_SCHEMA_SUITE: " << folder.string());
  REQUIRE(std::filesystem::is_directory(folder));

  std::vector<std::filesystem::path> files = {folder / "optional" / "bignum.json",
                                              folder / "optional" / "zeroTerminatedFloats.json"};
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  CHECK(files.size() >= 35);

  int count = 0;
  for (const auto& file : files) {
    const std::string name = file.filename().string();
    for (const Json& group : read_file(file).items) {
      const std::string& description = group.find("description")->text;
      INFO(name << ": " << description);
      if (!is_left(name, description)) count += run_group(group);
    }
  }
  CHECK(count >= 400);
}

TEST_CASE("what is left out of the test suite is refused when it is compiled") {
  const std::filesystem::path folder = TOPSET_SCHEMA_SUITE;
  if (folder.empty()) return;
  for (const Left& left : kLeft)
    for (const Json& group : read_file(folder / left.file).items) {
      const std::string& description = group.find("description")->text;
      if (!left.group.empty() && left.group != description) continue;
      INFO(left.file << ": " << description);
      const auto tables = schemas::compile(*group.find("schema"));
      REQUIRE_FALSE(tables.has_value());
      CHECK((tables.error().keyword == "$ref" || tables.error().keyword == "$id"));
    }
}

}  // namespace
}  // namespace topset::reading
