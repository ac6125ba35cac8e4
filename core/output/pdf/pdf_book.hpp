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
#include "output/pdf/page_foot.hpp"

namespace topset::output::pdf {

class PdfBook : public Book {
 public:
  // `trace`, for tests, is told of all text that is drawn.
  explicit PdfBook(SheetOptions options, std::vector<Trace>* trace = nullptr);
  ~PdfBook() override;
  PdfBook(const PdfBook&) = delete;
  PdfBook& operator=(const PdfBook&) = delete;

  Diagnostics add(const Block& block) override;
  std::string finish() override;

 private:
  void draw(const Kit& kit, const std::vector<Sheet>& sheets, const PageFoot& foot,
            const std::string& whose);
  void mark(const Bookmark& bookmark, Point on_paper);

  SheetOptions options_;
  Size paper_;
  std::string bytes_;
  Typesetter type_;
  cairo_surface_t* surface_ = nullptr;
  cairo_t* cairo_ = nullptr;
  Canvas canvas_;
  std::vector<int> outline_;  // the last bookmark of each level
};

}  // namespace topset::output::pdf
