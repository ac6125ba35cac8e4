#include "cli/wish.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "cli/bundled_program.hpp"
#include "cli/sheet_flags.hpp"
#include "cli/unknown_choice.hpp"
#include "reading/date_help.hpp"

namespace topset::cli {
namespace {

using Mistake = std::unexpected<ParseMistake>;

std::vector<std::string_view> names_of(const std::vector<Format>& formats) {
  std::vector<std::string_view> names;
  for (const Format format : formats) names.push_back(info(format).name);
  return names;
}

std::expected<std::vector<Format>, ParseMistake> read_formats(const std::string& list) {
  std::set<Format> formats;
  for (const std::string& word : split_list(list)) {
    const auto format = parse_format(word);
    if (!format)
      return Mistake(unknown_choice("format", word, words_of(format_choices()), Many::yes));
    formats.insert(*format);
  }
  return std::vector<Format>(formats.begin(), formats.end());
}

// What the formats can't do that is asked of them.
std::optional<ParseMistake> check_formats(const Wish& wish, const Arguments& arguments) {
  if (wish.one_book)
    for (const Format format : wish.formats)
      if (!info(format).can_merge)
        return ParseMistake{
            fmt::format("{} can't hold several athletes in one file", info(format).name),
            fmt::format("leave out {}, or {} of the formats",
                        arguments.has("merge") ? "--merge" : "--layout rack", info(format).name)};
  for (const std::string_view flag : kSheetFlags) {
    if (!arguments.has(flag)) continue;
    if (std::ranges::any_of(wish.formats, [&](Format format) { return uses(info(format), flag); }))
      continue;
    std::vector<std::string_view> able;
    for (const FormatInfo& format : all_formats())
      if (uses(format, flag)) able.push_back(format.name);
    return ParseMistake{
        fmt::format("--{} is nothing to {}", flag, fmt::join(names_of(wish.formats), " or ")),
        fmt::format("it is for --format {}", fmt::join(able, ", "))};
  }
  return std::nullopt;
}

constexpr const char* kAddFolder = "add -o and a folder to write to, such as -o sheets";

// `-o jana.pdf`: what follows -o is a folder, and would be made.
std::optional<ParseMistake> check_folder(const Wish& wish, const World& world) {
  if (world.files.is_file(wish.folder))
    return ParseMistake{fmt::format("--output {} is a file", wish.folder),
                        "name a folder after -o; each athlete gets a file in it"};
  if (wish.folder.empty() || world.files.is_folder(wish.folder)) return std::nullopt;
  for (const FormatInfo& format : all_formats())
    if (wish.folder.ends_with(format.suffix))
      return ParseMistake{
          fmt::format("--output {} names a folder, and looks like a file", wish.folder),
          fmt::format("write a folder and the format: -o sheets --format {}", format.name)};
  return std::nullopt;
}

// What can't go to the terminal.
std::optional<ParseMistake> check_terminal(const Wish& wish) {
  if (!wish.folder.empty()) return std::nullopt;
  if (wish.formats.size() > 1) return ParseMistake{"two formats at once need a folder", kAddFolder};
  if (!info(wish.formats.front()).on_terminal)
    return ParseMistake{fmt::format("{} needs a folder", info(wish.formats.front()).name),
                        kAddFolder};
  return std::nullopt;
}

// What goes with athletes on standard input: blocks go out as they come in.
std::optional<ParseMistake> check_stream(const Arguments& arguments) {
  if (arguments.words.size() > 1)
    return ParseMistake{"--stdin and athletes' files can't go together", "leave out one of them"};
  for (const std::string_view flag : {"group", "output", "log", "merge", "for", "layout"})
    if (arguments.has(flag))
      return ParseMistake{fmt::format("--stdin and --{} can't go together", flag),
                          "each block is printed as one line of block/1, as its athlete comes"};
  for (const std::string_view flag : kSheetFlags)
    if (arguments.has(flag))
      return ParseMistake{fmt::format("--{} is nothing to json", flag),
                          "--stdin prints block/1 and no sheet"};
  if (arguments.get("format", "json") != "json")
    return ParseMistake{
        fmt::format("--stdin and --format {} can't go together", arguments.get("format")),
        "each block is printed as one line of block/1, as its athlete comes"};
  return std::nullopt;
}

}  // namespace

std::expected<Wish, ParseMistake> read_wish(const Arguments& arguments, const World& world) {
  Wish wish;
  wish.program = bundled_or_given(arguments.words.front(), world);
  wish.program_is_bundled = wish.program != arguments.words.front();
  wish.athletes.assign(arguments.words.begin() + 1, arguments.words.end());
  wish.group = arguments.get("group");
  wish.from_stdin = arguments.has("stdin");
  if (wish.from_stdin)
    if (auto mistake = check_stream(arguments)) return Mistake(std::move(*mistake));
  wish.folder = arguments.get("output");
  wish.weeks = arguments.get("weeks");
  auto sheet = read_sheet_flags(arguments, world);
  if (!sheet) return Mistake(sheet.error());
  wish.sheet = std::move(*sheet);
  if (arguments.has("start")) {
    Date date;
    if (!parse_date(arguments.get("start"), date))
      return Mistake({fmt::format("--start {} is no date", arguments.get("start")),
                      reading::help_for_date(arguments.get("start"))});
    wish.start = date;
  }
  auto formats = read_formats(arguments.get("format", wish.from_stdin       ? "json"
                                                      : wish.folder.empty() ? "text"
                                                                            : "text,json"));
  if (!formats) return Mistake(formats.error());
  wish.formats = std::move(*formats);
  wish.one_book = arguments.has("merge") || wish.sheet.layout == output::Layout::rack;
  for (const auto& mistake :
       {check_formats(wish, arguments), check_folder(wish, world), check_terminal(wish)})
    if (mistake) return Mistake(*mistake);
  return wish;
}

}  // namespace topset::cli
