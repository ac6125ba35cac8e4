#include "output/pdf/logo.hpp"

#include "catch.hpp"

using topset::output::pdf::Logo;

namespace {

cairo_status_t append(void* to, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

std::string png(int width, int height) {
  std::string bytes;
  cairo_surface_t* const picture = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
  cairo_surface_write_to_png_stream(picture, append, &bytes);
  cairo_surface_destroy(picture);
  return bytes;
}

}  // namespace

TEST_CASE("a PNG keeps its proportions") {
  const auto logo = Logo::read(png(40, 20));
  REQUIRE(logo);
  CHECK(logo->fitted({100, 30}).width == Approx(60));
  CHECK(logo->fitted({100, 30}).height == Approx(30));
  CHECK(logo->fitted({20, 30}).height == Approx(10));
}

TEST_CASE("what is no PNG, or a damaged one, says so") {
  CHECK(Logo::read("<svg/>").error() == "it is an SVG, and this format draws PNGs alone");
  const std::string whole = png(40, 20);
  CHECK(Logo::read(whole.substr(0, whole.size() / 2)).error() == "its PNG is damaged");
  std::string wide = whole;
  wide[17] = '\x7f';
  CHECK(Logo::read(wide).error() == "it is more than 8000 pixels wide or high");
}
