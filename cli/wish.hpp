// What the command line of `generate` asks for, checked as far as that goes without opening a file.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <vector>

#include "base/quantities.hpp"
#include "cli/flag_parser.hpp"
#include "cli/sheet_formats.hpp"

namespace topset::cli {

struct Wish {
  std::string program;
  bool program_is_bundled = false;  // named without a path
  std::vector<std::string> athletes;
  std::string group;
  bool from_stdin = false;  // athletes come on standard input
  std::string folder;       // empty: the terminal
  std::vector<Format> formats;
  bool one_book = false;  // all athletes in one file of each format
  output::SheetOptions sheet;
  std::optional<Date> start;
  std::string weeks;
};

std::expected<Wish, ParseMistake> read_wish(const Arguments& arguments, const World& world);

}  // namespace topset::cli
