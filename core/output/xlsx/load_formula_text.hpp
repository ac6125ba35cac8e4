// A load as a spreadsheet works it out: the exact target in whole numbers, then the loadable load
// looked up. A spreadsheet counts in doubles and shows fifteen digits; every number here stays
// under that, and the only division is floored before it can be compared with anything.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "output/xlsx/lookup.hpp"
#include "training/load_formula.hpp"

namespace topset::output::xlsx {

// A max on the sheet: the cell that holds it as a whole number, and how many of these make a
// thousandth.
struct MaxReference {
  std::string cell;  // `'Maxes'!$H$5`
  std::int64_t scale = 1;
  std::int64_t most = 0;  // the largest number the cell may hold
};

// Where a lookup stands: its keys and its loads, as ranges.
struct LookupReference {
  Key key = Key::floor;
  std::string keys, loads;
};

// (sum of factor x cell + constant) / divisor, in thousandths.
struct WholeSum {
  struct Term {
    std::size_t cell = 0;  // of Block::max_cells
    std::int64_t factor = 0;
  };
  std::vector<Term> terms;
  std::int64_t constant = 0;
  std::int64_t divisor = 1;
  bool may_be_negative = false;
};

// Nothing where a number on the way would need more than fifteen digits.
std::optional<WholeSum> whole_sum(const LoadFormula& formula,
                                  const std::vector<MaxReference>& maxes);

// `9*$H$5+5000`, the part above the divisor.
std::string sum_text(const WholeSum& sum, const std::vector<MaxReference>& maxes);

// `INDEX(loads,MATCH(INT(9*$H$5/5),keys,1))`
std::string lookup_text(const WholeSum& sum, const std::vector<MaxReference>& maxes,
                        const LookupReference& table);

// The load of a row: nothing where a max is not there, a dash past the heaviest.
std::optional<std::string> load_text(const LoadFormula& exact, std::int64_t add,
                                     const std::vector<MaxReference>& maxes,
                                     const LookupReference& table);

}  // namespace topset::output::xlsx
