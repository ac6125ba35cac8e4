#include "cli/sheet_formats.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <mutex>

#include "base/sha256.hpp"
#include "output/block_json.hpp"
#include "output/calendar_sheet.hpp"
#include "output/csv_sheet.hpp"
#include "output/format_build_id.hpp"
#include "output/html_book.hpp"
#include "output/markdown_sheet.hpp"
#include "output/text_sheet.hpp"
#include "strategies/native_library.hpp"

namespace topset::cli {
namespace {

constexpr auto kFormats = std::to_array<FormatInfo>({
    {.format = Format::text,
     .name = "text",
     .doc = "for the terminal and plain printing",
     .suffix = ".txt",
     .on_terminal = true,
     .flags = "lang columns"},
    {.format = Format::json,
     .name = "json",
     .doc = "block/1, for programs",
     .suffix = ".json",
     .on_terminal = true},
    {.format = Format::csv,
     .name = "csv",
     .doc = "a row a line of sets",
     .suffix = ".csv",
     .on_terminal = true,
     .can_merge = true},
    {.format = Format::markdown,
     .name = "markdown",
     .doc = "for notes and wikis",
     .suffix = ".md",
     .on_terminal = true,
     .can_merge = true,
     .flags = "lang columns"},
    {.format = Format::ics,
     .name = "ics",
     .doc = "for calendars",
     .suffix = ".ics",
     .on_terminal = true,
     .flags = "lang at"},
    {.format = Format::html,
     .name = "html",
     .doc = "for browsers and phones",
     .suffix = ".html",
     .on_terminal = true,
     .can_merge = true,
     .flags = "lang columns layout paper landscape logo css"},
    {.format = Format::pdf,
     .name = "pdf",
     .doc = "to print",
     .suffix = ".pdf",
     .is_library = true,
     .can_merge = true,
     .flags = "lang columns layout paper landscape logo"},
    {.format = Format::xlsx,
     .name = "xlsx",
     .doc = "a workbook whose loads follow a changed max",
     .suffix = ".xlsx",
     .is_library = true,
     .can_merge = true,
     .flags = "lang columns paper landscape",
     .has_formulas = true},
});

class TextBook : public output::Book {
 public:
  TextBook(const output::SheetOptions& options, const output::Style& style)
      : options_(options), style_(style) {}

  Diagnostics add(const Block& block) override {
    text_ += output::text_sheet(block, options_, output::sheet_id(block, options_.version), style_);
    return {};
  }
  std::expected<output::Parts, std::string> finish() override {
    return output::Parts(std::move(text_));
  }

 private:
  output::SheetOptions options_;
  output::Style style_;
  std::string text_;
};

class JsonBook : public output::Book {
 public:
  explicit JsonBook(const output::SheetOptions& options) : version_(options.version) {}

  Diagnostics add(const Block& block) override {
    text_ += output::block_json(block, version_);
    return {};
  }
  std::expected<output::Parts, std::string> finish() override {
    return output::Parts(std::move(text_));
  }

 private:
  std::string version_;
  std::string text_;
};

// Libraries stay open to the end of the run: what they stand on can't be closed in the middle.
using OpenLibraries = std::map<Format, std::unique_ptr<strategies::Library>>;

OpenLibraries& open_libraries() {
  static auto* const libraries = new OpenLibraries;
  return *libraries;
}

Diagnostic not_usable(const FormatInfo& format, std::string_view why, std::string help) {
  return Diagnostic(Rule::LIBR023, {}, fmt::format("{} can't be written: {}", format.name, why))
      .with_help(std::move(help));
}

std::expected<output::BookPtr, Diagnostic> open_library(const FormatInfo& format,
                                                        const World& world,
                                                        const output::SheetOptions& options) {
  static std::mutex opening;
  const std::lock_guard lock(opening);
  const std::string path = fmt::format("{}/{}.so", world.formats, format.name);
  std::unique_ptr<strategies::Library>& library = open_libraries()[format.format];
  if (!library) {
    if (!world.files.is_file(path))
      return std::unexpected(not_usable(format, fmt::format("{} is not there", path),
                                        "install the package topset-formats"));
    auto loaded = strategies::NativeLoader().load(path);
    if (!loaded)
      return std::unexpected(
          not_usable(format, loaded.error(), "install the package topset-formats again"));
    library = std::move(*loaded);
  }
  const void* const symbol = library->symbol("topset_format");
  const auto* const made = static_cast<const output::FormatLibrary*>(symbol);
  if (made == nullptr || std::string_view(made->build_id) != output::kFormatBuildId) {
    library.reset();
    return std::unexpected(not_usable(format, fmt::format("{} was built with another topset", path),
                                      "install topset and topset-formats of the same version"));
  }
  return made->open(options);
}

}  // namespace

std::span<const FormatInfo> all_formats() { return kFormats; }

std::vector<Choice> format_choices() {
  std::vector<Choice> choices;
  for (const FormatInfo& format : kFormats) choices.push_back({format.name, format.doc});
  return choices;
}

const FormatInfo& info(Format format) {
  return *std::ranges::find(kFormats, format, &FormatInfo::format);
}

bool uses(const FormatInfo& format, std::string_view flag) {
  for (std::string_view rest = format.flags; !rest.empty();) {
    const std::size_t space = std::min(rest.find(' '), rest.size());
    if (rest.substr(0, space) == flag) return true;
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
  return false;
}

std::optional<Format> parse_format(std::string_view name) {
  const auto* const found = std::ranges::find_if(kFormats, [&](const FormatInfo& format) {
    return format.name == name || format.suffix.substr(1) == name;
  });
  if (found == kFormats.end()) return std::nullopt;
  return found->format;
}

std::expected<output::BookPtr, Diagnostic> open_book(Format format, const World& world,
                                                     const output::SheetOptions& options,
                                                     const output::Style& style) {
  switch (format) {
    case Format::text: return std::make_unique<TextBook>(options, style);
    case Format::json: return std::make_unique<JsonBook>(options);
    case Format::csv: return output::open_csv(options);
    case Format::markdown: return output::open_markdown(options);
    case Format::ics: return output::open_calendar(options);
    case Format::html: return output::open_html_book(options);
    default: return open_library(info(format), world, options);
  }
}

}  // namespace topset::cli
