#include "output/pdf/discs.hpp"

#include "catch.hpp"

using namespace topset;
using namespace topset::output;
using namespace topset::output::pdf;

namespace {

double brightness(Colour colour) {
  return 0.299 * colour.red + 0.587 * colour.green + 0.114 * colour.blue;
}

}  // namespace

TEST_CASE("plates are coloured as in competition") {
  CHECK(plate_look(25'000, Unit::kg).fill.red > 0.7);
  CHECK(plate_look(20'000, Unit::kg).fill.blue > 0.6);
  CHECK(plate_look(10'000, Unit::kg).fill.green > 0.4);
  CHECK(plate_look(45'000, Unit::lb).fill.blue > 0.6);
  CHECK(brightness(plate_look(15'000, Unit::kg).fill) > 0.7);
  CHECK(brightness(plate_look(5'000, Unit::kg).fill) > 0.9);
}

TEST_CASE("heavier plates are never smaller") {
  double last = 0;
  for (const std::int64_t plate : {250, 500, 1'250, 2'500, 5'000, 10'000, 15'000, 20'000, 25'000}) {
    const double diameter = plate_look(plate, Unit::kg).diameter;
    INFO(plate);
    CHECK(diameter >= last);
    last = diameter;
  }
  CHECK(plate_look(20'000, Unit::kg).diameter == plate_look(45'000, Unit::lb).diameter);
}

TEST_CASE("figures stand out from their disc in grey as well") {
  for (const Unit unit : {Unit::kg, Unit::lb}) {
    for (const std::int64_t plate : {500, 1'000, 1'250, 1'500, 2'000, 2'500, 5'000, 10'000, 15'000,
                                     20'000, 25'000, 35'000, 45'000, 55'000, 20'400}) {
      const PlateLook look = plate_look(plate, unit);
      INFO(plate);
      const double figures = look.light_figures ? 1 : 0;
      CHECK(std::abs(figures - brightness(look.fill)) > 0.45);
    }
  }
}

TEST_CASE("many plates are counted, so that they fit") {
  Typesetter type{Words()};
  const std::vector<std::int64_t> plates(8, 45'000);
  CHECK(Discs(type, Words(), plates, Unit::lb, 16, 500).width() > 120);
  CHECK(Discs(type, Words(), plates, Unit::lb, 16, 60).width() < 40);
}

TEST_CASE("plates of many kinds shrink to their room") {
  Typesetter type{Words()};
  const std::vector<std::int64_t> plates = {25'000, 20'000, 15'000, 10'000, 5'000, 2'500, 1'250};
  CHECK(Discs(type, Words(), plates, Unit::kg, 16, 60).width() <= 61);
}
