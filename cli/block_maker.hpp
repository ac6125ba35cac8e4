// One athlete's block of one program, from files to what a sheet is made of; what is wrong with it
// is handed back with it.
#pragma once

#include <optional>
#include <string>

#include "checking/finding_filter.hpp"
#include "cli/logs.hpp"
#include "cli/program_file.hpp"
#include "cli/workspace.hpp"
#include "planning/plan_block.hpp"

namespace topset::cli {

struct AthleteFile {
  SourcePtr source;
  std::optional<Athlete> athlete;  // nothing: the file has an error
  Diagnostics findings;
};

struct MadeBlock {
  std::optional<Block> block;  // nothing: withheld, for its errors
  Diagnostics findings;        // without those of the athlete's file
};

// Findings are as serious as the library says, and without those that a comment allows.
class BlockMaker {
 public:
  BlockMaker(Workspace& workspace, checking::FindingFilter& filter)
      : workspace_(workspace), filter_(filter) {}

  AthleteFile read_athlete(const SourcePtr& source) const;

  // `log` is null where nothing was done yet.
  MadeBlock make(ProgramFile& program, const AthleteFile& athlete,
                 const planning::PlanOptions& options, const Log* log) const;

 private:
  void add_hashes(Block& block, const Log* log) const;

  Workspace& workspace_;
  checking::FindingFilter& filter_;
};

}  // namespace topset::cli
