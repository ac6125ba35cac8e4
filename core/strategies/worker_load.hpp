// What a worker says of the library it has loaded, or could not.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "strategies/worker_wire.hpp"

namespace topset::strategies {

struct LoadedPlugin {
  enum class Outcome : std::uint32_t {
    ready,
    not_opened,  // words: dlerror's
    no_symbol,   // other_major: the version of the contract that it speaks; -1: none
    meddled,     // words: what of the process it changed
  };
  bool system_calls = true;  // the sandbox's layers
  bool files = true;
  Outcome outcome = Outcome::ready;
  std::string words;
  int other_major = -1;
  // The exported topset_plugin as far as it goes; its texts and whether there are functions.
  std::string_view descriptor;
  const char* built_with = nullptr;
  const char* suffix = nullptr;
  bool has_describe = false;
  bool has_plan = false;
};

void write_loaded(WireWriter& into, const LoadedPlugin& loaded);

// Good as long as what is read from.
std::optional<LoadedPlugin> read_loaded(WireReader& from);

}  // namespace topset::strategies
