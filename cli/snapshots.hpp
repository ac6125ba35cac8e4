// The snapshots of a library, as a check meets them: every block of a run is held to the one in
// snapshots/PROGRAM/ATHLETE.txt, or takes its place when that is accepted.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/named_pair.hpp"
#include "cli/workspace.hpp"
#include "library/snapshot.hpp"
#include "training/block.hpp"

namespace topset::cli {

class Snapshots {
 public:
  // All must outlive this.
  Snapshots(World& world, Workspace& workspace) : world_(world), workspace_(workspace) {}

  // From now on other blocks are written and not told, and snapshots of no run removed: all, or
  // those that one of these files and folders has to do with.
  void accept(const std::vector<std::string>& paths);

  // Whether the library has snapshots, or is about to.
  bool are_kept() const;

  // A pair of a run, whether its block can be made or not: its snapshot belongs here. Two pairs
  // with one snapshot are an error.
  Diagnostics expect(const NamedPair& pair);

  // Holds a block to its snapshot. What is accepted is written at once, but for blocks that a
  // strategy in a worker had a part in: see finish().
  Diagnostics compare(const NamedPair& pair, const Block& block, const Source& athlete);

  // Snapshots that no run has asked for, once all have.
  Diagnostics orphans();

  // Asks the strategies in workers again, and writes what then is sound. What is not is an error,
  // whether blocks wait or not.
  Diagnostics finish();

  // `accepted 3 snapshots: 1 new, 1 changed, 1 removed`; empty: nothing was to be accepted.
  std::string summary() const;

 private:
  struct Waiting {
    std::string path;
    std::string text;
    std::vector<UsedStrategy> strategies;
    Origin run;
  };

  std::string path_of(const NamedPair& pair) const;
  std::string in_library(const std::string& path) const;
  bool is_accepted(const std::string& snapshot, const NamedPair* pair) const;
  std::string text_of(const Block& block, const Source& athlete, library::Snapshot& snapshot);
  Diagnostics take(Waiting waiting);
  Diagnostics write(const Waiting& waiting);
  Diagnostics remove(const std::string& path);

  World& world_;
  Workspace& workspace_;
  bool accepts_ = false;
  std::set<std::string> accepted_paths_;       // resolved; empty: all
  std::map<std::string, NamedPair> expected_;  // by the snapshot's path
  std::vector<Waiting> waiting_;
  std::size_t waiting_bytes_ = 0;
  std::optional<std::string> library_sha256_;
  std::size_t new_ = 0, changed_ = 0, removed_ = 0;
};

}  // namespace topset::cli
