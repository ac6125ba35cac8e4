#include "output/format_build_id.hpp"
#include "output/xlsx/xlsx_book.hpp"

// What topset looks for when a workbook is asked for.
extern "C" __attribute__((visibility("default"))) const topset::output::FormatLibrary topset_format;
const topset::output::FormatLibrary topset_format = {topset::output::kFormatBuildId,
                                                     topset::output::xlsx::open_book};
