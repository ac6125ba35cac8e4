// Where a strategy's answer arrives, row by row, and is believed only as far as it has been
// checked. It serves a plugin in this process through contract(); whoever reads a worker's pipe
// calls the same functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "strategies/row_check.hpp"
#include "strategies/slot_request.hpp"
#include "topset/strategy.h"

namespace topset::strategies {

class RowSink {
 public:
  // The worker's sink only answers: what was emitted is another's to keep.
  enum class Keep : std::uint8_t {
    rows,
    nothing
  };

  // The request must outlive the sink.
  explicit RowSink(const SlotRequest& request, Keep keep = Keep::rows);
  RowSink(const RowSink&) = delete;
  RowSink& operator=(const RowSink&) = delete;

  // The contract's sink; good as long as this one.
  const topset_sink* contract() const { return &contract_; }

  // As in topset/strategy.h.
  std::int32_t emit(const topset_row* row);
  std::int32_t set_max(const topset_max* max);
  std::int32_t note(std::uint32_t level, const char* code, const char* text);
  std::int32_t refuse(const char* code, const char* text);

  // Something around the call itself went wrong: the first breach is what is told.
  void break_off(Breach breach);

  // What became of the call, by what `plan` returned and what was emitted. `card` knows which
  // parameters there are.
  PlannedSlot conclude(topset_status status, const StrategyCard& card) &&;

 private:
  bool copy_words(const char* what, const char* code, const char* text, StrategyNote& into);
  bool count_note();
  std::string day(const topset_row* row) const;  // ` (week 1, session 2)`
  void take_last_note(const char* status, PlanStatus outcome);

  const SlotRequest& request_;
  Keep keep_;
  topset_sink contract_{};
  PlannedSlot slot_;
  std::size_t rows_ = 0;
  std::vector<std::int32_t> rows_of_day_;
  std::uint32_t notes_ = 0;  // and refusals
  bool refused_ = false;
  std::optional<Breach> breach_;
};

}  // namespace topset::strategies
