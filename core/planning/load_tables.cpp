#include "planning/load_tables.hpp"

namespace topset::planning {

const Loadables& LoadTables::loads(const Exercise& exercise) {
  auto found = tables_.find(exercise.id);
  if (found == tables_.end()) found = tables_.emplace(exercise.id, gym_.loadables(exercise)).first;
  return found->second;
}

}  // namespace topset::planning
