// A slot request as topset/strategy.h has it: plain structs and tables that point into the request
// they were made from. Calling a plugin with it, or writing it into a pipe, is done elsewhere.
#pragma once

#include <array>
#include <vector>

#include "strategies/slot_request.hpp"
#include "topset/strategy.h"

namespace topset::strategies {

// A prescription as the contract's row, with loads in the athlete's unit. Its texts are the
// prescription's own.
topset_row lay_out(const Prescription& sets, Unit unit);

// Good as long as the request it was made from. Its exercise, athlete, loadables and chart must be
// there. `source_name` is an interpreted strategy's file name, and has to stay as well.
class RequestLayout {
 public:
  explicit RequestLayout(const SlotRequest& request, const char* source_name = "");
  RequestLayout(const RequestLayout&) = delete;
  RequestLayout& operator=(const RequestLayout&) = delete;

  const topset_request& request() const { return request_; }
  const topset_limits& limits() const { return limits_; }

 private:
  void lay_out_exercise(const Exercise& exercise);
  void lay_out_athlete(const SlotRequest& slot);
  void lay_out_occurrences(const SlotRequest& slot);
  void lay_out_values(const SlotRequest& slot);
  void lay_out_chart(const RpeChart& chart);
  void lay_out_earlier(const SlotRequest& slot);

  topset_request request_{};
  topset_exercise exercise_{};
  topset_athlete athlete_{};
  topset_limits limits_{};
  std::vector<topset_occurrence> occurrences_;
  std::vector<topset_value> values_;
  std::vector<topset_row> sets_;  // of the values that are set notation
  std::array<topset_chart_entry, RpeChart::kRows * RpeChart::kMaxReps> chart_;
  std::vector<topset_rep_load> rep_maxes_;
  std::vector<topset_result> results_;  // of all occurrences, one after the other
  // Of all earlier slots, one after the other.
  std::vector<topset_earlier_slot> earlier_;
  std::vector<topset_earlier_row> earlier_rows_;
  std::vector<topset_row> earlier_sets_;
  std::vector<topset_max> earlier_maxes_;
};

}  // namespace topset::strategies
