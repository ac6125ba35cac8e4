#include "planning/coming.hpp"

namespace topset::planning {

std::optional<std::size_t> coming_in_week(const SlotDays& of, const SlotDays& from,
                                          std::size_t coming) {
  const std::size_t today = from.days[coming].day;
  const std::int32_t week = from.occurrences[coming].week;
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < of.days.size(); ++i) {
    if (of.occurrences[i].week != week) continue;
    if (of.days[i].day > today) return found ? found : i;
    found = i;
    if (of.days[i].day == today) return found;
  }
  return found;
}

std::optional<std::size_t> coming_before(const SlotDays& of, const SlotDays& from,
                                         std::size_t coming) {
  const std::size_t today = from.days[coming].day;
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < of.days.size() && of.days[i].day < today; ++i) found = i;
  return found;
}

std::optional<std::size_t> coming_nearest(const SlotDays& of, const SlotDays& from,
                                          std::size_t coming) {
  const auto in_week = coming_in_week(of, from, coming);
  return in_week ? in_week : coming_before(of, from, coming);
}

}  // namespace topset::planning
