// Single lines; whole trees are compared with git by tests/gitignore.
#include "cli/ignore_pattern.hpp"

#include "catch.hpp"

namespace topset::cli {
namespace {

bool matches(std::string_view line, std::string_view path, bool is_folder = false) {
  const auto pattern = IgnorePattern::read(line);
  REQUIRE(pattern);
  return pattern->matches(path, is_folder);
}

TEST_CASE("empty lines and comments are no patterns") {
  for (const char* line : {"", "   ", "# out", "\r"}) CHECK_FALSE(IgnorePattern::read(line));
  CHECK(matches("\\#a", "#a"));
}

TEST_CASE("a name without a slash matches at any depth") {
  CHECK(matches("out", "out"));
  CHECK(matches("out", "club/out"));
  CHECK_FALSE(matches("out", "about"));
  CHECK(matches("*.yaml", "club/a.yaml"));
  CHECK_FALSE(matches("*.yaml", "club/a.yml"));
}

TEST_CASE("a slash ties a pattern to the folder of its file") {
  CHECK(matches("/out", "out"));
  CHECK_FALSE(matches("/out", "club/out"));
  CHECK(matches("club/out", "club/out"));
  CHECK_FALSE(matches("club/out", "my/club/out"));
}

TEST_CASE("a slash at the end is for folders alone") {
  CHECK(matches("out/", "club/out", true));
  CHECK_FALSE(matches("out/", "club/out", false));
}

TEST_CASE("an exclamation mark takes back") {
  CHECK(IgnorePattern::read("!out")->is_negated());
  CHECK(matches("!out", "out"));
  CHECK_FALSE(IgnorePattern::read("\\!out")->is_negated());
  CHECK(matches("\\!out", "!out"));
}

TEST_CASE("one star stays in its folder, two reach over folders") {
  CHECK(matches("a/*.yaml", "a/b.yaml"));
  CHECK_FALSE(matches("a/*.yaml", "a/b/c.yaml"));
  CHECK(matches("a/**/c", "a/c"));
  CHECK(matches("a/**/c", "a/b/b/c"));
  CHECK_FALSE(matches("a/**/c", "a/bc"));
  CHECK(matches("**/b/c", "b/c"));
  CHECK(matches("**/b/c", "a/a/b/c"));
  CHECK(matches("a/**", "a/b/c"));
  CHECK_FALSE(matches("a/**", "a"));
  // Git takes the stars behind plain text for those at a beginning.
  CHECK(matches("a**/c", "ab/b/c"));
  CHECK_FALSE(matches("?**/c", "ab/b/c"));
}

TEST_CASE("brackets hold bytes, ranges and classes, and never a slash") {
  CHECK(matches("[ab]", "b"));
  CHECK_FALSE(matches("[!ab]", "b"));
  CHECK(matches("[^ab]", "c"));
  CHECK(matches("[a-c]", "b"));
  CHECK(matches("[]-a]", "^"));
  CHECK(matches("[a\\-c]", "-"));
  CHECK_FALSE(matches("[a\\-c]", "b"));
  CHECK(matches("[[:digit:]x]", "7"));
  CHECK_FALSE(matches("[[:digit:]x]", "y"));
  CHECK(matches("[[:d]", ":"));
  CHECK_FALSE(matches("a[!x]b", "a/b"));
  for (const char* never : {"[a", "[[:nope:]]", "[[:alpha:", "a\\", "[a-\\"})
    CHECK_FALSE(matches(never, "a"));
}

TEST_CASE("spaces at the end count only behind a backslash") {
  CHECK(matches("a  ", "a"));
  CHECK(matches("a\\ ", "a "));
  CHECK(matches("a\r", "a"));
}

TEST_CASE("a question mark is one byte, as it is to git") {
  CHECK(matches("a?", "ab"));
  CHECK_FALSE(matches("?", "ü"));
  CHECK(matches("??", "ü"));
}

TEST_CASE("many stars take no more time than few") {
  std::string line;
  for (int i = 0; i < 300; ++i) line += "*a";
  CHECK_FALSE(matches(line + "b", std::string(3000, 'a')));
}

}  // namespace
}  // namespace topset::cli
