// What the program's `maxes:` say of a lift in a week, and what a logged test has made of it: a
// test that was done replaces the projection.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "planning/calendar.hpp"
#include "training/log.hpp"
#include "training/program.hpp"
#include "training/rpe_chart.hpp"

namespace topset::planning {

class NewMaxes {
 public:
  NewMaxes() = default;
  // A test counts when it was done in the block, before the week that the max is for, and after the
  // max before it. Sets of several reps are taken at their RPE (10 when unsaid) by the chart.
  NewMaxes(const Program& program, const std::vector<TrainingDay>& calendar, const Log* log,
           const RpeChart& chart, Unit unit);

  struct Change {
    const NewMax* rule = nullptr;
    std::optional<std::int64_t> tested;  // thousandths of the athlete's unit
  };

  // Those of a lift up to a week, in order; `kind` is one_rep_max or training_max.
  std::vector<Change> until(std::string_view lift, Base kind, std::int32_t week) const;
  bool empty() const { return changes_.empty(); }

 private:
  std::vector<Change> changes_;
};

}  // namespace topset::planning
