// Bars, plates, dumbbells and stacks, as a gym of topset.yaml or an athlete's own file lists them.
// What is not listed is not owned.
#pragma once

#include "reading/node_values.hpp"
#include "training/equipment.hpp"
#include "training/exercise.hpp"

namespace topset::reading {

// `unit` is that of the file, where the equipment names none.
Equipment read_equipment(const Node& node, Unit unit, const Catalogue& catalogue,
                         NodeValues& values);

// The exercise a word stands for; unknown ones are reported at `origin`, with the nearest.
const Exercise* find_exercise(std::string_view word, Origin origin, const Catalogue& catalogue,
                              NodeValues& values);

}  // namespace topset::reading
