// Program x athlete = block. A pure function: the same arguments give the same block, on every
// machine.
#pragma once

#include <optional>

#include "base/outcome.hpp"
#include "strategies/host.hpp"
#include "training/athlete.hpp"
#include "training/block.hpp"
#include "training/library_file.hpp"
#include "training/log.hpp"
#include "training/program.hpp"

namespace topset::planning {

struct PlanOptions {
  std::optional<Date> start;     // of week 1; nothing: the program's, else undated
  std::optional<WeekSet> weeks;  // which weeks the block shows; planning always sees all
  bool formulas = false;         // how each load follows from the maxes; costs time and memory
};

struct PlanInput {
  const Program& program;
  const Athlete& athlete;
  const Library& library;
  const Catalogue& catalogue;
  const strategies::Planner& strategies;
  PlanOptions options;
  const Log* log = nullptr;  // what was done so far; null: nothing
};

// No value when the calendar does not fit. A slot that can't be planned is left without rows, with
// an error among the block's findings; everything else of the block stands. All findings are in the
// outcome, and those about the block also in Block::findings.
Outcome<Block> plan_block(const PlanInput& input);

}  // namespace topset::planning
