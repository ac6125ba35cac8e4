// The foot of a page: what its signs mean, the mark of provenance, page x of y. It stands at the
// same place and size on every page.
#pragma once

#include <string>
#include <string_view>

#include "output/pdf/canvas.hpp"
#include "output/pdf/kit.hpp"
#include "output/pdf/piece.hpp"
#include "output/rack_legend.hpp"

namespace topset::output::pdf {

class PageFoot {
 public:
  // `id` as output::sheet_id.
  PageFoot(const Kit& kit, const Block& block, std::string_view id, double width);
  // For pages of several athletes.
  PageFoot(const Kit& kit, const RackLegend& legend, std::string_view id, double width);

  double height() const;
  // The legend where the foot has no room for it: it stands at the end of the first page.
  const std::string& overflow() const { return overflow_; }
  // `mark`: what the page says of itself beside its number; mostly empty.
  void draw(const Kit& kit, Canvas& canvas, Point top_left, std::string_view mark, int page,
            int pages) const;

 private:
  double width_;
  std::string id_;
  Text legend_;
  std::string overflow_;
};

}  // namespace topset::output::pdf
