#include "training/equipment.hpp"

#include <algorithm>
#include <utility>

namespace topset {
namespace {

// More loads in a series than any gym has; what is past them is left out.
constexpr std::size_t kMaxSeries = 10'000;

std::map<std::int64_t, std::int32_t> pairs(const std::map<std::int64_t, std::int32_t>& plates) {
  std::map<std::int64_t, std::int32_t> result;
  for (const auto& [weight, count] : plates) result[weight] = count / 2;
  return result;
}

std::vector<std::int64_t> enumerate(const LoadSeries& series, std::int64_t limit) {
  std::vector<std::int64_t> loads;
  if (!series.list.empty()) {
    loads = series.list;
  } else if (series.step <= 0) {
    loads = {series.from, series.to};
  } else {
    const std::int64_t last = std::min(series.to, limit);
    for (std::int64_t load = series.from; load <= last && loads.size() < kMaxSeries;) {
      loads.push_back(load);
      if (series.step > limit) break;  // nor could it be added without overflow
      load += series.step;
    }
  }
  std::erase_if(loads, [limit](std::int64_t load) { return load <= 0 || load > limit; });
  std::sort(loads.begin(), loads.end());
  loads.erase(std::unique(loads.begin(), loads.end()), loads.end());
  if (loads.size() > kMaxSeries) loads.resize(kMaxSeries);
  return loads;
}

std::vector<std::int64_t> enumerate(const std::optional<LoadSeries>& series, std::int64_t limit) {
  return series ? enumerate(*series, limit) : std::vector<std::int64_t>{};
}

bool lists(const Bar& bar, const std::string& lift) {
  return std::find(bar.lifts.begin(), bar.lifts.end(), lift) != bar.lifts.end();
}

}  // namespace

Equipment default_equipment(Unit unit) {
  Equipment usual;
  usual.unit = unit;
  usual.assumed = true;
  // Plates after the IPF and IWF sets, single plates.
  if (unit == Unit::kg) {
    usual.bars = {{20'000, {}}};
    usual.plates = {{25'000, 16}, {20'000, 2}, {15'000, 2}, {10'000, 2},
                    {5'000, 2},   {2'500, 2},  {1'250, 2}};
    usual.dumbbells = LoadSeries{2'500, 50'000, 2'500, {}};
    usual.stack = LoadSeries{5'000, 150'000, 5'000, {}};
    usual.fixed = LoadSeries{4'000, 32'000, 4'000, {}};
  } else {
    usual.bars = {{45'000, {}}};
    usual.plates = {{45'000, 20}, {35'000, 2}, {25'000, 2}, {10'000, 4}, {5'000, 2}, {2'500, 2}};
    usual.dumbbells = LoadSeries{5'000, 120'000, 5'000, {}};
    usual.stack = LoadSeries{10'000, 300'000, 10'000, {}};
    usual.fixed = LoadSeries{10'000, 70'000, 5'000, {}};
  }
  return usual;
}

std::int64_t load_limit(Unit unit) { return unit == Unit::kg ? 1'000'000 : 2'200'000; }

const Bar* bar_for(const Equipment& equipment, const Exercise& exercise) {
  const auto first = [&](auto fits) -> const Bar* {
    const auto bar = std::find_if(equipment.bars.begin(), equipment.bars.end(), fits);
    return bar == equipment.bars.end() ? nullptr : &*bar;
  };
  if (const Bar* own = first([&](const Bar& bar) { return lists(bar, exercise.id); })) return own;
  if (!exercise.variation_of.empty()) {
    const Bar* lift = first([&](const Bar& bar) { return lists(bar, exercise.variation_of); });
    if (lift) return lift;
  }
  return first([](const Bar& bar) { return bar.lifts.empty(); });
}

Gym::Gym(Equipment equipment)
    : equipment_(std::move(equipment)),
      side_(pairs(equipment_.plates), load_limit(equipment_.unit) / 2),
      belt_(equipment_.plates, load_limit(equipment_.unit)) {}

Loadables Gym::loadables(const Exercise& exercise) const {
  const std::int64_t limit = load_limit(equipment_.unit);
  std::vector<std::int64_t> loads;
  switch (exercise.implement) {
    case Implement::barbell: {
      const Bar* bar = bar_for(equipment_, exercise);
      if (!bar) break;
      for (const std::int64_t side : side_.sums()) {
        const std::int64_t load = bar->weight + equipment_.collars + 2 * side;
        if (load > limit) break;
        loads.push_back(load);
      }
      break;
    }
    case Implement::dumbbells: loads = enumerate(equipment_.dumbbells, limit); break;
    case Implement::stack: loads = enumerate(equipment_.stack, limit); break;
    case Implement::fixed: loads = enumerate(equipment_.fixed, limit); break;
    case Implement::bodyweight:
      if (equipment_.added_step > 0) {
        loads =
            enumerate(LoadSeries{equipment_.added_step, limit, equipment_.added_step, {}}, limit);
        loads.insert(loads.begin(), 0);
      } else {
        loads = belt_.sums();
      }
      break;
    case Implement::none: break;
  }
  return {std::move(loads), equipment_.unit};
}

std::optional<Plating> Gym::plate_up(const Exercise& exercise, std::int64_t load) const {
  Plating plating;
  std::optional<std::vector<std::int64_t>> plates;
  if (exercise.implement == Implement::barbell) {
    const Bar* bar = bar_for(equipment_, exercise);
    if (!bar) return std::nullopt;
    plating.bar = bar->weight;
    plating.collars = equipment_.collars;
    const std::int64_t both = load - bar->weight - equipment_.collars;
    if (both < 0 || both % 2 != 0) return std::nullopt;
    plates = side_.plates(both / 2);
  } else if (exercise.implement == Implement::bodyweight) {
    plates = belt_.plates(load);
  }
  if (!plates) return std::nullopt;
  plating.plates = *std::move(plates);
  return plating;
}

Loadables loadables(const Equipment& equipment, const Exercise& exercise) {
  return Gym(equipment).loadables(exercise);
}

std::optional<Plating> plate_up(const Equipment& equipment, const Exercise& exercise,
                                std::int64_t load) {
  return Gym(equipment).plate_up(exercise, load);
}

}  // namespace topset
