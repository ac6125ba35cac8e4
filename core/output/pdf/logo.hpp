// The picture at the head of every page: a PNG.
#pragma once

#include <cairo.h>
#include <expected>
#include <memory>
#include <string>
#include <string_view>

#include "output/pdf/canvas.hpp"
#include "output/pdf/geometry.hpp"

namespace topset::output::pdf {

class Logo {
 public:
  // The error says why the bytes are no picture.
  static std::expected<Logo, std::string> read(std::string_view png);

  // Its size in a box, with its own proportions.
  Size fitted(Size box) const;
  void draw(Canvas& canvas, const Box& box) const;

 private:
  explicit Logo(std::shared_ptr<cairo_surface_t> picture);

  std::shared_ptr<cairo_surface_t> picture_;
  Size natural_;
};

}  // namespace topset::output::pdf
