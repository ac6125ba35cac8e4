#include "output/block_curve.hpp"

#include <algorithm>

namespace topset::output {
namespace {

// A block without top sets, such as 5x5 across, has its heaviest set for one.
std::optional<Percent> heaviest(const BlockWeek& week) {
  std::optional<Percent> top;
  for (const BlockSession& session : week.sessions) {
    for (const BlockExercise& exercise : session.exercises) {
      for (const PlannedRow& row : exercise.rows) {
        if (!row.intensity || row.optional_row) continue;
        const Percent percent{
            static_cast<std::int32_t>((*row.intensity * Rational(10'000)).half_up())};
        top = top ? std::max(*top, percent) : percent;
      }
    }
  }
  return top;
}

}  // namespace

std::vector<CurvePoint> block_curve(const Block& block) {
  std::vector<CurvePoint> points;
  for (const BlockWeek& week : block.weeks) {
    CurvePoint point;
    point.week = week.week;
    point.phase = week.phase;
    point.volume = week.totals.volume.max;
    point.without_back_offs = week.totals.volume.max - week.totals.back_off_volume.max;
    point.top = heaviest(week);
    if (week.totals.lifts.max > 0)
      point.heavy.basis_points = week.totals.heavy_lifts.max * 10'000 / week.totals.lifts.max;
    points.push_back(std::move(point));
  }
  return points;
}

}  // namespace topset::output
