#include "cli/flags.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "base/utf8.hpp"
#include "cli/completion.hpp"
#include "cli/findings_desk.hpp"
#include "cli/flag_parser.hpp"
#include "cli/man_page.hpp"
#include "cli/unknown_choice.hpp"
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

std::string usage_of(const Command& command) {
  const std::string_view space = command.words.empty() ? "" : " ";
  return fmt::format("usage: topset {}{}{}", command.name, space, command.words);
}

std::string summary_line(const Command& command) {
  return fmt::format("  {:<14}{}\n", command.name, command.summary);
}

const Command* find_command(std::string_view name) {
  for (const Command& command : commands())
    if (command.name == name) return &command;
  return nullptr;
}

Exit unknown_command(World& world, std::string_view word) {
  std::vector<std::string_view> names = {"help"};
  for (const Command& command : commands()) {
    names.push_back(command.name);
    names.push_back(command.name.substr(0, command.name.find(' ')));
  }
  const std::string near(nearest_word(word, names));
  return usage_error(world, fmt::format("unknown command `{}`", word),
                     near.empty()
                         ? "topset help lists the commands"
                         : fmt::format("a command with a similar name exists: `{}`", near));
}

// The command that begins these words, which may be two: `plugin new`. `taken` is how many it took.
const Command* find_command(std::span<const std::string> words, std::size_t& taken) {
  taken = 1;
  if (const Command* command = find_command(words[0])) return command;
  if (words.size() < 2) return nullptr;
  taken = 2;
  return find_command(words[0] + " " + words[1]);
}

// `plugin new`, `plugin list` for the word `plugin`.
std::vector<std::string> commands_of(std::string_view group) {
  std::vector<std::string> names;
  for (const Command& command : commands())
    if (command.name.starts_with(std::string(group) + " ")) names.emplace_back(command.name);
  return names;
}

// Words that name no command: alone, or the first of a group with something else behind it.
Exit no_command(World& world, std::span<const std::string> words, bool asks_help) {
  const std::vector<std::string> group = commands_of(words[0]);
  if (group.empty()) return unknown_command(world, words[0]);
  if (words.size() < 2 ? asks_help : words[1] == "--help" || words[1] == "-h") {
    for (const std::string& name : group) world.out.print(summary_line(*find_command(name)));
    world.out.print(fmt::format("\ntopset help {} tells more, and so on.\n", group.front()));
    return Exit::ok;
  }
  const std::string list = fmt::format("write `topset {}`", fmt::join(group, "`, `topset "));
  if (words.size() < 2 || words[1].starts_with('-'))
    return usage_error(world, fmt::format("{} needs to be told what to do", words[0]), list);
  const std::string written = words[0] + " " + words[1];
  NearestWord nearest(written);
  for (const std::string& name : group) nearest.offer(name);
  return usage_error(
      world, fmt::format("unknown command `{}`", written),
      nearest.best().empty()
          ? list
          : fmt::format("a command with a similar name exists: `{}`", nearest.best()));
}

Exit run(const Command& command, const std::vector<std::string>& words, World& world) {
  Arguments arguments;
  const ParseMistake mistake = parse_flags(command.name, command.flags, words, arguments);
  if (!mistake.message.empty()) return usage_error(world, mistake.message, mistake.help);
  if (arguments.has("help")) {
    world.out.print(help_for(command));
    return Exit::ok;
  }
  if (const ParseMistake& wrong = world.desk->order_mistake();
      arguments.has("findings") && !wrong.message.empty())
    return usage_error(world, wrong.message, wrong.help);
  if (arguments.words.size() < command.min_words)
    return usage_error(world, fmt::format("{} needs {}", command.name, command.words),
                       fmt::format("such as `{}`; topset help {} tells more",
                                   command.examples.front().command, command.name));
  if (arguments.words.size() > command.max_words)
    return usage_error(world,
                       fmt::format("{} does not know what to do with `{}`", command.name,
                                   arguments.words[command.max_words]),
                       usage_of(command));
  return command.run(arguments, world);
}

// The script that a shell completes topset's words by.
Exit print_completion(std::span<const std::string> words, World& world) {
  if (words.empty())
    return usage_error(world, "--completion needs the name of a shell",
                       fmt::format("write one of {}", fmt::join(words_of(kShells), ", ")));
  if (words.size() > 1)
    return usage_error(world,
                       fmt::format("--completion does not know what to do with `{}`", words[1]),
                       "name one shell");
  if (find_choice(kShells, words[0]) == nullptr) {
    const ParseMistake mistake = unknown_choice("completion", words[0], words_of(kShells));
    return usage_error(world, mistake.message, mistake.help);
  }
  world.out.print(completion_script(words[0]));
  return Exit::ok;
}

Exit run_words(const std::vector<std::string>& arguments, World& world) {
  if (arguments.empty() || arguments[0] == "--help" || arguments[0] == "-h" ||
      (arguments[0] == "help" && (arguments.size() == 1 || arguments[1] == "help"))) {
    world.out.print(help());
    return Exit::ok;
  }
  if (arguments[0] == "--version") {
    world.out.print(fmt::format("topset {}\n", kVersion));
    return Exit::ok;
  }
  const bool asks_help = arguments[0] == "help";
  if (asks_help && arguments[1] == "--completion")
    return print_completion(std::span(arguments).subspan(2), world);
  const bool as_man_page = asks_help && arguments[1] == "--man";
  if (as_man_page && arguments.size() == 2) {
    world.out.print(man_page());
    return Exit::ok;
  }
  const std::span<const std::string> words = std::span(arguments).subspan(as_man_page ? 2
                                                                          : asks_help ? 1
                                                                                      : 0);
  if (words[0] == "version" || words[0] == "-v" || words[0] == "-V")
    return usage_error(world, fmt::format("unknown command `{}`", words[0]),
                       "topset --version says which topset this is");
  if (words[0].starts_with('-'))
    return usage_error(world, fmt::format("`{}` stands before a command", words[0]),
                       "topset COMMAND --flag; topset help lists the commands");
  std::size_t taken = 1;
  const Command* command = find_command(words, taken);
  if (command == nullptr) return no_command(world, words, asks_help);
  if (asks_help) {
    world.out.print(as_man_page ? man_page(*command) : help_for(*command));
    return Exit::ok;
  }
  return run(*command, {words.begin() + static_cast<std::ptrdiff_t>(taken), words.end()}, world);
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
  if (world.desk == nullptr || !world.desk->take(std::string(message), std::string(help)))
    print_mistake(world, message, help);
  return Exit::usage;
}

void print_mistake(World& world, std::string_view message, std::string_view help) {
  std::string text = world.err_style.paint(output::Paint::error, "error") + ": " +
                     escaped_for_terminal(message) + "\n";
  if (!help.empty()) text += "  = help: " + escaped_for_terminal(help) + "\n";
  world.err.print(text);
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
  page.line(usage_of(command));
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
      "  topset init club\n"
      "      begin here: a folder with an athlete and a program to copy\n"
      "  topset generate club/programs/first-block.yaml club/athletes/alex.yaml\n"
      "      one athlete's sheet, on the terminal\n"
      "  topset generate strength-block club/athletes/*.yaml -f pdf -o sheets\n"
      "      a sheet to print for each athlete, of a program that comes with topset\n"
      "  topset plates 182.5\n"
      "      the plates a side\n\n"
      "commands:\n";
  for (const Command& command : commands()) text += summary_line(command);
  text +=
      "\ntopset help COMMAND tells more of each, topset --version which topset this is.\n"
      "exit codes: 0 nothing worse than a warning, 1 an error in a file, 2 the command\n"
      "line or a file that can't be opened, 3 a mistake in topset itself\n";
  return text;
}

Exit run_command_line(const std::vector<std::string>& arguments, World& world) {
  if (!arguments.empty() && arguments[0] == kComplete)
    return complete({arguments.begin() + 1, arguments.end()}, world);
  FindingsDesk desk(arguments, world);
  world.desk = &desk;
  const Exit exit = desk.run([&] { return run_words(arguments, world); });
  world.desk = nullptr;
  return exit;
}

}  // namespace topset::cli
