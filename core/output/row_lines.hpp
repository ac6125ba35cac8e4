// The lines of one row on the text sheet: kind, sets, load, percent, RPE and plates in columns,
// what else there is to know under them, and a box for every set.
#pragma once

#include <cstddef>
#include <string>

#include "output/page.hpp"
#include "output/sheet_options.hpp"
#include "training/block.hpp"

namespace topset::output {

// The blanks below the kinds of sets, which are as wide as the longest of the language.
std::string under_kinds(Words words);

class RowLines {
 public:
  // Columns as wide as the rows of the session ask for.
  RowLines(const BlockSession& session, Unit unit, const SheetOptions& options);

  void print(const PlannedRow& row, Implement implement, Page& page) const;

 private:
  bool shows(Column column) const { return columns_.contains(column); }

  Unit unit_;
  Words words_;
  const std::set<Column>& columns_;
  std::string under_;
  std::size_t sets_ = 0;
  std::size_t load_ = 0;
  std::size_t basis_ = 0;
  std::size_t rpe_ = 0;
};

}  // namespace topset::output
