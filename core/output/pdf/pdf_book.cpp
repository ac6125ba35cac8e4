#include "output/pdf/pdf_book.hpp"

#include <algorithm>
#include <cairo-pdf.h>
#include <fmt/format.h>

#include "base/sha256.hpp"
#include "output/block_json.hpp"
#include "output/pdf/missing_letters.hpp"

namespace topset::output::pdf {
namespace {

cairo_status_t append_bytes(void* to, const unsigned char* bytes, unsigned int count) {
  static_cast<Parts*>(to)->append({reinterpret_cast<const char*>(bytes), count});
  return CAIRO_STATUS_SUCCESS;
}

cairo_surface_t* open_surface(Parts& bytes, const SheetOptions& options, Size paper) {
  cairo_surface_t* const surface =
      cairo_pdf_surface_create_for_stream(append_bytes, &bytes, paper.width, paper.height);
  // Said in any case: cairo would take the clock's.
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                 options.date.empty() ? nullptr : options.date.c_str());
  const std::string creator = fmt::format("topset {}", options.version);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, creator.c_str());
  return surface;
}

std::vector<Sheet> sheets_of(const Kit& kit, const Block& block, Size room,
                             std::string_view legend) {
  switch (kit.options.layout) {
    case Layout::session: return session_layout(kit, block, room, legend);
    case Layout::week: return week_layout(kit, block, room, legend);
    case Layout::matrix: return matrix_layout(kit, block, room, legend);
    case Layout::card: return card_layout(kit, block, room, legend);
    case Layout::rack: return {};
  }
  return {};
}

// The athlete's bookmark, above those of the sheets.
Placed title(const Block& block) {
  return {{0, 0}, {0, [](Canvas&, Point) {}, Bookmark{0, block.athlete_name}}};
}

}  // namespace

PdfBook::PdfBook(SheetOptions options, std::vector<Trace>* trace)
    : options_(set_in(Setting::page, std::move(options))),
      paper_(paper_size(options_.paper, options_.landscape || options_.layout == Layout::card)),
      type_(options_.words),
      surface_(open_surface(bytes_, options_, paper_)),
      cairo_(cairo_create(surface_)),
      canvas_(cairo_, trace),
      logo_(options_.logo.empty() ? std::unexpected(std::string()) : Logo::read(options_.logo)) {}

PdfBook::~PdfBook() {
  cairo_destroy(cairo_);
  cairo_surface_destroy(surface_);
}

Diagnostics PdfBook::add(const Block& block) {
  if (!type_.has_fonts())
    return {Diagnostic(Rule::LIBR023, {}, "a PDF can't be written: no font is installed here")
                .with_help("install fonts-dejavu-core")};
  const Kit kit = kit_for(block.unit);
  const std::string id = sheet_id(block, options_.version);
  if (options_.layout == Layout::rack) {
    rack_.add(kit, block);
    rack_ids_ += id;
    // Its letters are looked up now: later nobody hears of them.
    type_.line(block.athlete_name, {});
    return findings(block);
  }
  const double width = paper_.width - 2 * kSideMargin;
  const PageFoot foot(kit, block, id, width);
  const Size room = room_above(foot);
  std::vector<Sheet> sheets;
  if (kit.is_for_coach()) sheets = overview_layout(kit, block, room, {});
  for (Sheet& sheet : sheets_of(kit, block, room, foot.overflow()))
    sheets.push_back(std::move(sheet));
  outline_.clear();
  if (!sheets.empty()) sheets.front().pieces.insert(sheets.front().pieces.begin(), title(block));
  draw(kit, sheets, foot, 0, static_cast<int>(sheets.size()));
  return findings(block);
}

std::expected<Parts, std::string> PdfBook::finish() {
  if (options_.layout == Layout::rack) draw_rack();
  cairo_surface_finish(surface_);
  for (const cairo_status_t status : {cairo_status(cairo_), cairo_surface_status(surface_)})
    if (status != CAIRO_STATUS_SUCCESS)
      return std::unexpected(std::string(cairo_status_to_string(status)));
  return std::move(bytes_);
}

Kit PdfBook::kit_for(Unit unit) const { return {type_, options_, unit, logo_ ? &*logo_ : nullptr}; }

Size PdfBook::room_above(const PageFoot& foot) const {
  constexpr double kBetween = 6;
  return {paper_.width - 2 * kSideMargin,
          paper_.height - kTopMargin - kBottomMargin - foot.height() - kBetween};
}

Diagnostics PdfBook::findings(const Block& block) {
  Diagnostics findings = missing_letters(type_.take_missing(), block.athlete_name);
  if (!logo_ && !options_.logo.empty() && !logo_is_told_) {
    logo_is_told_ = true;
    findings.push_back(
        Diagnostic(Rule::LIBR025, {},
                   fmt::format("the logo can't stand on a PDF: {}", logo_.error()))
            .with_help("give --logo a PNG of it, about 600 pixels wide: saved as one by what drew "
                       "it, or by `rsvg-convert -w 600 crest.svg -o crest.png`")
            .as(Severity::warning));
  }
  return findings;
}

void PdfBook::draw_rack() {
  const Kit kit = kit_for(Unit::kg);
  constexpr std::size_t kShown = 8;  // hex digits, as of other sheets
  const PageFoot foot(kit, rack_.legend(), sha256_hex(rack_ids_).substr(0, kShown),
                      paper_.width - 2 * kSideMargin);
  outline_.clear();
  const auto sessions = rack_.sheets(kit, room_above(foot));
  int pages = 0;
  for (const auto& sheets : sessions) pages += static_cast<int>(sheets.size());
  int page = 0;
  for (const auto& sheets : sessions) {
    draw(kit, sheets, foot, page, pages);
    page += static_cast<int>(sheets.size());
  }
}

void PdfBook::draw(const Kit& kit, const std::vector<Sheet>& sheets, const PageFoot& foot, int page,
                   int pages) {
  for (const Sheet& sheet : sheets) {
    canvas_.begin_page(sheet.scale, {kSideMargin, kTopMargin});
    for (const Placed& placed : sheet.pieces) {
      if (placed.piece.bookmark) mark(*placed.piece.bookmark, canvas_.on_paper(placed.at));
      placed.piece.draw(canvas_, placed.at);
    }
    canvas_.rescale(1, {kSideMargin, paper_.height - kBottomMargin - foot.height()});
    foot.draw(kit, canvas_, {0, 0}, sheet.mark, ++page, pages);
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
