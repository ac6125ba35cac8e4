#include "output/xlsx/cell_text.hpp"

#include "catch.hpp"

namespace topset::output::xlsx {
namespace {

TEST_CASE("text of any script stays as it is") {
  for (const char* text :
       {"Jana Nováková", "Ольга", "陳偉", "مريم", "a\nb", "<b>&\"'", "=1+1", "🏋"})
    CHECK(cell_text(text) == text);
}

TEST_CASE("what XML can't carry, or turns text around, is a space") {
  CHECK(cell_text(std::string_view("a\0b", 3)) == "a b");
  CHECK(cell_text("a\x1b[31m\x7f") == "a [31m ");
  CHECK(cell_text("a\u202Eb") == "a b");
  CHECK(cell_text("a\uFFFFb") == "a b");
}

TEST_CASE("bad bytes are seen as such") { CHECK(cell_text("a\xff\xc3") == "a\uFFFD\uFFFD"); }

TEST_CASE("a code that a spreadsheet would read as a letter is none") {
  CHECK(cell_text("_x0041_") == "ˍx0041_");
  CHECK(cell_text("_x41_ and _") == "_x41_ and _");
}

TEST_CASE("text longer than a cell is cut, and says so") {
  CHECK(cell_text(std::string(10'000, 'x')).size() == 10'000);
  const std::string cut = cell_text(std::string(40'000, 'x'));
  CHECK(cut == std::string(32'766, 'x') + "…");
  CHECK(cell_text("abcdef", 4) == "abc…");
  CHECK(cell_text("abcd", 4) == "abcd");
  CHECK(cell_text("🏋🏋🏋", 4) == "🏋…");
}

TEST_CASE("a number format holds words without their quotes") {
  CHECK(number_format("", "") == "General");
  CHECK(number_format("+", " a \"hand\"") == "\"+\"General\" a hand\"");
}

TEST_CASE("cells and sheets are named as formulas name them") {
  CHECK(cell_name(0, 0) == "$A$1");
  CHECK(cell_name(4, 25) == "$Z$5");
  CHECK(cell_name(4, 26) == "$AA$5");
  CHECK(cell_name(1'048'575, 16'383) == "$XFD$1048576");
  CHECK(sheet_prefix("Jana's") == "'Jana''s'!");
}

}  // namespace
}  // namespace topset::output::xlsx
