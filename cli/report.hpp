// Gathers the findings of a run, tells them once in the wanted form, and makes the exit code of
// them.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "cli/findings_desk.hpp"
#include "cli/flags.hpp"

namespace topset::cli {

class Report {
 public:
  // Reads --strict. Without a desk in the world, findings are told as text.
  Report(const Arguments& arguments, World& world);

  void add(Diagnostics findings);
  // What was found in the block of a program for an athlete, named by their files; nothing, too.
  void add_block(const std::string& program, const std::string& athlete, Diagnostics findings);
  // A file was read, whatever was found in it.
  void saw(const std::string& file);
  // The file that stands for the whole run where a format must name one.
  void about(std::string file) { checked_.main_file = std::move(file); }

  void raise(Exit exit) { exit_ = worst(exit_, exit); }
  // An athlete whose block has errors and is not written.
  void withheld(const std::string& athlete) { withheld_.push_back(athlete); }

  // Where words beside the findings go: what a program reads has none among it.
  Printer& words() const;

  // Prints what was added since the last time and keeps no more than how much it was, where the
  // format can be printed in parts.
  void tell_so_far();

  // Tells everything, sorted, and gives the run's exit code.
  Exit finish();

 private:
  std::size_t count(Severity severity) const;
  std::string summary() const;
  bool is_for_machines() const { return world_.desk != nullptr && world_.desk->is_for_machines(); }
  // Files and blocks without findings are only told to machines.
  bool keeps_all() const {
    return is_for_machines() || (world_.desk != nullptr && world_.desk->writes_files());
  }

  World& world_;
  Diagnostics findings_;
  Checked checked_;
  std::array<std::size_t, 3> told_{};  // by severity: no more of those than how many they were
  std::vector<std::string> withheld_;
  Exit exit_ = Exit::ok;
};

}  // namespace topset::cli
