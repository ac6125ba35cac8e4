// What back-off training asks of the order of a day's sets: top before back-off; back-off the same
// exercise, never heavier, and lighter but for repeats and rep drops. A test is a top set. Where
// the coach wrote neither row, it is the strategy's mistake.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "planning/slot_findings.hpp"
#include "training/block.hpp"

namespace topset::planning {

struct OrderPlace {
  const Origin& slot;
  const Origin& strategy;            // where its name is written
  std::string_view planner;          // `acme.wave of wave.so`
  const std::vector<bool>& written;  // beside rows: the coach's own numbers
  Unit unit = Unit::kg;
  std::int32_t week = 1;
};

void check_set_order(std::span<const PlannedRow> rows, const OrderPlace& place,
                     SlotFindings& findings);

}  // namespace topset::planning
