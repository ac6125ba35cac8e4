// The flags that say how a sheet looks, whatever its format. What they name in files (logo, style)
// is read here too.
#pragma once

#include <array>
#include <expected>
#include <string_view>

#include "cli/flag_parser.hpp"
#include "cli/report.hpp"
#include "output/sheet_options.hpp"

namespace topset::cli {

// Those that a format may have no use for: asking one of nothing but such formats is a mistake.
inline constexpr std::array<std::string_view, 8> kSheetFlags = {
    "layout", "paper", "landscape", "columns", "logo", "css", "lang", "at"};

std::expected<output::SheetOptions, ParseMistake> read_sheet_flags(const Arguments& arguments,
                                                                   const World& world);

// Reads --logo and --css into the options. False: one can't be used, and that is told.
bool read_sheet_files(const Arguments& arguments, World& world, Report& report,
                      output::SheetOptions& options);

}  // namespace topset::cli
