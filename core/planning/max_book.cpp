#include "planning/max_book.hpp"

namespace topset::planning {

const Maxes* MaxBook::find(std::string_view exercise) {
  auto found = maxes_.find(exercise);
  if (found == maxes_.end()) {
    const Exercise* known = catalogue_.find(exercise);
    std::optional<Maxes> maxes =
        known ? resolve_maxes(athlete_, catalogue_, *known, findings_) : std::nullopt;
    found = maxes_.emplace(std::string(exercise), std::move(maxes)).first;
  }
  return found->second ? &*found->second : nullptr;
}

}  // namespace topset::planning
