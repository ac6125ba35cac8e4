#include "strategies/foreign_text.hpp"

#include "catch.hpp"

using namespace topset::strategies;

TEST_CASE("a text is copied as it is when it is one line of UTF-8") {
  std::string copy = "before";
  CHECK(copy_text("knees out, Jana Nováková", 64, Lines::one, copy).empty());
  CHECK(copy == "knees out, Jana Nováková");
  CHECK(copy_text("", 64, Lines::one, copy).empty());
  CHECK(copy.empty());
}

TEST_CASE("a text that is none is told and not copied") {
  std::string copy = "before";
  CHECK(copy_text(nullptr, 64, Lines::one, copy) == "is null");
  CHECK(copy_text("\xc3\x28", 64, Lines::one, copy) == "is not UTF-8");
  CHECK(copy_text("a\033[2Jb", 64, Lines::one, copy) == "holds the control character U+001B");
  CHECK(copy_text("a\u202eb", 64, Lines::one, copy) == "holds the control character U+202E");
  CHECK(copy_text("a\nb", 64, Lines::one, copy) == "holds the control character U+000A");
  CHECK(copy_text("a\rb", 64, Lines::many, copy) == "holds the control character U+000D");
  CHECK(copy.empty());
}

TEST_CASE("a text is read no further than its limit") {
  const char endless[] = {'a', 'b', 'c', 'd', 'e'};  // no NUL within the limit
  std::string copy;
  CHECK(copy_text(endless, 4, Lines::one, copy) == "is longer than 4 bytes");
  CHECK(copy_text("abcd", 4, Lines::one, copy).empty());
  CHECK(copy == "abcd");
}

TEST_CASE("newlines pass where a text may have lines") {
  std::string copy;
  CHECK(copy_text("one\ntwo", 64, Lines::many, copy).empty());
  CHECK(copy == "one\ntwo");
}

TEST_CASE("ids have the letters that the contract gives them") {
  CHECK(is_snake_id("back_off_2"));
  CHECK_FALSE(is_snake_id("2_back_off"));
  CHECK_FALSE(is_snake_id("back-off"));
  CHECK_FALSE(is_snake_id(""));
  CHECK(is_strategy_id("acme.wave-3"));
  CHECK_FALSE(is_strategy_id("acme_wave"));
  CHECK_FALSE(is_strategy_id(".acme"));
  CHECK(is_note_code("no-max_2"));
  CHECK_FALSE(is_note_code("No max"));
  CHECK_FALSE(is_note_code(""));
}
