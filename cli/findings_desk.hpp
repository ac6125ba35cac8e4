// Tells what a run found and what went wrong with it, in the form the command line asks for. It is
// there before the command line is understood, so that a program which reads that form gets it
// whole even when nothing else works.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/findings_formats.hpp"
#include "cli/world.hpp"

namespace topset::cli {

// What is added to a run's findings when they are told.
struct Checked {
  std::vector<std::string> files;  // that were read, as they are shown
  std::vector<output::CheckedBlock> blocks;
  Diagnostics outside_blocks;
  std::string main_file;
  bool strict = false;
};

class FindingsDesk {
 public:
  // `arguments` is the whole command line. What is wrong with --findings itself is left to be said
  // with the rest: see order_mistake().
  FindingsDesk(const std::vector<std::string>& arguments, World& world);

  // What is wrong with --findings; empty message: nothing.
  const ParseMistake& order_mistake() const { return order_mistake_; }
  // Whether something else than text is printed, or written to a file.
  bool is_for_machines() const { return order_.is_for_machines(); }
  bool writes_files() const { return !order_.files.empty(); }

  // Runs a command, and afterwards tells what it left untold.
  Exit run(const std::function<Exit()>& command);

  // A mistake for the machine; false: people are to be told, on err.
  bool take(std::string message, std::string help);

  // Everything found, sorted. Gives the exit code, which a file that can't be written makes worse.
  Exit tell(const Diagnostics& findings, const Checked& checked, Exit exit);

  // Where words for people go while standard output holds findings.
  Printer& words() const { return is_for_machines() ? world_.err : world_.out; }

 private:
  Exit write_files(const output::FindingsRun& run, Exit exit);

  World& world_;
  Printer* stream_;
  FindingsOrder order_;
  ParseMistake order_mistake_;
  std::vector<output::Mistake> mistakes_;
  bool told_ = false;
};

}  // namespace topset::cli
