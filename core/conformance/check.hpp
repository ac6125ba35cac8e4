// The checks a strategy plugin is held to, as one table: what each is called, why it matters and
// how a failure is cured. Help, docs and reports are made from it. Running one takes a process of
// its own, which is the command line's affair.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/system.hpp"
#include "conformance/machine.hpp"
#include "strategies/native_library.hpp"

namespace topset::conformance {

// What is checked: one library, or one source file and the library that interprets it.
struct Question {
  std::string path;      // as it is shown
  std::string library;   // absolute path of the shared library
  std::string source;    // of an interpreted strategy; empty otherwise
  std::string strategy;  // only this one; empty: all it offers
  std::uint64_t seed = 1;

  const FileSystem& files;
  const strategies::Loader& loader;
};

enum class Outcome : std::uint8_t {
  passed,
  failed,
  skipped,  // it does not apply, or can't be told while another check fails
};

struct Verdict {
  Outcome outcome = Outcome::passed;
  std::string what;  // of a failure: what was seen; of a skipped check: why
};

inline Verdict failed(std::string what) { return {Outcome::failed, std::move(what)}; }
inline Verdict skipped(std::string why) { return {Outcome::skipped, std::move(why)}; }

enum class Weight : std::uint8_t {
  error,    // the plugin does not pass
  warning,  // it passes
  note,     // it is good, not perfect
};
std::string_view name(Weight weight);

struct Check {
  std::string_view id;  // `load.opens`: its group and its name
  Weight weight = Weight::error;
  std::string_view title;  // what is so when it passes
  std::string_view why;
  std::string_view cure;
  Verdict (*run)(const Question& question, Machine& machine) = nullptr;

  std::string_view group() const { return id.substr(0, id.find('.')); }
};

// In the order they are run in.
std::span<const Check> checks();
const Check* find_check(std::string_view id);

// What the strategy answers to a fixed set of requests, for comparing processes.
std::expected<std::vector<std::string>, std::string> transcript(const Question& question);

}  // namespace topset::conformance
