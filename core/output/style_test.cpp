#include "output/style.hpp"

#include "catch.hpp"

namespace topset::output {
namespace {

TEST_CASE("without colours text stays as it is") {
  const Style style;
  CHECK(style.columns == 80);
  for (const Paint paint : {Paint::error, Paint::warning, Paint::note, Paint::strong, Paint::dim,
                            Paint::load, Paint::place})
    CHECK(style.paint(paint, "110 kg") == "110 kg");
}

TEST_CASE("with colours each paint has its own and ends behind the text") {
  const Style style{true, 80};
  CHECK(style.paint(Paint::error, "x") == "\x1b[1;31mx\x1b[0m");
  CHECK(style.paint(Paint::warning, "x") == "\x1b[1;33mx\x1b[0m");
  CHECK(style.paint(Paint::note, "x") == "\x1b[1;36mx\x1b[0m");
  CHECK(style.paint(Paint::strong, "x") == "\x1b[1mx\x1b[0m");
  CHECK(style.paint(Paint::dim, "x") == "\x1b[2mx\x1b[0m");
  CHECK(style.paint(Paint::load, "x") == "\x1b[1;32mx\x1b[0m");
  CHECK(style.paint(Paint::place, "x") == "\x1b[34mx\x1b[0m");
}

TEST_CASE("nothing is painted where nothing stands") {
  CHECK(Style{true, 80}.paint(Paint::dim, "").empty());
}

}  // namespace
}  // namespace topset::output
