// A plugin opened for checking: its descriptor as it stands in memory, called as the contract says,
// with what it does wrong kept instead of stopped. How the host uses one is strategies/'s affair.
#pragma once

#include <expected>
#include <memory>
#include <string>
#include <vector>

#include "conformance/check.hpp"
#include "strategies/card_copy.hpp"
#include "topset/strategy.h"

namespace topset::conformance {

class Plugin {
 public:
  // Or why it can't be used as a plugin at all.
  static std::expected<Plugin, std::string> open(const Question& question);

  const topset_plugin& descriptor() const { return *descriptor_; }
  const std::string& source() const { return source_; }
  // What an interpreter's messages call the source: `wave.lua`; empty for compiled plugins.
  const std::string& source_name() const { return source_name_; }

 private:
  std::unique_ptr<strategies::Library> library_;
  const topset_plugin* descriptor_ = nullptr;
  std::string source_;
  std::string source_name_;
};

// The library alone, before its descriptor is looked at.
std::expected<std::unique_ptr<strategies::Library>, std::string> open_library(
    const Question& question);

#define TOPSET_QUOTED(text) #text
#define TOPSET_SYMBOL_NAME(major) "topset_plugin_v" TOPSET_QUOTED(major)
inline constexpr const char* kSymbol = TOPSET_SYMBOL_NAME(TOPSET_ABI_MAJOR);

// What is wrong with a descriptor; empty: nothing.
std::string flaw(const topset_plugin& descriptor);

// What describing came to.
struct Description {
  topset_status status = TOPSET_FAILED;
  std::string thrown;    // what was thrown; empty: nothing
  std::string rejected;  // why an interpreter took the source for no strategy; empty: it didn't
  std::vector<strategies::CopiedCard> cards;
  std::vector<std::string> unknown_bits;  // `card acme.wave: flags holds 0x40`
  std::uint32_t pushed_after_stop = 0;

  bool is_sound() const { return status == TOPSET_OK && thrown.empty() && !cards.empty(); }
};

// `take`: how many cards are taken before TOPSET_STOP is answered.
Description describe(const Plugin& plugin, std::size_t take = 1000);

}  // namespace topset::conformance
