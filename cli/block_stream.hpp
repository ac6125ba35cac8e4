// Blocks of one program for the athletes that come on standard input: one block/1 a line, in their
// order, as soon as they have come. What is found is told with each, so that memory stays the same
// however many there are.
#pragma once

#include <vector>

#include "cli/athlete_stream.hpp"
#include "cli/block_maker.hpp"
#include "cli/crew.hpp"
#include "cli/report.hpp"

namespace topset::cli {

class BlockStream {
 public:
  // All must outlive this; the program's strategies are loaded.
  BlockStream(World& world, Workspace& workspace, checking::FindingFilter& filter,
              const BlockMaker& maker, const ProgramFile& program,
              const planning::PlanOptions& options, Report& report);

  // To the end of the input.
  void run(std::size_t threads);

 private:
  struct Made;

  Made make(const StreamedAthlete& athlete) const;
  void tell(const StreamedAthlete& athlete, Diagnostics findings);
  void print(const Block& block);

  World& world_;
  Workspace& workspace_;
  checking::FindingFilter& filter_;
  const BlockMaker& maker_;
  const ProgramFile& program_;
  const planning::PlanOptions& options_;
  Report& report_;
};

}  // namespace topset::cli
