// Exercises that an athlete's gym can't load, replaced by the first of their alternatives that it
// can.
#pragma once

#include <optional>

#include "base/diagnostic.hpp"
#include "planning/load_tables.hpp"
#include "training/program.hpp"

namespace topset::planning {

// Nothing when the program stays as it is. Each replacement is a note.
std::optional<Program> choose_alternatives(const Program& program, const Catalogue& catalogue,
                                           LoadTables& tables, Diagnostics& findings);

}  // namespace topset::planning
