// The logs of a run: each belongs to the athlete it names. A log that can't be used withholds its
// athlete's block, since one planned without it would be wrong.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "cli/report.hpp"
#include "cli/workspace.hpp"
#include "training/log.hpp"

namespace topset::cli {

class Logs {
 public:
  // Reads each file and reports what is wrong with it. False: one can't be opened, or is too broken
  // to say whose it is.
  bool read(const std::vector<std::string>& files, Workspace& workspace, Report& report);

  // Reports the logs whose athletes are not among those a block is made for. False: there is one,
  // and whose blocks would be planned without it is anyone's guess.
  bool check(const std::vector<std::string>& stems, Report& report) const;

  const Log* find(const std::string& stem) const;
  bool is_broken(const std::string& stem) const { return broken_.contains(stem); }

 private:
  bool read_one(const std::string& file, Workspace& workspace, Report& report);

  std::map<std::string, Log> logs_;       // by stem
  std::set<std::string> broken_;          // stems
  std::map<std::string, Origin> places_;  // of every stem: where its log names it
};

}  // namespace topset::cli
