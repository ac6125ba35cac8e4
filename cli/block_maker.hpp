// One athlete's block of one program, from files to what a sheet is made of; what is wrong with it
// is handed back with it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "checking/finding_filter.hpp"
#include "cli/logs.hpp"
#include "cli/program_file.hpp"
#include "cli/workspace.hpp"
#include "planning/plan_block.hpp"

namespace topset::cli {

struct AthleteFile {
  SourcePtr source;
  std::optional<Athlete> athlete;   // nothing: the file has an error
  std::vector<std::string> groups;  // known even then, as far as it can be read
  Diagnostics findings;
};

struct MadeBlock {
  std::optional<Block> block;  // nothing: withheld, for its errors
  Diagnostics findings;        // without those of the athlete's file
};

// Findings are as serious as the library says, and without those that a comment allows. Any number
// of threads may ask at once, once the strategies are loaded.
class BlockMaker {
 public:
  BlockMaker(Workspace& workspace, checking::FindingFilter& filter)
      : workspace_(workspace), filter_(filter) {}

  AthleteFile read_athlete(const SourcePtr& source) const;

  // `log` is null where nothing was done yet.
  MadeBlock make(const ProgramFile& program, const AthleteFile& athlete,
                 const planning::PlanOptions& options, const Log* log) const;

 private:
  void add_hashes(Block& block, const Log* log) const;

  Workspace& workspace_;
  checking::FindingFilter& filter_;
};

}  // namespace topset::cli
