#include "output/pdf/pdf_book.hpp"

#include <algorithm>
#include <cairo-pdf.h>
#include <fmt/format.h>

#include "output/block_json.hpp"
#include "output/pdf/missing_letters.hpp"

namespace topset::output::pdf {
namespace {

cairo_status_t append_bytes(void* to, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

cairo_surface_t* open_surface(std::string& bytes, const SheetOptions& options, Size paper) {
  cairo_surface_t* const surface =
      cairo_pdf_surface_create_for_stream(append_bytes, &bytes, paper.width, paper.height);
  // Said in any case: cairo would take the clock's.
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                 options.date.empty() ? nullptr : options.date.c_str());
  const std::string creator = fmt::format("topset {}", options.version);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, creator.c_str());
  return surface;
}

}  // namespace

PdfBook::PdfBook(SheetOptions options, std::vector<Trace>* trace)
    : options_(std::move(options)),
      paper_(paper_size(options_.paper, options_.landscape)),
      type_(options_.words),
      surface_(open_surface(bytes_, options_, paper_)),
      cairo_(cairo_create(surface_)),
      canvas_(cairo_, trace) {}

PdfBook::~PdfBook() {
  cairo_destroy(cairo_);
  cairo_surface_destroy(surface_);
}

Diagnostics PdfBook::add(const Block& block) {
  const Kit kit{type_, options_, block.unit};
  const double width = paper_.width - 2 * kSideMargin;
  const PageFoot foot(kit, block, sheet_id(block, options_.version), width);
  const Size room{width, paper_.height - kTopMargin - kBottomMargin - foot.height() - 6};
  std::vector<Sheet> sheets = week_layout(kit, block, room, foot.overflow());
  outline_.clear();
  draw(kit, sheets, foot, block.athlete_name);
  return missing_letters(type_.take_missing(), block.athlete_name);
}

std::string PdfBook::finish() {
  cairo_surface_finish(surface_);
  return std::move(bytes_);
}

void PdfBook::draw(const Kit& kit, const std::vector<Sheet>& sheets, const PageFoot& foot,
                   const std::string& whose) {
  int page = 0;
  for (const Sheet& sheet : sheets) {
    canvas_.begin_page(sheet.scale, {kSideMargin, kTopMargin});
    if (page == 0) mark({0, whose}, canvas_.on_paper({}));
    for (const Placed& placed : sheet.pieces) {
      if (placed.piece.bookmark) mark(*placed.piece.bookmark, canvas_.on_paper(placed.at));
      placed.piece.draw(canvas_, placed.at);
    }
    canvas_.rescale(1, {kSideMargin, paper_.height - kBottomMargin - foot.height()});
    foot.draw(kit, canvas_, {0, 0}, ++page, static_cast<int>(sheets.size()));
    canvas_.end_page();
  }
}

// Below the last bookmark of a higher level.
void PdfBook::mark(const Bookmark& bookmark, Point on_paper) {
  const auto level = static_cast<std::size_t>(bookmark.level);
  outline_.resize(std::min(outline_.size(), level));
  const int parent = outline_.empty() ? CAIRO_PDF_OUTLINE_ROOT : outline_.back();
  const std::string place =
      fmt::format("page={} pos=[{:.0f} {:.0f}]", canvas_.page(), on_paper.x, on_paper.y);
  const std::string title = printable(bookmark.title);
  outline_.push_back(cairo_pdf_surface_add_outline(
      surface_, parent, title.c_str(), place.c_str(),
      level == 0 ? cairo_pdf_outline_flags_t{} : CAIRO_PDF_OUTLINE_FLAG_OPEN));
}

}  // namespace topset::output::pdf
