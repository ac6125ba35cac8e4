// What one athlete's gym can hold, worked out once an exercise and kept for the block.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "training/equipment.hpp"
#include "training/exercise.hpp"

namespace topset::planning {

class LoadTables {
 public:
  explicit LoadTables(const Equipment& equipment) : equipment_(&equipment) {}

  const Equipment& equipment() const { return *equipment_; }
  const Loadables& loads(const Exercise& exercise);
  // The plates of a loadable load; nothing for implements without plates.
  std::optional<Plating> plates(const Exercise& exercise, std::int64_t load);

 private:
  const Equipment* equipment_;
  std::map<std::string, Loadables, std::less<>> tables_;  // by exercise id
};

}  // namespace topset::planning
