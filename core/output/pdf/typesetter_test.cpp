#include "output/pdf/typesetter.hpp"

#include "catch.hpp"

using namespace topset::output;
using namespace topset::output::pdf;

namespace {

constexpr Type kType{.size = 10};

}  // namespace

TEST_CASE("a line that fits keeps its size") {
  Typesetter type{Words()};
  const Text line = type.line("back squat", kType);
  const Text fitted = type.fitted("back squat", kType, line.width() + 1);
  CHECK(fitted.lines() == 1);
  CHECK(fitted.height() == line.height());
}

TEST_CASE("a line a little too long shrinks, a longer one wraps, none is wider than its room") {
  Typesetter type{Words()};
  const Text line = type.line("close-grip bench press", kType);
  const Text shrunk = type.fitted("close-grip bench press", kType, line.width() * 0.8);
  CHECK(shrunk.lines() == 1);
  CHECK(shrunk.height() < line.height());
  CHECK(shrunk.width() <= line.width() * 0.8);
  const Text wrapped = type.fitted("close-grip bench press", kType, line.width() * 0.4);
  CHECK(wrapped.lines() > 1);
  CHECK(wrapped.width() <= line.width() * 0.4);
}

TEST_CASE("a word wider than its line is broken") {
  Typesetter type{Words()};
  const Text text = type.paragraph(std::string(200, 'w'), kType, 50);
  CHECK(text.lines() > 10);
  CHECK(text.width() <= 50);
}

TEST_CASE("lines of a text are as high as the text") {
  Typesetter type{Words()};
  const Text text = type.paragraph("one two three four five six", kType, 40);
  double height = 0;
  for (const Text& line : text.split()) height += line.height();
  REQUIRE(text.split().size() == static_cast<std::size_t>(text.lines()));
  CHECK(height == Approx(text.height()));
}

TEST_CASE("a heading takes no more lines than it may") {
  Typesetter type{Words()};
  const Text heading = type.headed(std::string(3000, 'x'), kType, 100, 2);
  CHECK(heading.lines() == 2);
  CHECK(heading.width() <= 100.5);
  CHECK(heading.height() < 30);
}

TEST_CASE("figures are of one width") {
  Typesetter type{Words()};
  CHECK(type.line("1111", kType).width() == Approx(type.line("8008", kType).width()));
}

TEST_CASE("controls and marks that turn a sentence around are not printed") {
  CHECK(printable("a\tb\nc") == "a b c");
  CHECK(printable("evil\u202Etxt.exe") == "eviltxt.exe");
  CHECK(printable(std::string("a\0b\x1b[31m", 8)) == "ab[31m");
  CHECK(printable("\xff") == "\uFFFD");
  CHECK(printable("<b>&amp;</b>") == "<b>&amp;</b>");
}

TEST_CASE("letters that no font has are remembered until they are asked for") {
  Typesetter type{Words()};
  type.line("plain", kType);
  CHECK(type.take_missing().empty());
  // Of a plane that has no letters yet.
  type.line("a\U000E1234", kType);
  CHECK(type.take_missing() == std::set<char32_t>{0xE1234});
  CHECK(type.take_missing().empty());
}
