#include "base/origin.hpp"

#include "catch.hpp"

using namespace topset;

TEST_CASE("lines are counted from 1 and come without their breaks") {
  const Source source("a.yaml", "name: Jana\nunits: kg\n\nlast");
  CHECK(source.path() == "a.yaml");
  CHECK(source.line_count() == 4);
  CHECK(source.line(1) == "name: Jana");
  CHECK(source.line(2) == "units: kg");
  CHECK(source.line(3).empty());
  CHECK(source.line(4) == "last");
  CHECK(source.line(0).empty());
  CHECK(source.line(5).empty());
}

TEST_CASE("a line break at the end begins no line, and an empty text has one") {
  CHECK(Source("a", "one\n").line_count() == 1);
  CHECK(Source("a", "one\n\n").line_count() == 2);
  CHECK(Source("a", "\n").line_count() == 1);
  CHECK(Source("a", "").line_count() == 1);
  CHECK(Source("a", "").line(1).empty());
}

TEST_CASE("carriage returns belong to the line break") {
  const Source source("a", "one\r\ntwo\r\n");
  CHECK(source.line(1) == "one");
  CHECK(source.line(2) == "two");
  CHECK(source.position(5) == Position{2, 1});
}

TEST_CASE("columns count bytes") {
  const Source source("a", "jméno: x\ny");
  CHECK(source.position(0) == Position{1, 1});
  CHECK(source.position(4) == Position{1, 5});   // é has two bytes
  CHECK(source.position(9) == Position{1, 10});  // the line break itself
  CHECK(source.position(10) == Position{2, 1});
  CHECK(source.position(11) == Position{2, 2});
  CHECK(source.position(999) == Position{2, 2});
}

TEST_CASE("the end after the last line break is on the last line") {
  const Source source("a", "one\n");
  CHECK(source.position(4) == Position{1, 5});
}

TEST_CASE("places and offsets lead to each other") {
  const Source source("a", "\none\n\ntwo three\nlast");
  for (std::size_t at = 0; at <= source.text().size(); ++at)
    CHECK(source.offset(source.position(at)) == at);
}

TEST_CASE("a place outside the text is clamped to it") {
  const Source source("a", "one\ntwo");
  CHECK(source.offset({0, 5}) == 0);
  CHECK(source.offset({1, 0}) == 0);
  CHECK(source.offset({2, 99}) == 7);
  CHECK(source.offset({9, 1}) == 7);
}

TEST_CASE("a part of a scalar keeps its file and line") {
  const auto source = std::make_shared<const Source>("a.yaml", "sets: 4x5 @ 80");
  const Origin sets{source, {{1, 7}, {1, 15}}};
  const Origin percent = sets.part(6, 2);
  CHECK(percent.source == source);
  CHECK(percent.span == Span{{1, 13}, {1, 15}});
  CHECK(sets.part(0, 0).span == Span{{1, 7}, {1, 7}});
}

TEST_CASE("places are ordered by line, then column") {
  CHECK(Position{1, 9} < Position{2, 1});
  CHECK(Position{2, 1} < Position{2, 2});
  CHECK(Span{{1, 1}, {1, 2}} < Span{{1, 1}, {1, 3}});
}
