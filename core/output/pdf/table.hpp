// A plain table of texts: a heading line, a hairline between lines, figures to the right.
#pragma once

#include <string>
#include <vector>

#include "output/pdf/kit.hpp"
#include "output/pdf/piece.hpp"

namespace topset::output::pdf {

struct TableColumn {
  std::string heading;
  double share = 1;  // of the width, beside the other columns'
  bool is_text = false;
};

// The heading is the section's, and repeated overleaf; the last line is bold where `sums`.
Section table(const Kit& kit, const std::vector<TableColumn>& columns,
              const std::vector<std::vector<std::string>>& lines, double width, bool sums);

}  // namespace topset::output::pdf
