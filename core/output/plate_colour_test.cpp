#include "output/plate_colour.hpp"

#include "catch.hpp"
#include "output/html_plates.hpp"

namespace topset::output {
namespace {

TEST_CASE("plates have the colours of competition") {
  CHECK(plate_colour(25'000, Unit::kg) == PlateColour::red);
  CHECK(plate_colour(20'000, Unit::kg) == PlateColour::blue);
  CHECK(plate_colour(2'500, Unit::kg) == PlateColour::red);
  CHECK(plate_colour(1'250, Unit::kg) == PlateColour::steel);
  CHECK(plate_colour(45'000, Unit::lb) == PlateColour::blue);
  CHECK(plate_colour(5'000, Unit::lb) == PlateColour::red);
  CHECK(plate_colour(5'000, Unit::kg) == PlateColour::white);
}

TEST_CASE("a weight that no maker colours is steel") {
  CHECK(plate_colour(20'400, Unit::kg) == PlateColour::steel);
  CHECK(plate_colour(20'000, Unit::lb) == PlateColour::steel);
}

TEST_CASE("an HTML disc has its plate's colour, and the size of its weight") {
  CHECK(html::disc_classes(2'500, Unit::kg) == "red s2");
  CHECK(html::disc_classes(1'000, Unit::kg) == "green s1");
  CHECK(html::disc_classes(20'400, Unit::kg) == "steel s5");
  CHECK(html::disc_classes(100'000, Unit::lb) == "black s5");
  CHECK(html::disc_classes(5'000, Unit::lb) == "red s2");
}

}  // namespace
}  // namespace topset::output
