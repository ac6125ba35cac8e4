#include "output/pdf/cell.hpp"

#include <fmt/format.h>

#include "output/sheet_words.hpp"

namespace topset::output::pdf {

CellWords cell_words(const Kit& kit, const PlannedRow& row, Implement implement) {
  CellWords words;
  words.sets = with_signs(sets_words(row, kit.options.words));
  if (row.loadable) {
    words.load = with_signs(load_words(row, implement, kit.unit, kit.options.words));
    words.is_load = true;
  } else {
    words.load = with_signs(rpe_words(row, kit.options.words));
  }
  return words;
}

}  // namespace topset::output::pdf
