// The plugin host: finds strategies on the search path, loads the libraries a program names, keeps
// their cards and plans slots with them. Nothing that a library made outlives it, and nothing it
// says is believed unchecked.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/outcome.hpp"
#include "base/system.hpp"
#include "strategies/isolation.hpp"
#include "strategies/lock_check.hpp"
#include "strategies/native_library.hpp"
#include "strategies/slot_request.hpp"
#include "training/card.hpp"

namespace topset::strategies {

// Planning's view of the host: a test can stand in for it.
class Planner {
 public:
  virtual ~Planner() = default;
  virtual PlannedSlot plan(std::string_view strategy, const SlotRequest& request) const = 0;
  virtual const StrategyCard* card(std::string_view strategy) const = 0;
};

struct SearchPath {
  std::string bundled;               // folder of the bundled libraries, with its manifest
  std::vector<std::string> folders;  // the library's `plugins:` and TOPSET_PLUGIN_PATH, in order
  std::optional<LockCheck> lock =
      {};  // plugins.lock of the library; none: every plugin may be used
};

// Where a strategy came from.
struct InstalledStrategy {
  StrategyCard card;
  std::string library;  // path; of an interpreted strategy, its source file
  bool bundled = false;
  std::string sha256;  // of that file's bytes; empty for bundled ones
  std::string built_with;
  bool in_worker = false;  // else it runs in this process
};

// An interpreter: a plugin that makes strategies of files of one type.
struct InstalledInterpreter {
  std::string suffix;   // `.lua`
  std::string library;  // path
  bool bundled = false;
  std::string sha256;  // empty for bundled ones
  bool in_worker = false;
};

class Host : public Planner {
 public:
  // `files` must outlive the host.
  Host(SearchPath path, const FileSystem& files);
  Host(SearchPath path, const FileSystem& files, std::unique_ptr<Loader> loader);
  Host(SearchPath path, const FileSystem& files, Isolation isolation);
  ~Host() override;
  Host(const Host&) = delete;
  Host& operator=(const Host&) = delete;

  // Makes these strategies ready: bundled ones by the manifest, others by describing what is on the
  // path until found. What can't be loaded is in the findings: as an error when it may have held a
  // strategy that was not found, else as a warning. An id that is nowhere is no finding here
  // (card() is then null). Not while another thread uses the host.
  Diagnostics load(const std::vector<std::string>& ids);

  // Makes every strategy on the path ready.
  Diagnostics load_all();

  const StrategyCard* card(std::string_view strategy) const override;
  const InstalledStrategy* find(std::string_view strategy) const;
  std::vector<const InstalledStrategy*> installed() const;  // by id

  std::vector<InstalledInterpreter> interpreters() const;  // opened so far, by suffix

  // Whether a worker has answered since the last verify.
  bool has_unverified() const;

  // To be asked before the blocks planned since the last time are used: one question of every
  // strategy that runs in a worker is asked a fresh one again. An error, by its id, for each whose
  // answer differs: nothing that it planned can be believed.
  std::map<std::string, Diagnostic> verify() const;

  // Unloads what workers have loaded; what goes wrong with that is a warning. The host answers
  // nothing afterwards.
  Diagnostics close();

  // The id nearest to a misspelt one among the manifest and what is loaded; empty: none near.
  std::string nearest(std::string_view id) const;

  // By any number of threads at once.
  PlannedSlot plan(std::string_view strategy, const SlotRequest& request) const override;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace topset::strategies
