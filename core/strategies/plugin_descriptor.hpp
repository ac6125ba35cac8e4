// The one symbol a plugin exports, judged: whether it is a topset plugin at all, of which version
// of the contract, and what it says of itself. Who loaded the library does not matter here.
#pragma once

#include <expected>
#include <optional>
#include <string>

#include "base/diagnostic.hpp"
#include "strategies/native_library.hpp"
#include "topset/strategy.h"

namespace topset::strategies {

// `topset_plugin_v1` for 1.
std::string symbol_of(int abi_major);

// The contract's version that a library speaks when it is not this one's.
std::optional<int> other_abi_major(const Library& library);

// For a library without our symbol.
Diagnostic not_a_plugin(const std::string& path, std::optional<int> other_major);

struct PluginFacts {
  topset_plugin plugin{};  // its fields as this topset knows them
  std::string built_with;
  std::string suffix;  // of an interpreter; empty otherwise
};

std::expected<PluginFacts, Diagnostic> read_descriptor(const std::string& path,
                                                       const topset_plugin& foreign);

}  // namespace topset::strategies
