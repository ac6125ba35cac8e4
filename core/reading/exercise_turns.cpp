#include "reading/exercise_turns.hpp"

#include <algorithm>

namespace topset::reading {
namespace {

// What one exercise has of one cycle.
struct Share {
  WeekSet weeks;
  std::vector<std::uint32_t> entries;
};

void add(std::vector<ExerciseTurn>& turns, std::size_t exercise, const Share& share,
         bool by_entries) {
  auto at = std::ranges::find_if(turns, [&](const ExerciseTurn& turn) {
    return turn.exercise == exercise && (!by_entries || turn.entries == share.entries);
  });
  if (at == turns.end()) at = turns.insert(turns.end(), {exercise, {}, share.entries});
  for (std::int32_t week = 1; week <= kMaxWeeks; ++week)
    if (share.weeks.has(week)) at->weeks.add(week);
}

}  // namespace

std::vector<ExerciseTurn> take_turns(const Program& program, WeekSet weeks,
                                     const std::vector<std::string>& exercises, bool by_entries) {
  const std::size_t count = exercises.size();
  std::vector<std::vector<Share>> shares(count);  // by exercise, then by cycle
  std::size_t turn = 0;
  for (std::int32_t cycle = 0; cycle < program.cycles; ++cycle) {
    for (std::vector<Share>& own : shares) own.emplace_back();
    std::uint32_t entry = 0;
    for (std::int32_t i = 1; i <= program.cycle_weeks(); ++i) {
      const std::int32_t week = cycle * program.cycle_weeks() + i;
      if (!weeks.has(week)) continue;
      const auto first = std::ranges::find(exercises, exercises[turn++ % count]);
      Share& share = shares[static_cast<std::size_t>(first - exercises.begin())].back();
      share.weeks.add(week);
      share.entries.push_back(entry++);
    }
  }
  std::vector<ExerciseTurn> turns;
  for (std::size_t exercise = 0; exercise < count; ++exercise)
    for (const Share& share : shares[exercise])
      if (!share.weeks.empty()) add(turns, exercise, share, by_entries);
  return turns;
}

}  // namespace topset::reading
