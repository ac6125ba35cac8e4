// How an exact load follows from an athlete's maxes, for sheets that work it out anew when a max
// changes: shares of maxes and a constant. Made only on demand; a load that rests on anything else,
// such as a search, has none.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/quantities.hpp"
#include "training/equipment.hpp"
#include "training/prescription.hpp"

namespace topset {

// So much of the max that stands at `cell` in Block::max_cells.
struct MaxShare {
  std::size_t cell = 0;
  Rational share;
  bool operator==(const MaxShare&) const = default;
};

// The sum of its shares and the constant, in thousandths. None of them is under nothing, so that
// the sum never is: where one would be, there is no formula.
struct LoadFormula {
  std::vector<MaxShare> shares;  // by cell, each once, none of 0
  Rational constant;

  static LoadFormula of(std::size_t cell) { return {{{cell, Rational(1)}}, Rational(0)}; }
  static LoadFormula of(const Rational& constant) { return {{}, constant}; }
  bool operator==(const LoadFormula&) const = default;
};
LoadFormula operator+(const LoadFormula& a, const LoadFormula& b);
LoadFormula operator*(const LoadFormula& formula, const Rational& factor);

// The factor by which `whole` becomes `part` whatever the maxes are; nothing where they matter.
std::optional<Rational> proportion(const LoadFormula& part, const LoadFormula& whole);

// Nothing where a share or the constant is under nothing.
std::optional<LoadFormula> not_negative(LoadFormula formula);

// A max that loads of a block are shares of.
struct MaxCell {
  std::string exercise;           // id
  Base kind = Base::one_rep_max;  // training_max, rep_max or goal
  std::int32_t reps = 0;          // n of Base::rep_max
  std::int32_t week = 0;          // from which on; 0: what the block begins with
  std::int64_t load = 0;          // as planned, thousandths; of a share of a max, half up to them
  // What it follows from as long as nobody writes another over it: a cell that stands before it,
  // less or more. Nothing: it is the athlete's own.
  std::optional<LoadFormula> follows;
  bool is_rounded = false;  // the sum is rounded half up to thousandths
};

// The loads that an exercise can be done with, and the plates for each, where it takes plates.
struct LoadTable {
  Loadables loads;
  std::vector<Plating> plates;  // beside the loads; empty: none
};

// What a row's load follows from.
struct RowFormula {
  LoadFormula exact;
  std::optional<LoadFormula> exact_max;  // of the upper end of a percent range
  std::size_t table = 0;                 // in Block::load_tables
  Rounding rounding = Rounding::nearest;
  std::int64_t step = 0;         // of Loadables::choose
  std::int64_t add = 0;          // thousandths, added to the loadable load, and rounded once more
  bool keeps_intensity = false;  // it is the same share of the 1RM whatever that is
};

}  // namespace topset
