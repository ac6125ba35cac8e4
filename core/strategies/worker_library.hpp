// One plugin library in a worker process of its own. A worker that ends is started again for the
// next question; what it was asked last can be asked again of a fresh one, to see that the answer
// is the same.
#pragma once

#include <expected>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "base/system.hpp"
#include "strategies/isolation.hpp"
#include "strategies/plugin_descriptor.hpp"
#include "strategies/plugin_runner.hpp"
#include "strategies/worker_process.hpp"

namespace topset::strategies {

// Which layers of the kernel's hold a worker; all where they exist.
struct SandboxLayers {
  bool system_calls = true;  // seccomp
  bool files = true;         // Landlock
};

class WorkerLibrary : public PluginRunner {
 public:
  // Reads, checks, hashes and seals the file, and opens it in a worker; or says why it can't.
  static std::expected<std::unique_ptr<WorkerLibrary>, Diagnostic> open(PluginFile file,
                                                                        const FileSystem& files,
                                                                        Isolation isolation);
  ~WorkerLibrary() override;

  std::expected<std::vector<CopiedCard>, DescribeFailure> describe(
      const std::string& source) const override;
  PlannedSlot plan(const std::string& source, const StrategyCard& card,
                   const SlotRequest& request) const override;

  // Asks a fresh worker the last question of each strategy again. An error for each strategy that
  // answers differently.
  Diagnostics verify() const;

  // Unloads the library: a warning when that goes wrong.
  Diagnostics close() const;

  const PluginFile& file() const override { return file_; }
  const std::string& sha256() const override { return sha256_; }
  const std::string& suffix() const override { return facts_.suffix; }
  const std::string& built_with() const override { return facts_.built_with; }
  const SandboxLayers& layers() const { return layers_; }

 private:
  // A worker that has loaded the library.
  struct Running {
    std::unique_ptr<WorkerProcess> process;
    std::map<std::string, std::uint32_t> sources;  // told to it, by text
  };
  struct Asked {
    std::string source;
    std::string question;  // as packed, for source 0
    std::string answer;
  };

  WorkerLibrary(PluginFile file, Isolation isolation)
      : file_(std::move(file)), isolation_(std::move(isolation)) {}

  std::expected<Running, Diagnostic> start(SandboxLayers& layers, PluginFacts& facts) const;
  std::expected<Running, Diagnostic> start_again() const;
  std::uint32_t tell_source(Running& running, const std::string& source) const;
  std::expected<std::string, std::string> ask(Message message, const std::string& question,
                                              const std::string& source,
                                              std::vector<std::string>& output) const;

  PluginFile file_;
  Isolation isolation_;
  std::string sha256_;
  Descriptor bytes_;
  PluginFacts facts_;  // its functions are in the worker: never called
  SandboxLayers layers_;

  mutable std::mutex mutex_;
  mutable std::optional<Running> running_;
  mutable int failures_ = 0;                    // in a row
  mutable std::map<std::string, Asked> asked_;  // by strategy, since the last verify
};

}  // namespace topset::strategies
