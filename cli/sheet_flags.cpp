#include "cli/sheet_flags.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <utility>

#include "base/quantities.hpp"
#include "base/utf8.hpp"
#include "cli/sheet_choices.hpp"
#include "cli/unknown_choice.hpp"
#include "topset_version.hpp"

namespace topset::cli {
namespace {

using output::Column;
using output::SheetOptions;

constexpr std::size_t kLargestLogo = 4u << 20;
constexpr std::size_t kLargestStyle = 1u << 20;

using Mistake = std::optional<ParseMistake>;

// One word of a few; the value stays where the flag is not given.
template <class Table, class Value>
Mistake choose(const Arguments& arguments, std::string_view flag, const Table& choices,
               Value& value) {
  if (!arguments.has(flag)) return std::nullopt;
  const std::string word = arguments.get(flag);
  const auto* const found = find_choice(choices, word);
  if (found == nullptr) return unknown_choice(flag, word, words_of(choices));
  value = found->value;
  return std::nullopt;
}

// `rpe,plates` is all there are; `-plates,+last` changes the usual ones; `none` leaves none.
Mistake choose_columns(const Arguments& arguments, std::set<Column>& columns) {
  if (!arguments.has("columns")) return std::nullopt;
  const std::string list = arguments.get("columns");
  const auto is_change = [](std::string_view word) {
    return word.starts_with('+') || word.starts_with('-');
  };
  const bool changes = is_change(list);
  if (!changes) columns.clear();
  if (list == "none") return std::nullopt;
  for (const std::string& word : split_list(list)) {
    if (is_change(word) != changes)
      return ParseMistake{fmt::format("--columns {} both lists columns and changes them", list),
                          "write +NAME or -NAME for each, or none so"};
    const std::string_view name = std::string_view(word).substr(changes ? 1 : 0);
    const auto* const column = find_choice(kColumns, name);
    if (column == nullptr) return unknown_choice("columns", name, words_of(kColumns), Many::yes);
    if (word.starts_with('-'))
      columns.erase(column->value);
    else
      columns.insert(column->value);
  }
  return std::nullopt;
}

Mistake choose_language(const Arguments& arguments, output::Words& words) {
  if (!arguments.has("lang")) return std::nullopt;
  const std::string code = arguments.get("lang");
  const auto language = output::parse_language(code);
  if (!language) return unknown_choice("lang", code, words_of(kLanguages));
  words = output::Words(*language);
  return std::nullopt;
}

// `18:00` as minutes after midnight.
Mistake choose_time(const Arguments& arguments, std::optional<std::int32_t>& at) {
  if (!arguments.has("at")) return std::nullopt;
  const std::string text = arguments.get("at");
  const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
  const auto number = [&](std::size_t i) { return (text[i] - '0') * 10 + text[i + 1] - '0'; };
  if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4) ||
      number(0) > 23 || number(3) > 59)
    return ParseMistake{fmt::format("--at {} is no time of day", text),
                        "write hours and minutes, such as 18:00"};
  at = number(0) * 60 + number(3);
  return std::nullopt;
}

// Seconds since 1970 as a moment that metadata takes; see reproducible-builds.org.
Mistake choose_date(const World& world, std::string& date) {
  const std::string& text = world.source_date_epoch;
  if (text.empty()) return std::nullopt;
  constexpr std::int64_t kDay = 86'400;
  constexpr std::int64_t kLast = 253'402'300'799;  // the last second of the year 9999
  std::int64_t seconds = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (read.ec != std::errc() || read.ptr != text.data() + text.size() || seconds < 0 ||
      seconds > kLast)
    return ParseMistake{fmt::format("SOURCE_DATE_EPOCH is set to `{}`", text),
                        "set it to seconds since 1970, as in SOURCE_DATE_EPOCH=1796601600"};
  const std::int64_t rest = seconds % kDay;
  date =
      fmt::format("{}T{:02}:{:02}:{:02}Z", to_text(Date{static_cast<std::int32_t>(seconds / kDay)}),
                  rest / 3600, rest / 60 % 60, rest % 60);
  return std::nullopt;
}

// By its first bytes, since names lie: a PNG's signature (ISO/IEC 15948), or XML with an svg in it.
bool is_picture(std::string_view bytes) {
  if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return true;
  if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos || first_bad_utf8(bytes)) return false;
  bytes.remove_prefix(begin);
  constexpr std::size_t kProlog = 4096;  // comments and a doctype may stand before the root
  return bytes.starts_with("<svg") || ((bytes.starts_with("<?xml") || bytes.starts_with("<!")) &&
                                       bytes.substr(0, kProlog).find("<svg") != bytes.npos);
}

// The file that a flag names; nothing: it can't be opened, or the flag isn't given.
std::optional<std::string> read_file(const Arguments& arguments, std::string_view flag,
                                     std::size_t limit, World& world, Report& report) {
  const std::string path = arguments.get(flag);
  auto bytes = world.files.read(path, limit);
  if (bytes) return std::move(*bytes);
  usage_error(world, fmt::format("{}: {}", path, bytes.error().reason),
              fmt::format("name another file after --{}", flag));
  report.raise(Exit::usage);
  return std::nullopt;
}

}  // namespace

std::expected<SheetOptions, ParseMistake> read_sheet_flags(const Arguments& arguments,
                                                           const World& world) {
  SheetOptions sheet;
  sheet.version = kVersion;
  sheet.landscape = arguments.has("landscape");
  for (const Mistake& mistake :
       {choose(arguments, "for", kReaders, sheet.reader),
        choose(arguments, "layout", kLayouts, sheet.layout),
        choose(arguments, "paper", kPapers, sheet.paper), choose_columns(arguments, sheet.columns),
        choose_language(arguments, sheet.words), choose_time(arguments, sheet.at),
        choose_date(world, sheet.date)})
    if (mistake) return std::unexpected(*mistake);
  return sheet;
}

bool read_sheet_files(const Arguments& arguments, World& world, Report& report,
                      SheetOptions& options) {
  if (arguments.has("logo")) {
    auto bytes = read_file(arguments, "logo", kLargestLogo, world, report);
    if (!bytes) return false;
    if (!is_picture(*bytes)) {
      report.add({Diagnostic(Rule::LIBR025, {},
                             fmt::format("{} is neither PNG nor SVG", arguments.get("logo")))
                      .with_help("save the logo as one of these")});
      return false;
    }
    options.logo = std::move(*bytes);
  }
  if (arguments.has("css")) {
    auto bytes = read_file(arguments, "css", kLargestStyle, world, report);
    if (!bytes) return false;
    if (first_bad_utf8(*bytes)) {
      report.add(
          {Diagnostic(Rule::YAML001, {}, fmt::format("{} is not valid UTF-8", arguments.get("css")))
               .with_help("save the style sheet as UTF-8")});
      return false;
    }
    options.css = std::move(*bytes);
  }
  return true;
}

}  // namespace topset::cli
