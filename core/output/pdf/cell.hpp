// A row of work in a few words, for the layouts that show many: `4×5  110 kg`, or `3×8–12  RPE 8`
// where there is no load.
#pragma once

#include "output/pdf/kit.hpp"
#include "output/pdf/piece.hpp"

namespace topset::output::pdf {

struct CellWords {
  std::string sets;
  std::string load;  // or RPE
  bool is_load = false;
};

CellWords cell_words(const Kit& kit, const PlannedRow& row, Implement implement);

}  // namespace topset::output::pdf
