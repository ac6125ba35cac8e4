// The pairs of program and athlete that topset.yaml names under `runs:`, among the files of a
// check, and the files that no run names.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/checked_files.hpp"
#include "cli/named_pair.hpp"

namespace topset::cli {

struct RunPair {
  const CheckedProgram& program;
  const AthleteFile& athlete;
  NamedPair named;
};

class RunPairs {
 public:
  // `whole`: all files of the library were read, so that one a run names and that isn't among them
  // is missing. `files` must outlive this.
  RunPairs(const CheckedFiles& files, const World& world, const Workspace& workspace, bool whole);

  // In the order of the runs, athletes by path; without those that an error keeps from being
  // planned.
  const std::vector<RunPair>& pairs() const { return pairs_; }

  // Those and the ones that an error keeps from being planned, in the same order.
  const std::vector<NamedPair>& named() const { return named_; }

  // Whether every file that a run names is there.
  bool are_there() const { return are_there_; }

  // What is wrong with the runs themselves: files that they name and that are not there, runs for
  // nobody, and blocks that two of them make.
  Diagnostics take_findings() { return std::move(findings_); }

  // Files that no run names: they were checked alone, and no block of them was.
  Diagnostics unused() const;

 private:
  void sort_by_group();
  void add_run(const Library::Run& run);
  std::set<std::string> athletes_of(const Library::Run& run);
  std::string resolved(const std::string& path) const;
  std::string athlete_path(const std::string& stem) const;
  void miss_program(const Library::Run& run);
  void miss_athlete(const Library::Run& run, const std::string& stem);
  void miss(const Origin& origin, std::string message, std::string help);
  void tell_again(const Library::Run& run, const std::string& athlete, const Origin& before);

  const CheckedFiles& files_;
  const World& world_;
  const Workspace& workspace_;
  bool whole_;
  // Athletes that name a group themselves; by resolved path, as all here.
  std::map<std::string, std::vector<std::string>, std::less<>> members_;
  std::vector<RunPair> pairs_;
  std::vector<NamedPair> named_;
  bool are_there_ = true;
  Diagnostics findings_;
  std::map<std::pair<std::string, std::string>, Origin> made_;  // program and athlete: by which run
  std::set<std::string> used_programs_, used_athletes_;
};

}  // namespace topset::cli
