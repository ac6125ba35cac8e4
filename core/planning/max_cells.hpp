// The maxes that loads are shares of, each once, for blocks whose loads say how they follow from
// them.
#pragma once

#include <string_view>
#include <vector>

#include "planning/max_book.hpp"
#include "training/block.hpp"
#include "training/load_formula.hpp"

namespace topset::planning {

class MaxCells {
 public:
  // A book of its own: which maxes a block says it uses does not depend on formulas.
  MaxCells(const Athlete& athlete, const Catalogue& catalogue) : book_(athlete, catalogue) {}

  // The athlete's own 1RM; what it is a part of stands before it.
  LoadFormula one_rep(std::string_view lift);
  // A training max, n-rep max or goal that the athlete's file gives.
  LoadFormula given(std::string_view lift, Base kind, std::int32_t reps, std::int64_t load);
  // One that the file does not give and that is a share of the 1RM. Of a 1RM that has been moved
  // it is no cell of its own.
  LoadFormula share(std::string_view lift, Base kind, std::int32_t reps, const LoadFormula& whole,
                    const Rational& share);
  // One that holds from a week on.
  LoadFormula add(MaxCell cell);

  const std::vector<MaxCell>& all() const { return cells_; }

  // What a formula makes of the maxes as planned.
  Rational value(const LoadFormula& formula) const;

 private:
  MaxBook book_;
  std::vector<MaxCell> cells_;
};

// Keeps of the cells those that a row shown rests on and every 1RM the block starts with, in the
// order of lifts; the rows' formulas are told their new places.
void keep_used_cells(Block& block);

}  // namespace topset::planning
