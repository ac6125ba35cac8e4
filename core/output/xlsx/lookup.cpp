#include "output/xlsx/lookup.hpp"

#include <algorithm>

namespace topset::output::xlsx {
namespace {

using Load = std::optional<std::int64_t>;

// The load for a target of `quarters` quarters of a thousandth.
Load chosen(const Loadables& loads, Rounding rounding, std::int64_t step, std::int64_t quarters) {
  const Loadables::Choice choice = loads.choose(quarters, 4, rounding, step);
  if (choice.fit == Loadables::Fit::past || choice.fit == Loadables::Fit::no_loads)
    return std::nullopt;
  return choice.load;
}

// Where the load may change, doubled: the loads, the middles between two of them (whichever a step
// leaves to choose between), and as far from each as a step reaches.
std::vector<std::int64_t> boundaries(const Loadables& loads, std::int64_t step) {
  std::vector<std::int64_t> all;
  std::optional<std::int64_t> multiple;
  const std::vector<std::int64_t>& table = loads.loads();
  for (std::size_t i = 0; i < table.size(); ++i) {
    all.push_back(2 * table[i]);
    if (i > 0) all.push_back(table[i - 1] + table[i]);
    if (step <= 0 || table[i] % step != 0) continue;
    all.push_back(2 * (table[i] - step));
    all.push_back(2 * (table[i] + step));
    if (multiple) all.push_back(*multiple + table[i]);
    multiple = table[i];
  }
  if (table.size() > 1) {
    const std::int64_t last_step = table.back() - table[table.size() - 2];
    all.push_back(2 * table.back() + last_step);
    all.push_back(2 * (table.back() + last_step));
  }
  std::erase_if(all, [](std::int64_t doubled) { return doubled < 0; });
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace

Lookup lookup(const Loadables& loads, Rounding rounding, std::int64_t step) {
  // The load at each boundary and between it and the next, by the key that tells all of these
  // apart: twice the doubled target at a boundary, one more behind it.
  std::vector<Lookup::Step> fine;
  const auto add = [&](std::int64_t from, Load load) {
    if (fine.empty() || fine.back().load != load) fine.push_back({from, load});
  };
  add(-1, chosen(loads, rounding, step, 0));
  for (const std::int64_t doubled : boundaries(loads, step)) {
    add(2 * doubled, chosen(loads, rounding, step, 2 * doubled));
    add(2 * doubled + 1, chosen(loads, rounding, step, 2 * doubled + 1));
  }
  // A table whose loads all begin at their boundary, or all behind it, has a simpler key.
  const auto all = [&](std::int64_t parity) {
    return std::all_of(fine.begin() + 1, fine.end(),
                       [parity](const Lookup::Step& one) { return (one.from & 1) == parity; });
  };
  Lookup table;
  table.key = all(0) ? Key::floor : all(1) ? Key::ceiling : Key::both;
  for (Lookup::Step& one : fine) {
    if (table.key == Key::floor && one.from >= 0) one.from /= 2;
    if (table.key == Key::ceiling && one.from >= 0) one.from = (one.from + 1) / 2;
    table.steps.push_back(one);
  }
  return table;
}

}  // namespace topset::output::xlsx
