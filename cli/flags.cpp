#include "cli/flags.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "base/utf8.hpp"
#include "cli/flag_parser.hpp"
#include "output/page.hpp"
#include "topset_version.hpp"

namespace topset::cli {
namespace {

constexpr std::size_t kFlagColumn = 26;

std::string flag_words(const Flag& flag) {
  std::string words = flag.letter.empty() ? "    " : fmt::format("-{}, ", flag.letter);
  words += fmt::format("--{}", flag.name);
  if (!flag.value.empty()) words += fmt::format(" {}", flag.value);
  return words;
}

const Command* find_command(std::string_view name) {
  for (const Command& command : commands())
    if (command.name == name) return &command;
  return nullptr;
}

bool is_first_word(std::string_view word) {
  return std::ranges::any_of(commands(), [&](const Command& command) {
    return command.name.size() > word.size() && command.name.starts_with(word) &&
           command.name[word.size()] == ' ';
  });
}

Exit unknown_command(World& world, std::string_view word) {
  std::vector<std::string_view> names = {"help"};
  for (const Command& command : commands()) names.push_back(command.name);
  const std::string near(nearest_word(word, names));
  return usage_error(world, fmt::format("unknown command `{}`", word),
                     near.empty()
                         ? "topset help lists the commands"
                         : fmt::format("a command with a similar name exists: `{}`", near));
}

Exit run(const Command& command, const std::vector<std::string>& words, World& world) {
  Arguments arguments;
  const ParseMistake mistake = parse_flags(command.name, command.flags, words, arguments);
  if (!mistake.message.empty()) return usage_error(world, mistake.message, mistake.help);
  if (arguments.has("help")) {
    world.out.print(help_for(command));
    return Exit::ok;
  }
  const std::string usage = fmt::format("usage: topset {} {}", command.name, command.words);
  if (arguments.words.size() < command.min_words)
    return usage_error(world, fmt::format("{} needs {}", command.name, command.words), usage);
  if (arguments.words.size() > command.max_words)
    return usage_error(world,
                       fmt::format("{} does not know what to do with `{}`", command.name,
                                   arguments.words[command.max_words]),
                       usage);
  return command.run(arguments, world);
}

}  // namespace

std::string Arguments::get(std::string_view flag, std::string_view otherwise) const {
  const auto found = flags.find(flag);
  return found == flags.end() ? std::string(otherwise) : found->second.front();
}

std::vector<std::string> Arguments::all(std::string_view flag) const {
  const auto found = flags.find(flag);
  return found == flags.end() ? std::vector<std::string>() : found->second;
}

Exit usage_error(World& world, std::string_view message, std::string_view help) {
  std::string text = world.err_style.paint(output::Paint::error, "error") + ": " +
                     escaped_for_terminal(message) + "\n";
  if (!help.empty()) text += "  = help: " + escaped_for_terminal(help) + "\n";
  world.err.print(text);
  return Exit::usage;
}

std::string help_for(const Command& command) {
  const output::Style style;
  output::Page page(style);
  page.line(command.summary);
  page.line();
  for (const Example& example : command.examples) {
    page.line(fmt::format("  {}", example.command));
    page.wrapped("      ", example.doc);
  }
  page.line();
  page.line(fmt::format("usage: topset {} {}", command.name, command.words));
  if (!command.doc.empty()) {
    page.line();
    page.wrapped("", command.doc);
  }
  page.line();
  page.line("flags:");
  const std::string under(kFlagColumn + 2, ' ');
  for (const Flag& flag : command.flags)
    page.hanging(fmt::format("  {:<{}}", flag_words(flag), kFlagColumn), under, flag.doc);
  page.hanging(fmt::format("  {:<{}}", "-h, --help", kFlagColumn), under, "this text");
  return page.take();
}

std::string help() {
  std::string text =
      "topset turns a coach's text files into printable training blocks.\n\n"
      "  topset generate strength-block.yaml jana.yaml\n"
      "      one athlete's sheet, on the terminal\n"
      "  topset generate strength-block.yaml athletes/*.yaml -o out --start 2026-12-07\n"
      "      a sheet and a block/1 file for each athlete\n"
      "  topset plates 182.5\n"
      "      the plates a side\n\n"
      "commands:\n";
  for (const Command& command : commands())
    text += fmt::format("  {:<14}{}\n", command.name, command.summary);
  text +=
      "\ntopset help COMMAND tells more of each.\n"
      "exit codes: 0 nothing worse than a warning, 1 an error in a file, 2 the command\n"
      "line or a file that can't be opened, 3 a mistake in topset itself\n";
  return text;
}

Exit run_command_line(const std::vector<std::string>& arguments, World& world) {
  if (arguments.empty() || arguments[0] == "--help" || arguments[0] == "-h" ||
      (arguments[0] == "help" && arguments.size() == 1)) {
    world.out.print(help());
    return Exit::ok;
  }
  if (arguments[0] == "--version") {
    world.out.print(fmt::format("topset {}\n", kVersion));
    return Exit::ok;
  }
  const bool asks_help = arguments[0] == "help";
  std::size_t words = asks_help ? 2 : 1;
  std::string word = arguments[words - 1];
  if (word.starts_with('-'))
    return usage_error(world, fmt::format("`{}` stands before a command", word),
                       "topset COMMAND --flag; topset help lists the commands");
  // A command of two words: `plugin check`.
  if (find_command(word) == nullptr && words < arguments.size() && is_first_word(word)) {
    word += " " + arguments[words];
    ++words;
  }
  const Command* command = find_command(word);
  if (command == nullptr) return unknown_command(world, word);
  if (asks_help) {
    world.out.print(help_for(*command));
    return Exit::ok;
  }
  return run(*command, {arguments.begin() + static_cast<std::ptrdiff_t>(words), arguments.end()},
             world);
}

}  // namespace topset::cli
