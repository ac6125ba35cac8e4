// A book of sheets as PDF: each block is laid out, drawn and forgotten. Same blocks and fonts, same
// bytes.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "output/book.hpp"
#include "output/pdf/canvas.hpp"
#include "output/pdf/kit.hpp"
#include "output/pdf/layouts.hpp"
#include "output/pdf/logo.hpp"
#include "output/pdf/page_foot.hpp"
#include "output/pdf/rack.hpp"

namespace topset::output::pdf {

class PdfBook : public Book {
 public:
  // `trace`, for tests, is told of all text that is drawn.
  explicit PdfBook(SheetOptions options, std::vector<Trace>* trace = nullptr);
  ~PdfBook() override;
  PdfBook(const PdfBook&) = delete;
  PdfBook& operator=(const PdfBook&) = delete;

  Diagnostics add(const Block& block) override;
  std::expected<Parts, std::string> finish() override;

 private:
  Kit kit_for(Unit unit) const;
  Size room_above(const PageFoot& foot) const;
  Diagnostics findings(const Block& block);
  void draw_rack();
  void draw(const Kit& kit, const std::vector<Sheet>& sheets, const PageFoot& foot, int page,
            int pages);
  void mark(const Bookmark& bookmark, Point on_paper);

  SheetOptions options_;
  Size paper_;
  Parts bytes_;
  mutable Typesetter type_;
  cairo_surface_t* surface_ = nullptr;
  cairo_t* cairo_ = nullptr;
  Canvas canvas_;
  std::vector<int> outline_;  // the last bookmark of each level
  std::expected<Logo, std::string> logo_;
  bool logo_is_told_ = false;
  Rack rack_;
  std::string rack_ids_;  // of all blocks on it
};

}  // namespace topset::output::pdf
