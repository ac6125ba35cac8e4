// One plugin library in a worker process of its own. A worker that ends is started again for the
// next question; what it was asked last can be asked again of a fresh one, to see that the answer
// is the same.
#pragma once

#include <expected>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>
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
  // Reads, checks, hashes and seals the file, and opens what was sealed in a worker; or says why it
  // can't. With a lock only bytes that it has are opened.
  static std::expected<std::unique_ptr<WorkerLibrary>, Diagnostic> open(
      PluginFile file, const FileSystem& files, Isolation isolation,
      const LockCheck* lock = nullptr);
  ~WorkerLibrary() override;

  std::expected<std::vector<CopiedCard>, DescribeFailure> describe(
      const PluginSource& source) const override;
  PlannedSlot plan(const PluginSource& source, const StrategyCard& card,
                   const SlotRequest& request) const override;

  // Asks one question of each strategy again, chosen among all since the last time: a fresh worker,
  // and the one that has answered them. An error for each strategy that answers differently.
  std::map<std::string, Diagnostic> verify() const;
  bool has_answered() const;  // since the last time

  // Unloads the library: a warning when that goes wrong.
  Diagnostics close() const;

  const PluginFile& file() const override { return file_; }
  const std::string& sha256() const override { return sha256_; }
  const std::string& suffix() const override { return facts_.suffix; }
  const std::string& built_with() const override { return facts_.built_with; }
  std::uint32_t abi_minor() const override { return facts_.plugin.abi_minor; }
  const SandboxLayers& layers() const { return layers_; }

 private:
  // A worker that has loaded the library.
  struct Running {
    std::unique_ptr<WorkerProcess> process;
    std::set<std::uint32_t> sources;  // told to it, by their place in sources_
  };
  // The calls of a strategy since the last verify, and one of them, any as likely as any other.
  struct Sample {
    std::uint64_t calls = 0;
    PluginSource source;
    std::string about;     // `Squat for Ana`
    std::string question;  // as packed
    std::string answer;
  };

  WorkerLibrary(PluginFile file, Isolation isolation)
      : file_(std::move(file)), isolation_(std::move(isolation)) {}

  std::expected<Running, Diagnostic> start(SandboxLayers& layers, PluginFacts& facts) const;
  std::expected<Running, Diagnostic> start_again() const;
  std::uint32_t tell_source(const PluginSource& source) const;
  std::expected<std::string, std::string> ask(Message message, const std::string& question,
                                              const PluginSource& source,
                                              std::vector<std::string>& output) const;
  void remember(const StrategyCard& card, const SlotRequest& request, const PluginSource& source,
                std::string question, std::string answer) const;
  std::string name_of(const PluginSource& source) const;
  std::optional<Diagnostic> ask_again(const std::string& strategy, const Sample& sample) const;

  PluginFile file_;
  Isolation isolation_;
  std::string sha256_;
  Descriptor bytes_;
  PluginFacts facts_;  // its functions are in the worker: never called
  SandboxLayers layers_;

  mutable std::mutex mutex_;
  mutable std::optional<Running> running_;
  mutable std::vector<PluginSource> sources_;      // that were ever asked about
  mutable std::map<std::string, int> failures_;    // in a row, by strategy
  mutable std::map<std::string, Sample> samples_;  // by strategy
};

}  // namespace topset::strategies
