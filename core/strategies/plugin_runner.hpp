// One plugin library, wherever it runs: in this process or in a worker of its own. The host asks
// through here and can't tell which.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <vector>

#include "strategies/card_copy.hpp"
#include "strategies/plugin_file.hpp"
#include "strategies/slot_request.hpp"

namespace topset::strategies {

// An interpreter's strategy, as it was written; both empty for a compiled one.
struct PluginSource {
  std::string text;
  std::string name;  // file name, for messages: `wave.lua`
};

class PluginRunner {
 public:
  virtual ~PluginRunner() = default;

  // The cards it offers, for an interpreter those of one source file. A breach of the contract is
  // an error of the whole library.
  virtual std::expected<std::vector<CopiedCard>, DescribeFailure> describe(
      const PluginSource& source) const = 0;

  // By any number of threads at once.
  virtual PlannedSlot plan(const PluginSource& source, const StrategyCard& card,
                           const SlotRequest& request) const = 0;

  virtual const PluginFile& file() const = 0;
  virtual const std::string& sha256() const = 0;
  virtual const std::string& suffix() const = 0;  // of an interpreter; empty otherwise
  virtual const std::string& built_with() const = 0;
  virtual std::uint32_t abi_minor() const = 0;  // of the contract that it was built with
};

}  // namespace topset::strategies
