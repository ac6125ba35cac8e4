// What one athlete's gym can hold, worked out once an exercise and kept for the block.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "training/equipment.hpp"
#include "training/load_formula.hpp"

namespace topset::planning {

class LoadTables {
 public:
  explicit LoadTables(const Equipment& equipment) : gym_(equipment) {}

  const Equipment& equipment() const { return gym_.equipment(); }
  const Loadables& loads(const Exercise& exercise);

  // The place of an exercise's table among `numbered`; exercises of the same loads and plates share
  // one.
  std::size_t number(const Exercise& exercise);
  const std::vector<LoadTable>& numbered() const { return numbered_; }

  // The plates of a loadable load; nothing for implements without plates.
  std::optional<Plating> plates(const Exercise& exercise, std::int64_t load) const {
    return gym_.plate_up(exercise, load);
  }

 private:
  Gym gym_;
  std::map<std::string, Loadables, std::less<>> tables_;  // by exercise id
  std::map<std::string, std::size_t, std::less<>> numbers_;
  std::vector<LoadTable> numbered_;
};

}  // namespace topset::planning
