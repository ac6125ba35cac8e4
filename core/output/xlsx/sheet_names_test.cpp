#include "output/xlsx/sheet_names.hpp"

#include "catch.hpp"

namespace topset::output::xlsx {
namespace {

TEST_CASE("a name that a sheet may have stays") {
  SheetNames names;
  CHECK(names.take("Jana Nováková") == "Jana Nováková");
  CHECK(names.take("Ольга Марченко") == "Ольга Марченко");
}

TEST_CASE("a name that is taken gets a number, whatever its case") {
  SheetNames names;
  CHECK(names.take("Ana") == "Ana");
  CHECK(names.take("ANA") == "ANA 2");
  CHECK(names.take("Ana 2") == "Ana 2 2");
  CHECK(names.take("ana") == "ana 3");
}

TEST_CASE("signs that no sheet may have become spaces") {
  SheetNames names;
  CHECK(names.take("a[b]c:d*e?f/g\\h") == "a b c d e f g h");
  CHECK(names.take("'O'Neill'") == "O Neill");
  CHECK(names.take("///") == "-");
  CHECK(names.take("") == "- 2");
  CHECK(names.take("History") == "History 2");
}

TEST_CASE("a long name is cut to 31 units, number included") {
  SheetNames names;
  CHECK(names.take(std::string(10'000, 'x')) == std::string(30, 'x') + "…");
  CHECK(names.take(std::string(40, 'x')) == std::string(28, 'x') + "… 2");
  // Each counts twice.
  std::string lifters;
  for (int i = 0; i < 20; ++i) lifters += "🏋";
  std::string fifteen;
  for (int i = 0; i < 15; ++i) fifteen += "🏋";
  CHECK(names.take(lifters) == fifteen + "…");
}

}  // namespace
}  // namespace topset::output::xlsx
