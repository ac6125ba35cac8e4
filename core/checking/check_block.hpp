// What back-off training asks of a finished block: predicted RPE, bands, spacing, who an exercise
// is for. It changes nothing and judges only what is on the sheet.
#pragma once

#include "base/diagnostic.hpp"
#include "training/athlete.hpp"
#include "training/block.hpp"
#include "training/library_file.hpp"
#include "training/program.hpp"

namespace topset::checking {

struct CheckInput {
  const Block& block;
  const Program& program;
  const Athlete& athlete;
  const Library& library;
  const Catalogue& catalogue;
};

// One finding a cause and slot, with the weeks it shows in. Rules that are off are silent unless
// the library's settings name them.
Diagnostics check_block(const CheckInput& input);

}  // namespace topset::checking
