#include "planning/told_maxes.hpp"

#include <algorithm>

namespace topset::planning {
namespace {

bool is_told(const Block& block, const BlockExercise& exercise, const PlannedRow& row) {
  const std::string& lift = !row.written.base_exercise.empty() ? row.written.base_exercise
                            : !row.exercise.empty()            ? row.exercise
                                                               : exercise.exercise;
  const auto used = std::ranges::find(block.maxes, lift, &UsedMax::exercise);
  if (used == block.maxes.end()) return false;
  const std::int64_t max = row.base_max->thousandths;
  if (row.written.base == Base::one_rep_max) return max == used->maxes.one_rep_max;
  return row.written.base == Base::training_max && max == used->training_max;
}

}  // namespace

void leave_out_told_maxes(Block& block) {
  for (BlockWeek& week : block.weeks)
    for (BlockSession& session : week.sessions)
      for (BlockExercise& exercise : session.exercises)
        for (PlannedRow& row : exercise.rows)
          if (row.base_max && is_told(block, exercise, row)) row.base_max.reset();
}

}  // namespace topset::planning
