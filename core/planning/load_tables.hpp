// What one athlete's gym can hold, worked out once an exercise and kept for the block.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "training/equipment.hpp"

namespace topset::planning {

class LoadTables {
 public:
  explicit LoadTables(const Equipment& equipment) : gym_(equipment) {}

  const Equipment& equipment() const { return gym_.equipment(); }
  const Loadables& loads(const Exercise& exercise);

  // The plates of a loadable load; nothing for implements without plates.
  std::optional<Plating> plates(const Exercise& exercise, std::int64_t load) const {
    return gym_.plate_up(exercise, load);
  }

 private:
  Gym gym_;
  std::map<std::string, Loadables, std::less<>> tables_;  // by exercise id
};

}  // namespace topset::planning
