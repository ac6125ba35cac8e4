// Gathers the findings of a run, prints them once in the wanted format, and makes the exit code of
// them.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "cli/flags.hpp"

namespace topset::cli {

class Report {
 public:
  // Reads --findings and --strict.
  Report(const Arguments& arguments, World& world);

  bool format_is_known() const { return format_ == "text" || format_ == "json"; }
  std::string unknown_format() const;

  void add(Diagnostics findings);
  void raise(Exit exit) { exit_ = worst(exit_, exit); }
  // An athlete whose block has errors and is not written.
  void withheld(const std::string& athlete) { withheld_.push_back(athlete); }

  // Prints what was added since the last time and keeps no more than how much it was, where the
  // format can be printed in parts.
  void tell_so_far();

  // Prints everything, sorted, and gives the run's exit code.
  Exit finish();

 private:
  std::size_t count(Severity severity) const;
  std::string summary() const;

  World& world_;
  std::string format_;
  bool strict_ = false;
  Diagnostics findings_;
  std::array<std::size_t, 3> told_{};  // by severity: no more of those than how many they were
  std::vector<std::string> withheld_;
  Exit exit_ = Exit::ok;
};

}  // namespace topset::cli
