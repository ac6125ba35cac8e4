// The table printed under every top + back-off slot: top loads around the planned one, by the RPE
// it was felt as, give the back-off loads. And what to do after a missed top set. All of it from
// training/calibration.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "training/block.hpp"

namespace topset::planning {

struct AutoregulationInput {
  const std::vector<PlannedRow>& rows;  // of one coming of the slot
  const std::vector<bool>& relative;    // beside rows: written as a part of the top set
  const Loadables& loads;
  const RpeChart& chart;
  Rounding rounding = Rounding::nearest;
  Unit unit = Unit::kg;
};

// Nothing without a top set that has a load and an RPE, or without back-off rows that have loads.
std::optional<AutoregulationTable> autoregulation(const AutoregulationInput& input);

// In one plain sentence, with the back-off load where there is one.
std::string after_a_missed_top(const std::optional<AutoregulationTable>& table, Unit unit);

}  // namespace topset::planning
