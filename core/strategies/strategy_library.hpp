// One plugin library, opened and known to speak our contract. Calls into it go through here: what
// it pushes and emits lands in the sinks, and what it throws stops here.
#pragma once

#include <expected>
#include <memory>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/system.hpp"
#include "strategies/card_copy.hpp"
#include "strategies/lock_check.hpp"
#include "strategies/native_library.hpp"
#include "strategies/slot_request.hpp"
#include "topset/strategy.h"

namespace topset::strategies {

// A library's file, before it is opened.
struct PluginFile {
  std::string path;      // as it is shown
  std::string resolved;  // absolute, links followed: what is opened
  bool bundled = false;
};

class StrategyLibrary {
 public:
  // Reads, checks, hashes (unless it is bundled) and opens the file; or says why it can't. With a
  // lock only bytes that it has are opened.
  static std::expected<std::unique_ptr<StrategyLibrary>, Diagnostic> open(
      PluginFile file, const FileSystem& files, const Loader& loader,
      const LockCheck* lock = nullptr);

  // The cards it offers, for an interpreter those of one source file, whose name it may use in
  // messages. A breach of the contract is an error of the whole library.
  std::expected<std::vector<CopiedCard>, std::string> describe(
      const std::string& source, const std::string& source_name = {}) const;

  PlannedSlot plan(const std::string& source, const StrategyCard& card, const SlotRequest& request,
                   const std::string& source_name = {}) const;

  const PluginFile& file() const { return file_; }
  const std::string& sha256() const { return sha256_; }
  const std::string& suffix() const { return suffix_; }  // of an interpreter; empty otherwise
  const std::string& built_with() const { return built_with_; }

 private:
  StrategyLibrary() = default;

  PluginFile file_;
  std::string sha256_;
  std::string suffix_;
  std::string built_with_;
  std::unique_ptr<Library> library_;
  topset_plugin plugin_{};  // its fields as this topset knows them; functions live in library_
};

}  // namespace topset::strategies
