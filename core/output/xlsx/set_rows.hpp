// The rows of an exercise: what to do, with which load, and cells for what was done. A load that
// follows from maxes is a formula of their cells; one that does not is a number and says so.
#pragma once

#include <string>
#include <vector>

#include "output/sheet_options.hpp"
#include "output/xlsx/canvas.hpp"
#include "output/xlsx/grid.hpp"
#include "output/xlsx/load_tables.hpp"
#include "output/xlsx/max_table.hpp"
#include "training/block.hpp"

namespace topset::output::xlsx {

// How a load behaves when a max changes.
enum class Follows : std::uint8_t {
  max,       // it is worked out anew
  nothing,   // it is the coach's own number, whatever the maxes are
  searched,  // it was made for the maxes as planned
};

class SetRows {
 public:
  SetRows(const Block& block, const SheetOptions& options, const Grid& grid, const MaxTable& maxes,
          LoadTables& tables)
      : block_(block), options_(options), grid_(grid), maxes_(maxes), tables_(tables) {}

  void write(Canvas& canvas, const BlockExercise& exercise, const PlannedRow& row);

  // The maxes that a row's load and words rest on.
  std::vector<std::size_t> maxes_of(const BlockExercise& exercise, const PlannedRow& row) const;

 private:
  struct Load {
    Follows follows = Follows::nothing;
    std::string formula;  // of Follows::max
    std::string upper;    // of the upper end of a range
  };
  Load load_of(const PlannedRow& row) const;
  void write_load(Canvas& canvas, const BlockExercise& exercise, const PlannedRow& row,
                  const Load& load) const;
  void write_plates(Canvas& canvas, const PlannedRow& row) const;
  void write_while_planned(Canvas& canvas, Column column, Column helper, const std::string& words,
                           bool may_change, const Look& look) const;
  void write_boxes(Canvas& canvas, const PlannedRow& row) const;
  void write_notes(Canvas& canvas, const PlannedRow& row) const;

  const Block& block_;
  const SheetOptions& options_;
  const Grid& grid_;
  const MaxTable& maxes_;
  LoadTables& tables_;
};

}  // namespace topset::output::xlsx
