// A slot that has been planned: what its strategy answered and the targets and loads made of it.
// The slots that come after it look here for rows and maxes.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "planning/coming.hpp"
#include "planning/slot_maxes.hpp"
#include "strategies/slot_request.hpp"

namespace topset::planning {

struct Target {
  std::optional<Rational> exact;      // thousandths; nothing: no load follows from this row
  std::optional<Rational> exact_max;  // of the upper end of `70-75 %`; nothing: no range
  std::optional<Rational> intensity;  // of the lift's 1RM; known for percents even without a max
  // Of the max that an RPE asked for has the lift at on that day, `step:` included. Where it is
  // known, it tells better than `intensity` how hard the sets will be.
  std::optional<Rational> felt = {};
  std::optional<Rational> one_rep_max;  // of the lift it is of, thousandths
  std::optional<Rational> base_max;     // that its percent is of, thousandths; nothing: of no max
  std::optional<Range<Rpe>> rpe;        // asked for, after the phase
  Percent dose{10000};                  // intensity multiplier that is in `exact`
  // What its load is missing for: `max` or `goal` of a lift, or the `row` of a slot; empty: it
  // isn't.
  std::string_view missing;
  std::string missing_lift;  // the lift, or how the row is called: `row 2 of main, last time`
  bool projected = false;    // rests on a result that is not in yet
  // Of exact, exact_max and one_rep_max; nothing without formulas, and where they don't follow from
  // maxes.
  std::optional<LoadFormula> formula = {}, formula_max = {}, formula_of_max = {};
  std::string derivation;  // `90 % x 155 kg (1RM, tested 2026-10-12)`; empty without a load
};

class SlotPlan {
 public:
  const Slot* slot = nullptr;
  const SlotDays* days = nullptr;
  strategies::PlannedSlot planned;
  std::vector<Target> targets;                         // beside planned.rows
  std::vector<std::optional<std::int64_t>> loadables;  // likewise
  std::vector<bool> holds;  // likewise: the strategy would emit it for any maxes; empty: unasked
  std::optional<SlotMaxes> maxes;

  // Call it once `planned` is there.
  void index_rows();

  // The rows of a coming, as indexes into planned.rows in their order. `until`: only those emitted
  // before that one.
  std::span<const std::size_t> rows_of(std::int32_t occurrence, std::size_t until) const;

  // Of those: the first of kind top or test, else the heaviest, of several the first.
  std::optional<std::size_t> top_of(std::span<const std::size_t> rows) const;

 private:
  std::vector<std::vector<std::size_t>> rows_by_coming_;
};

}  // namespace topset::planning
