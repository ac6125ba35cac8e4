// The athlete's maxes in cells to type in, and what the loads of the block refer to them by. What
// follows from another max is a formula there, which a number typed over it replaces.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "output/words.hpp"
#include "output/xlsx/canvas.hpp"
#include "output/xlsx/grid.hpp"
#include "output/xlsx/load_formula_text.hpp"
#include "training/block.hpp"

namespace topset::output::xlsx {

class MaxTable {
 public:
  MaxTable(const Block& block, Words words) : block_(block), words_(words) {}

  // Writes the table from the canvas's row on. `prefix` is put before the names of its cells:
  // empty where loads stand on the same sheet.
  void write(Canvas& canvas, const Grid& grid, const std::string& prefix);

  // Beside Block::max_cells.
  const std::vector<MaxReference>& references() const { return references_; }

  // A condition that all of these maxes are as planned; empty: there are none.
  std::string as_planned(std::span<const std::size_t> cells) const;
  // The same of all maxes of the block.
  std::string all_as_planned() const;
  // The cells of the maxes of a lift.
  std::vector<std::size_t> cells_of(std::string_view exercise) const;

 private:
  void write_cell(Canvas& canvas, const Grid& grid, const MaxCell& cell);
  std::string kind_words(const MaxCell& cell) const;
  std::string from_words(const MaxCell& cell) const;
  std::string name_of(std::string_view exercise) const;

  const Block& block_;
  Words words_;
  std::vector<MaxReference> references_;
  std::vector<Rational> values_;    // likewise: exact, as planned
  std::vector<std::string> flags_;  // likewise: cells that are 1 while the max is as planned
};

}  // namespace topset::output::xlsx
