// The one table of commands and flags. Parsing, help, man page and completions are made from it.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/choice.hpp"
#include "cli/world.hpp"

namespace topset::cli {

// What a value or a word of a command may be: what the prompt offers there.
enum class Takes : std::uint8_t {
  words,     // a date, a number, a name that is new: nothing can be offered
  choice,    // one of the choices
  choices,   // several of them, with commas between
  changes,   // the same, or each with + or - before it
  findings,  // one of them, with `:FILE` behind it or not
  program,   // a program of the library, or a bundled one's name
  athlete,
  log,
  group,
  strategy,
  exercise,
  commit,     // a branch or a tag
  explained,  // a rule, or a block's file
  yaml,
  block,
  plugin,
  picture,
  style_sheet,
  folder,
};

// A flag of this name or letter may be given several times.
enum class Often : bool {
  once,
  repeats
};

struct Flag {
  std::string_view name;    // `output`
  std::string_view letter;  // `o`; empty: none
  std::string_view value;   // `DIR`; empty: takes none
  std::string_view doc;
  Takes takes = Takes::words;
  std::vector<Choice> choices = {};  // those that the value is checked against
  Often often = Often::once;
};

// A word of a command that is no flag.
struct Operand {
  Takes takes = Takes::words;
  std::vector<Choice> choices = {};
};

struct Example {
  std::string_view command;
  std::string_view doc;
};

// A command line, taken apart.
struct Arguments {
  std::vector<std::string> words;
  // Name -> values in the order given; one empty value for switches.
  std::map<std::string, std::vector<std::string>, std::less<>> flags;

  bool has(std::string_view flag) const { return flags.find(flag) != flags.end(); }
  std::string get(std::string_view flag, std::string_view otherwise = {}) const;
  std::vector<std::string> all(std::string_view flag) const;
};

struct Command {
  std::string_view name;   // `generate`; of a group with its word before it: `plugin new`
  std::string_view words;  // `PROGRAM ATHLETE...`
  std::size_t min_words = 0;
  std::size_t max_words = 0;
  std::string_view summary;
  std::string_view doc;
  std::vector<Example> examples;
  std::vector<Flag> flags;
  std::vector<Operand> operands = {};  // the last one stands for all that follow
  Exit (*run)(const Arguments& arguments, World& world);
};

// Every command, in the order of help.
std::span<const Command> commands();

// Runs what argv says: finds the command, parses its flags, answers help and mistakes.
Exit run_command_line(const std::vector<std::string>& arguments, World& world);

std::string help_for(const Command& command);
std::string help();

// Tells a mistake on the command line with what to do; always Exit::usage.
Exit usage_error(World& world, std::string_view message, std::string_view help = {});

// The same for people, whatever form findings are told in.
void print_mistake(World& world, std::string_view message, std::string_view help);

}  // namespace topset::cli
