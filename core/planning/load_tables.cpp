#include "planning/load_tables.hpp"

#include <algorithm>

namespace topset::planning {

const Loadables& LoadTables::loads(const Exercise& exercise) {
  auto found = tables_.find(exercise.id);
  if (found == tables_.end()) found = tables_.emplace(exercise.id, gym_.loadables(exercise)).first;
  return found->second;
}

std::size_t LoadTables::number(const Exercise& exercise) {
  if (const auto known = numbers_.find(exercise.id); known != numbers_.end()) return known->second;
  LoadTable table{loads(exercise), {}};
  for (const std::int64_t load : table.loads.loads()) {
    std::optional<Plating> plating = plates(exercise, load);
    if (!plating) break;
    table.plates.push_back(std::move(*plating));
  }
  if (table.plates.size() != table.loads.loads().size()) table.plates.clear();
  const auto same = std::find_if(numbered_.begin(), numbered_.end(), [&](const LoadTable& one) {
    return one.loads.loads() == table.loads.loads() && one.plates == table.plates;
  });
  const auto number = static_cast<std::size_t>(same - numbered_.begin());
  if (same == numbered_.end()) numbered_.push_back(std::move(table));
  numbers_.emplace(exercise.id, number);
  return number;
}

}  // namespace topset::planning
