// An athlete's own RPE table: percents of the 1RM by reps, for each RPE.
#pragma once

#include <optional>

#include "reading/node_values.hpp"
#include "training/rpe_chart.hpp"

namespace topset::reading {

// Nothing, and a finding at the percent that is out of order, when the table does not fall with
// reps and rise with RPE.
std::optional<RpeChart> read_rpe_table(const Node& node, NodeValues& values);

}  // namespace topset::reading
