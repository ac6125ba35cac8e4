// The files of one check, read: programs made ready for planning, athletes, and what is wrong with
// each file by itself. No block is planned here. Files are read by several threads, and told of in
// the order of their paths.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "cli/block_maker.hpp"
#include "cli/check_account.hpp"
#include "cli/check_scope.hpp"
#include "cli/crew.hpp"

namespace topset::cli {

struct CheckedProgram {
  SourcePtr source;
  std::unique_ptr<ProgramFile> program;  // null: it has an error
  bool told = true;                      // what is wrong with it
};

class CheckedFiles {
 public:
  // All must outlive this.
  CheckedFiles(World& world, Workspace& workspace, checking::FindingFilter& filter,
               const BlockMaker& maker, const Crew& crew, const CheckScope& scope,
               CheckAccount& account)
      : world_(world),
        workspace_(workspace),
        filter_(filter),
        maker_(maker),
        crew_(crew),
        scope_(scope),
        account_(account) {}

  // The library's own file, and every YAML file at or under these paths. All are read; what is out
  // of scope is not told of.
  void read(const std::vector<std::string>& paths);

  // By resolved path.
  const std::map<std::string, CheckedProgram>& programs() const { return programs_; }
  const std::map<std::string, AthleteFile>& athletes() const { return athletes_; }

  // Whether the file of this resolved path has changed, or a program that it extends.
  bool has_changed(const std::string& path) const { return changed_.contains(path); }

  // Programs that others extend, wherever they lie.
  std::set<std::string> bases() const;

  // Whether blocks can be planned of every program and athlete.
  bool are_usable() const { return usable_; }

 private:
  struct Opened;
  struct Understood;

  Opened open(const std::string& path) const;
  Understood understand(const Opened& opened) const;
  bool has_changed(const Opened& opened, const Understood& understood) const;
  void keep(const Opened& opened, Understood understood);
  Diagnostics read_other(const Opened& opened) const;
  void finish_programs();
  static bool belongs_to_topset(const std::string& path);

  World& world_;
  Workspace& workspace_;
  checking::FindingFilter& filter_;
  const BlockMaker& maker_;
  const Crew& crew_;
  const CheckScope& scope_;
  CheckAccount& account_;
  std::map<std::string, CheckedProgram> programs_;
  std::map<std::string, AthleteFile> athletes_;
  std::set<std::string> changed_;
  bool usable_ = true;
};

}  // namespace topset::cli
