#include "output/pdf/logo.hpp"

#include <algorithm>
#include <cstring>

namespace topset::output::pdf {
namespace {

constexpr std::string_view kPng = "\x89PNG\r\n\x1a\n";
constexpr int kMostPixels = 8000;  // a side: past it a picture is no logo

cairo_status_t read_bytes(void* from, unsigned char* to, unsigned int count) {
  auto& bytes = *static_cast<std::string_view*>(from);
  if (bytes.size() < count) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(to, bytes.data(), count);
  bytes.remove_prefix(count);
  return CAIRO_STATUS_SUCCESS;
}

// Of the PNG's first chunk, before its pixels take any memory.
std::uint32_t big_endian(std::string_view bytes) {
  std::uint32_t value = 0;
  for (const char byte : bytes) value = value << 8u | static_cast<unsigned char>(byte);
  return value;
}

}  // namespace

std::expected<Logo, std::string> Logo::read(std::string_view png) {
  constexpr std::size_t kWidthAt = 16;
  constexpr std::size_t kHeightAt = 20;
  constexpr std::size_t kHead = 24;
  if (!png.starts_with(kPng))
    return std::unexpected("it is an SVG, and this format draws PNGs alone");
  if (png.size() < kHead) return std::unexpected("its PNG is damaged");
  if (std::max(big_endian(png.substr(kWidthAt, 4)), big_endian(png.substr(kHeightAt, 4))) >
      kMostPixels)
    return std::unexpected("it is more than 8000 pixels wide or high");
  std::string_view left = png;
  std::shared_ptr<cairo_surface_t> picture(
      cairo_image_surface_create_from_png_stream(read_bytes, &left), cairo_surface_destroy);
  if (cairo_surface_status(picture.get()) != CAIRO_STATUS_SUCCESS)
    return std::unexpected("its PNG is damaged");
  return Logo(std::move(picture));
}

Logo::Logo(std::shared_ptr<cairo_surface_t> picture)
    : picture_(std::move(picture)),
      natural_{static_cast<double>(cairo_image_surface_get_width(picture_.get())),
               static_cast<double>(cairo_image_surface_get_height(picture_.get()))} {}

Size Logo::fitted(Size box) const {
  const double scale = std::min(box.width / natural_.width, box.height / natural_.height);
  return {natural_.width * scale, natural_.height * scale};
}

void Logo::draw(Canvas& canvas, const Box& box) const {
  canvas.picture(picture_.get(), natural_, box);
}

}  // namespace topset::output::pdf
