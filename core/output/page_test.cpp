#include "output/page.hpp"

#include "catch.hpp"

namespace topset::output {
namespace {

Style narrow(std::size_t columns) { return {false, columns}; }

TEST_CASE("spaces at the end of a line are left out") {
  const Style style;
  Page page(style);
  page.line("a  ");
  page.line();
  CHECK(page.take() == "a\n\n");
}

TEST_CASE("words are wrapped behind their indent") {
  const Style style = narrow(12);
  Page page(style);
  page.wrapped("  ", "one two three  four");
  CHECK(page.take() == "  one two\n  three four\n");
}

TEST_CASE("the first line may begin with something else") {
  const Style style = narrow(16);
  Page page(style);
  page.hanging("up  ", "    ", "20 x 8, 60 x 5");
  CHECK(page.take() == "up  20 x 8, 60 x\n    5\n");
}

TEST_CASE("glued words and percent signs stay together") {
  const Style style = narrow(16);
  Page page(style);
  page.hanging("up  ", "    ",
               "20\x1fx\x1f"
               "8, 60\x1fx\x1f"
               "5");
  CHECK(page.take() == "up  20 x 8,\n    60 x 5\n");
  page.wrapped("", "twelve lifts 90 % up");
  CHECK(page.take() == "twelve lifts\n90 % up\n");
}

TEST_CASE("a word too long for a line is broken, wide letters counted as two") {
  const Style style = narrow(5);
  Page page(style);
  page.wrapped(" ", "abcdefghij k");
  CHECK(page.take() == " abcd\n efgh\n ij k\n");
  page.wrapped(" ", "日本語");
  CHECK(page.take() == " 日本\n 語\n");
}

TEST_CASE("a line narrower than a letter still ends") {
  const Style style = narrow(1);
  Page page(style);
  page.wrapped("", "日本");
  CHECK(page.take() == "日\n本\n");
}

TEST_CASE("what stands left and right meets both edges") {
  const Style style = narrow(20);
  Page page(style);
  page.split("left", "right", Paint::strong);
  page.split("left", "", Paint::strong);
  CHECK(page.take() == "left           right\nleft\n");
}

TEST_CASE("left and right are cut where they would meet") {
  const Style style = narrow(20);
  Page page(style);
  page.split("a very long beginning", "a long end", Paint::strong);
  CHECK(page.take() == "a very lo…  a long …\n");
}

TEST_CASE("colours do not count as columns") {
  const Style style{true, 12};
  Page page(style);
  page.split("ab", "cd", Paint::strong);
  page.hanging("A  ", "   ", "one two six", Paint::strong);
  CHECK(page.take() ==
        "\x1b[1mab\x1b[0m        \x1b[2mcd\x1b[0m\n"
        "\x1b[1mA  one two\x1b[0m\n"
        "   \x1b[1msix\x1b[0m\n");
}

}  // namespace
}  // namespace topset::output
