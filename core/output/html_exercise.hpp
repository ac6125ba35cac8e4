// One exercise of a session as it stands on the week and session layouts: its rows, plates, details
// and boxes, and the autoregulation table beside them.
#pragma once

#include <cstddef>
#include <string>

#include "output/sheet_options.hpp"
#include "training/block.hpp"

namespace topset::output::html {

// `id` is the element's own; rows are numbered from `first_row`.
void append_exercise(std::string& out, const BlockExercise& exercise, Unit unit,
                     const SheetOptions& options, std::string_view id, std::size_t first_row);

}  // namespace topset::output::html
