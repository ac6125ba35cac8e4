#include "checking/smallest_step.hpp"

#include <algorithm>
#include <iterator>

namespace topset::checking {
namespace {

std::int64_t usual_smallest(Unit unit) { return unit == Unit::kg ? 1'250 : 2'500; }

// `count` plates go on together: a bar takes pairs, a belt single ones. A few fractional plates
// that don't fill up to the next are for a record, and make no step for training.
std::int64_t smallest_plate(const Equipment& equipment, std::int32_t count) {
  const auto& plates = equipment.plates;
  for (auto plate = plates.begin(); plate != plates.end(); ++plate) {
    const auto& [weight, owned] = *plate;
    if (owned < count) continue;
    const auto next = std::next(plate);
    const bool fills = next == plates.end() || weight * (owned / count + 1) >= next->first;
    if (fills || weight >= usual_smallest(equipment.unit)) return weight * count;
  }
  return 0;
}

std::int64_t smallest_gap(const std::optional<LoadSeries>& series) {
  if (!series) return 0;
  if (series->list.empty()) return series->step;
  std::int64_t least = 0;
  for (std::size_t i = 1; i < series->list.size(); ++i) {
    const std::int64_t gap = series->list[i] - series->list[i - 1];
    least = least == 0 ? gap : std::min(least, gap);
  }
  return least;
}

}  // namespace

std::int64_t smallest_step(const Equipment& equipment, const Exercise& exercise) {
  switch (exercise.implement) {
    case Implement::barbell: return smallest_plate(equipment, 2);
    case Implement::bodyweight:
      return equipment.added_step > 0 ? equipment.added_step : smallest_plate(equipment, 1);
    case Implement::dumbbells: return smallest_gap(equipment.dumbbells);
    case Implement::stack: return smallest_gap(equipment.stack);
    case Implement::fixed: return smallest_gap(equipment.fixed);
    case Implement::none: return 0;
  }
  return 0;
}

}  // namespace topset::checking
