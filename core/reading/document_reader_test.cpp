#include "catch.hpp"
#include "reading/node_values.hpp"
#include "reading/readers.hpp"
#include "told.hpp"

using namespace topset;
using namespace topset::reading;
using topset::test::Told;

namespace {

Told told(std::string text, std::string_view kind) {
  const Outcome<Document> outcome =
      read_document(std::make_shared<const Source>("a.yaml", std::move(text)), kind);
  CHECK(outcome.value.has_value() == outcome.findings.empty());
  return test::told(outcome.findings);
}

}  // namespace

TEST_CASE("a file of another kind than is needed is told at its first line", "[document]") {
  CHECK(told("topset: athlete/1\nname: Jana\nunits: kg\n", "program") ==
        Told{"LIBR002 1:9-1:18 this is an athlete file, but a program file is needed here | name "
             "the file that is meant"});
  CHECK(told("topset: library/1\n", "athlete") ==
        Told{"LIBR002 1:9-1:18 this is a library file, but an athlete file is needed here | name "
             "the file that is meant"});
  CHECK(told("topset: library/1\n", "library") == Told{});
  CHECK(told("topset: library/1\n", "") == Told{});
}

TEST_CASE("traps are told before shapes, and shapes before meaning", "[document]") {
  CHECK(told("topset: athlete/1\nname: no\n", "athlete").size() == 1);
  CHECK(told("topset: athlete/1\nname: Jana\n", "athlete").front().starts_with("LIBR005 "));
}

TEST_CASE("numbers are read exactly, however they are written", "[document]") {
  CHECK(scaled_number("142.5", 3) == 142'500);
  CHECK(scaled_number("-0.125", 3) == -125);
  CHECK(scaled_number("+7", 0) == 7);
  CHECK(scaled_number(".5", 3) == 500);
  CHECK(scaled_number("5.", 3) == 5'000);
  CHECK(scaled_number("1.4250e2", 3) == 142'500);
  CHECK(scaled_number("1425E-1", 3) == 142'500);
  CHECK(scaled_number("2.50000", 3) == 2'500);
  CHECK(scaled_number("0", 3) == 0);
  CHECK(scaled_number("0e99", 3) == 0);
  CHECK(scaled_number("0.0625", 3) == std::nullopt);
  CHECK(scaled_number("1e20", 0) == std::nullopt);
  CHECK(scaled_number("1e999999999999", 0) == std::nullopt);
  for (const char* text : {"", "-", ".", "e5", "1e", "1.2.3", "12x", "--1", "1_000"})
    CHECK(scaled_number(text, 3) == std::nullopt);
}
