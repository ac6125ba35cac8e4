#include "base/rules.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "catch.hpp"

using namespace topset;

namespace {

bool is_lower(char letter) { return letter >= 'a' && letter <= 'z'; }
bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

std::string family(std::string_view id) {
  return std::string(id.substr(0, id.find_first_of("0123456789")));
}

bool is_kebab_case(std::string_view slug) {
  if (slug.empty() || !is_lower(slug.front()) || slug.back() == '-') return false;
  if (slug.find("--") != std::string_view::npos) return false;
  return std::all_of(slug.begin(), slug.end(), [](char letter) {
    return is_lower(letter) || is_digit(letter) || letter == '-';
  });
}

}  // namespace

TEST_CASE("ids are a known family and three digits, ascending, each once") {
  const std::set<std::string> families = {"YAML", "LIBR", "PROG", "ATHL", "LOAD",
                                          "VOL",  "SAFE", "PLUG", "SNAP"};
  std::set<std::string> closed;
  std::string previous;
  REQUIRE(all_rules().size() > 100);
  for (const RuleInfo& rule : all_rules()) {
    const std::string id(rule.id);
    INFO(id);
    CHECK(families.contains(family(id)));
    REQUIRE(id.size() == family(id).size() + 3);
    CHECK(std::all_of(id.end() - 3, id.end(), is_digit));
    if (family(id) == family(previous)) {
      CHECK(previous < id);
    } else {
      CHECK_FALSE(closed.contains(family(id)));  // a family stands together
      closed.insert(family(previous));
    }
    previous = id;
  }
}

TEST_CASE("slugs are in kebab case, each once") {
  std::set<std::string_view> seen;
  for (const RuleInfo& rule : all_rules()) {
    INFO(rule.id << " " << rule.slug);
    CHECK(is_kebab_case(rule.slug));
    CHECK(seen.insert(rule.slug).second);
  }
}

TEST_CASE("summaries begin small, end without a full stop, ask nothing and fit a line") {
  std::set<std::string_view> seen;
  for (const RuleInfo& rule : all_rules()) {
    INFO(rule.id << " " << rule.summary);
    REQUIRE_FALSE(rule.summary.empty());
    const std::string_view first = rule.summary.substr(0, rule.summary.find(' '));
    // A name in capitals may begin one: YAML, RPE, 1RM.
    const bool name = first.size() > 1 && std::none_of(first.begin(), first.end(), is_lower);
    CHECK((is_lower(first.front()) || name));
    CHECK(std::string_view(".!?, ").find(rule.summary.back()) == std::string_view::npos);
    CHECK(rule.summary.find("  ") == std::string_view::npos);
    CHECK(rule.summary.size() <= 90);
    CHECK(seen.insert(rule.summary).second);  // two rules that mean the same are one
  }
}

TEST_CASE("a rule is found by itself") {
  for (std::size_t i = 0; i < all_rules().size(); ++i) {
    CHECK(static_cast<std::size_t>(all_rules()[i].rule) == i);
    CHECK(&info(all_rules()[i].rule) == &all_rules()[i]);
  }
  const RuleInfo& rule = info(Rule::PROG104);
  CHECK(rule.id == "PROG104");
  CHECK(rule.slug == "unknown-parameter");
  CHECK(rule.severity == Severity::error);
  CHECK(rule.summary == "a parameter that the strategy does not have");
}

TEST_CASE("severities are named and ordered from the mildest") {
  CHECK(name(Severity::note) == "note");
  CHECK(name(Severity::warning) == "warning");
  CHECK(name(Severity::error) == "error");
  CHECK(Severity::note < Severity::warning);
  CHECK(Severity::warning < Severity::error);
}
