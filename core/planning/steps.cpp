#include "planning/steps.hpp"

#include <algorithm>
#include <map>

namespace topset::planning {
namespace {

using strategies::Occurrence;

bool is_loading(const Program& program, std::int32_t week) {
  const Phase* const phase = program.phase(week);
  return phase == nullptr || phase->kind == PhaseKind::loading;
}

// One stretch after which a step may be taken: an exposure, a week, a cycle.
struct Stretch {
  bool failed = false;
  bool open = false;  // something in it is not logged
};

// The stretches of loading weeks by number, with what the slot's comings in them were.
std::map<std::int32_t, Stretch> stretches(Step::Per per, const Program& program,
                                          const SlotDays& days,
                                          const std::vector<Exposure>& exposures) {
  std::map<std::int32_t, Stretch> all;
  if (per == Step::Per::week)
    for (std::int32_t week = 1; week <= program.weeks; ++week)
      if (is_loading(program, week)) all[week] = {};
  for (std::size_t i = 0; i < days.days.size(); ++i) {
    const Occurrence& day = days.occurrences[i];
    if (!is_loading(program, day.week)) continue;
    const std::int32_t number = per == Step::Per::week    ? day.week
                                : per == Step::Per::cycle ? day.cycle
                                                          : day.exposure;
    Stretch& stretch = all[number];
    if (exposures[i] == Exposure::failed) stretch.failed = true;
    if (exposures[i] == Exposure::unknown) stretch.open = true;
  }
  return all;
}

// The loading week that a week stands at: itself, or the last one before a deload; 0: none.
std::int32_t loading_week_of(const Program& program, std::int32_t week) {
  while (week > 0 && !is_loading(program, week)) --week;
  return week;
}

// The stretch a coming stands in; all before it count.
std::int32_t place_of(Step::Per per, const Program& program, const SlotDays& days, std::size_t i) {
  const Occurrence& day = days.occurrences[i];
  if (per == Step::Per::cycle) return day.cycle;
  if (is_loading(program, day.week)) return per == Step::Per::week ? day.week : day.exposure;
  if (per == Step::Per::week) return loading_week_of(program, day.week);
  for (std::size_t before = i; before-- > 0;)
    if (is_loading(program, days.occurrences[before].week))
      return days.occurrences[before].exposure;
  return 0;
}

}  // namespace

std::vector<StepCount> count_steps(Step::Per per, const Program& program, const SlotDays& days,
                                   const std::vector<Exposure>& exposures) {
  const std::map<std::int32_t, Stretch> all = stretches(per, program, days, exposures);
  std::vector<StepCount> counts(days.days.size());
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const std::int32_t place = place_of(per, program, days, i);
    for (const auto& [number, stretch] : all) {
      if (number >= place) break;
      if (stretch.failed) continue;
      ++counts[i].steps;
      counts[i].projected = counts[i].projected || stretch.open;
    }
  }
  return counts;
}

}  // namespace topset::planning
