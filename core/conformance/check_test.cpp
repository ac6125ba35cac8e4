#include "conformance/check.hpp"

#include <fmt/format.h>
#include <fstream>
#include <set>

#include "catch.hpp"

using namespace topset::conformance;

TEST_CASE("there are at least forty checks, each with an id of its own") {
  std::set<std::string_view> ids;
  for (const Check& check : checks()) ids.insert(check.id);
  CHECK(ids.size() == checks().size());
  CHECK(ids.size() >= 40);
}

TEST_CASE("a check's words begin small and end without a full stop") {
  for (const Check& check : checks())
    for (const std::string_view words : {check.title, check.why, check.cure}) {
      INFO(check.id << ": " << words);
      REQUIRE_FALSE(words.empty());
      CHECK_FALSE(words.ends_with('.'));
    }
}

TEST_CASE("a check is found by its id") {
  REQUIRE(find_check("load.opens") != nullptr);
  CHECK(find_check("load.opens")->group() == "load");
  CHECK(find_check("load.closes") == nullptr);
}

TEST_CASE("docs/plugin-check.md has every check in the words of the table, and no other") {
  std::ifstream page(TOPSET_DOCS "/plugin-check.md");
  std::set<std::string> rows;
  for (std::string line; std::getline(page, line);)
    if (line.starts_with("| `")) rows.insert(line);
  for (const Check& check : checks()) {
    const std::string row = fmt::format("| `{}` | {} | {} | {} | {} |", check.id,
                                        name(check.weight), check.title, check.why, check.cure);
    INFO(row);
    CHECK(rows.erase(row) == 1);
  }
  CHECK(rows.empty());
}
