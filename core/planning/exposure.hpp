// How a day of a slot went, by the log.
#pragma once

#include <cstdint>
#include <span>

#include "strategies/slot_request.hpp"
#include "training/block.hpp"

namespace topset::planning {

enum class Exposure : std::uint8_t {
  unknown,    // not logged
  succeeded,  // every prescribed set was done, at its load or more
  failed,
};

// Ramp, warm-up and optional rows are not asked for, and lighter sets between are passed over.
Exposure judge_exposure(std::span<const PlannedRow> rows,
                        std::span<const strategies::Result> results);

}  // namespace topset::planning
