#include "reading/schema_pattern.hpp"

#include <random>
#include <regex>
#include <string>

#include "catch.hpp"
#include "schemas/compiler/pattern.hpp"

namespace topset::reading {
namespace {

bool found(std::string_view pattern, std::string_view text) {
  schemas::Tables tables;
  const auto index = schemas::add_pattern(tables, pattern);
  INFO(pattern << ": " << (index ? "" : index.error()));
  REQUIRE(index.has_value());
  return matches(tables.view(), *index, text);
}

std::string refusal(std::string_view pattern) {
  schemas::Tables tables;
  const auto index = schemas::add_pattern(tables, pattern);
  return index ? "" : index.error();
}

TEST_CASE("a pattern is found anywhere unless it is anchored") {
  CHECK(found("b+", "abbc"));
  CHECK_FALSE(found("^b+", "abbc"));
  CHECK_FALSE(found("b$", "abbc"));
  CHECK(found("^$", ""));
  CHECK(found("", "anything"));
}

TEST_CASE("dates, names and rep maxes are told from what is none") {
  CHECK(found("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "2026-12-07"));
  CHECK_FALSE(found("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "2026-12-7"));
  CHECK_FALSE(found("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "2026-12-07\n"));
  CHECK(found("^[a-z][a-z0-9_-]{0,59}$", "squat_week"));
  CHECK_FALSE(found("^[a-z][a-z0-9_-]{0,59}$", "a" + std::string(60, 'b')));
  CHECK(found("^(10|[5-9](\\.[05])?)$", "9.5"));
  CHECK_FALSE(found("^(10|[5-9](\\.[05])?)$", "9.3"));
}

TEST_CASE("characters are counted, not bytes") {
  CHECK(found("^.{4}$", "Žižk"));
  CHECK(found("^[а-я]+$", "жим"));
  CHECK_FALSE(found("^[а-я]+$", "жim"));
  CHECK(found("^\\u017ei", "ži"));
}

TEST_CASE("a pattern that a backtracking matcher would never finish takes no time") {
  CHECK_FALSE(found("^(a*)*b$", std::string(20'000, 'a')));
  CHECK_FALSE(found("^(a|aa)+$", std::string(20'000, 'a') + "b"));
}

TEST_CASE("what the matcher does not run is refused") {
  CHECK(refusal("(?=a)") == "look-around and named groups are not implemented");
  CHECK(refusal("(a)\\1") == "this escape is not implemented");
  CHECK(refusal("\\bword") == "this escape is not implemented");
  CHECK(refusal("\\p{L}") == "this escape is not implemented");
  CHECK(refusal("(a") == "a ( that is never closed");
  CHECK(refusal("a)") == "a ) that closes nothing");
  CHECK(refusal("[a") == "a [ that is never closed");
  CHECK(refusal("[z-a]") == "a range in [ ] that is upside down or has no end");
  CHECK(refusal("*a") == "a quantifier with nothing before it");
  CHECK(refusal("a{3,2}") == "a count in { } that is upside down");
  CHECK(refusal("a{2000}") == "a count in { } is too large");
  CHECK(refusal("((a{100}){100}){100}") == "the pattern is too large");
  CHECK(refusal("\xC3") == "the pattern is not valid UTF-8");
}

// A pattern over the letters a and b. Groups are not repeated without end: the standard library
// would take exponential time over them.
std::string random_pattern(std::mt19937_64& random, bool groups) {
  static constexpr const char* kQuantifiers[] = {"", "", "?", "{2}", "{1,2}", "*", "+"};
  std::string pattern;
  for (auto parts = random() % 3 + 1; parts > 0; --parts) {
    const auto kind = random() % (groups ? 6 : 4);
    switch (kind) {
      case 0: pattern += "a"; break;
      case 1: pattern += "b"; break;
      case 2: pattern += "."; break;
      case 3: pattern += random() % 2 ? "[ab]" : "[^a]"; break;
      case 4: pattern += "(?:" + random_pattern(random, false) + ")"; break;
      default:
        pattern +=
            "(?:" + random_pattern(random, false) + "|" + random_pattern(random, false) + ")";
    }
    pattern += kQuantifiers[random() % (kind < 4 ? 7 : 5)];
  }
  return pattern;
}

TEST_CASE("random patterns are found where the standard library finds them") {
  constexpr std::uint64_t kSeed = 19681;
  std::mt19937_64 random(kSeed);
  for (int i = 0; i < 1'000; ++i) {
    std::string pattern = random_pattern(random, true);
    if (random() % 2) pattern = "^(?:" + pattern + ")$";
    const std::regex other(pattern);
    for (int j = 0; j < 10; ++j) {
      std::string text;
      for (auto length = random() % 7; length > 0; --length) text += "abc"[random() % 3];
      INFO("seed " << kSeed << ": " << pattern << " in " << text);
      REQUIRE(found(pattern, text) == std::regex_search(text, other));
    }
  }
}

}  // namespace
}  // namespace topset::reading
