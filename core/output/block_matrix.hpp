// A block as exercises down and weeks across. Where the weeks of a session share few exercises,
// those that stand at the same place share a line, and each week says which it is: a line of its
// own for each would be a diagonal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "output/words.hpp"
#include "training/block.hpp"

namespace topset::output {

struct MatrixLine {
  std::string label;                        // of the first week it comes in
  std::string name;                         // empty: the weeks have different ones
  std::vector<const BlockExercise*> weeks;  // beside the block's; null: it does not come

  // What the cell of a week says before its sets, where the line's head doesn't: `Front squat`,
  // `B Squat`, `B`; mostly nothing.
  std::string cell_head(const BlockExercise& exercise) const;
};

struct MatrixSession {
  std::string name;
  std::vector<const BlockSession*> weeks;  // likewise
  std::vector<MatrixLine> lines;
};

std::vector<MatrixSession> block_matrix(const Block& block, Words words);

}  // namespace topset::output
