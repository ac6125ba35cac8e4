// What this library exports.
#include "output/book.hpp"
#include "output/format_build_id.hpp"
#include "output/pdf/pdf_book.hpp"

namespace {

topset::output::BookPtr open(const topset::output::SheetOptions& options) {
  return std::make_unique<topset::output::pdf::PdfBook>(options);
}

}  // namespace

extern "C" __attribute__((visibility("default")))
const topset::output::FormatLibrary topset_format = {topset::output::kFormatBuildId, open};
