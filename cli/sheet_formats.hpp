// The formats that generate writes. Text formats are part of the program; pdf and xlsx are
// libraries of their own, opened when they are asked for and no sooner.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/choice.hpp"
#include "cli/world.hpp"
#include "output/book.hpp"

namespace topset::cli {

enum class Format : std::uint8_t {
  text,
  json,
  csv,
  markdown,
  ics,
  html,
  pdf,
  xlsx
};

struct FormatInfo {
  Format format;
  std::string_view name;  // as --format has it
  std::string_view doc;
  std::string_view suffix;      // of its files, with the dot
  bool is_library = false;      // a file of lib/topset/formats
  bool on_terminal = false;     // may be printed without a folder
  bool can_merge = false;       // several athletes may be bound into one file
  std::string_view flags = {};  // sheet flags it has a use for: `lang columns paper`
  bool has_formulas = false;    // its blocks are planned with Block::max_cells
};

// Whether a format has a use for a flag of the sheet.
bool uses(const FormatInfo& format, std::string_view flag);

std::span<const FormatInfo> all_formats();
std::vector<Choice> format_choices();
const FormatInfo& info(Format format);
// By its name, or by what its files end in: `markdown`, `md`.
std::optional<Format> parse_format(std::string_view name);

// Opens a book of a format; `style` is for text alone. The error says what to do: which package has
// the library, or that it was built with another topset.
std::expected<output::BookPtr, Diagnostic> open_book(Format format, const World& world,
                                                     const output::SheetOptions& options,
                                                     const output::Style& style);

}  // namespace topset::cli
