// One row or max from a strategy, checked field by field and copied. A number outside its range, a
// text that isn't one or a base that isn't there is a breach of the contract: nothing of the row is
// used then.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "base/rules.hpp"
#include "strategies/slot_request.hpp"
#include "topset/strategy.h"

namespace topset::strategies {

// How a strategy broke the contract.
struct Breach {
  Rule rule = Rule::PLUG607;  // or PLUG611: a must_understand bit this topset does not know
  std::string text;           // `percent is 31000, outside 0 to 30000`
};

// What a row is checked against.
struct RowFrame {
  const SlotRequest& request;
  std::span<const std::int32_t> rows_of_day;  // rows so far, by occurrence
};

// Fills `into`, all but its number. Nothing: the row stands.
std::optional<Breach> read_row(const topset_row* foreign, const RowFrame& frame, EmittedRow& into);

std::optional<Breach> read_max(const topset_max* foreign, const SlotRequest& request,
                               EmittedMax& into);

}  // namespace topset::strategies
