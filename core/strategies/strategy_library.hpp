// One plugin library, opened in this process and known to speak our contract. Calls into it go
// through here: what it pushes and emits lands in the sinks, and what it throws stops here.
#pragma once

#include <expected>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/system.hpp"
#include "strategies/lock_check.hpp"
#include "strategies/native_library.hpp"
#include "strategies/plugin_descriptor.hpp"
#include "strategies/plugin_runner.hpp"

namespace topset::strategies {

class StrategyLibrary : public PluginRunner {
 public:
  // Reads, checks, hashes (unless it is bundled) and opens the file; or says why it can't. With a
  // lock only bytes that it has are opened.
  static std::expected<std::unique_ptr<StrategyLibrary>, Diagnostic> open(
      PluginFile file, const FileSystem& files, const Loader& loader,
      const LockCheck* lock = nullptr);

  std::expected<std::vector<CopiedCard>, DescribeFailure> describe(
      const PluginSource& source) const override;
  PlannedSlot plan(const PluginSource& source, const StrategyCard& card,
                   const SlotRequest& request) const override;

  const PluginFile& file() const override { return file_; }
  const std::string& sha256() const override { return sha256_; }
  const std::string& suffix() const override { return facts_.suffix; }
  const std::string& built_with() const override { return facts_.built_with; }
  std::uint32_t abi_minor() const override { return facts_.plugin.abi_minor; }

 private:
  explicit StrategyLibrary(PluginFacts facts) : facts_(std::move(facts)) {}

  PluginFile file_;
  std::string sha256_;
  std::unique_ptr<Library> library_;
  PluginFacts facts_;  // its functions live in library_
};

}  // namespace topset::strategies
