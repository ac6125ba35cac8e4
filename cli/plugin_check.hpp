// `topset plugin check`: every check of core/conformance in a process of its own, and what came of
// it as a value. Printing it is the command's.
#pragma once

#include <string>
#include <vector>

#include "cli/child_ending.hpp"
#include "cli/choice.hpp"
#include "cli/world.hpp"
#include "conformance/check.hpp"

namespace topset::cli {

struct CheckOrder {
  std::string program;   // topset itself, to be run again
  std::string path;      // as written on the command line
  std::string library;   // absolute
  std::string source;    // absolute path of an interpreted strategy; empty otherwise
  std::string strategy;  // only this one; empty: all
  std::uint64_t seed = 1;
  std::vector<std::string> only;    // ids or groups; empty: all
  std::vector<std::string> except;  // likewise
};

struct CheckResult {
  const conformance::Check* check = nullptr;
  conformance::Verdict verdict;
  // How its process ended, where that is the finding.
  ChildEnding ending = ChildEnding::well;
  // Too many before it had to be stopped: nobody knows what it would say.
  bool was_left_out = false;

  // What helps with a failure: the check's own words, or those of the ending.
  EndingWords words() const;
};

enum class Grade : std::uint8_t {
  fails,    // an error, or checks that were left out
  passes,   // no error
  good,     // no warning either
  perfect,  // nothing at all
};
std::string_view name(Grade grade);
Grade grade_of(const std::vector<CheckResult>& results);

std::vector<CheckResult> run_checks(const CheckOrder& order);

// The hidden command a child is started with; its arguments are run_checks' own affair.
inline constexpr std::string_view kCheckChild = "--check-child";
int check_child(const std::vector<std::string>& arguments, const FileSystem& files);

// Of --format.
inline constexpr auto kPluginCheckFormats =
    std::to_array<Choice>({{"text", "for people (usual)"},
                           {"json", "plugin-check/1, for programs"},
                           {"junit", "for test reports"}});
// Of --only and --except: groups, then each check.
std::vector<Choice> plugin_check_choices();

std::string check_text(const CheckOrder& order, const std::vector<CheckResult>& results,
                       const output::Style& style);
std::string check_json(const CheckOrder& order, const std::vector<CheckResult>& results);
std::string check_junit(const CheckOrder& order, const std::vector<CheckResult>& results);

}  // namespace topset::cli
