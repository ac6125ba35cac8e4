// A plugin's calls into the sinks, written down in the worker and made again in this process. The
// worker answers the plugin from a sink of its own, so that numbers and STOP come at once; what
// counts is what the same sink here makes of the same calls.
#pragma once

#include <expected>
#include <string_view>
#include <vector>

#include "strategies/card_copy.hpp"
#include "strategies/row_sink.hpp"
#include "strategies/worker_wire.hpp"
#include "topset/strategy.h"

namespace topset::strategies {

// In the worker: the sink that a plan call gets.
class RowRecorder {
 public:
  // Of the request as the worker has it; see sink_frame().
  explicit RowRecorder(const SlotRequest& frame);
  RowRecorder(const RowRecorder&) = delete;
  RowRecorder& operator=(const RowRecorder&) = delete;

  const topset_sink* contract() const { return &contract_; }

  // What becomes the answer.
  void threw(const char* what);
  void returned(topset_status status);
  const std::string& answer() const { return record_.str(); }

  std::int32_t emit(const topset_row* row);
  std::int32_t set_max(const topset_max* max);
  std::int32_t note(std::uint32_t level, const char* code, const char* text);
  std::int32_t refuse(const char* code, const char* text);
  void out_of_memory();

 private:
  std::int32_t answered(std::int32_t answer);

  topset_sink contract_{};
  RowSink sink_;
  WireWriter record_;
  bool stopped_ = false;  // nothing after the first STOP changes anything
};

// As much of a request as the sink's checks look at; good as long as the contract's own.
struct SinkFrame {
  Athlete athlete;
  Loadables loadables;
  SlotRequest request;
};
void fill_sink_frame(const topset_request& from, SinkFrame& frame);

// In the worker: the catalogue that a describe call gets.
class CardRecorder {
 public:
  // With the name of an interpreter's source file, for messages.
  explicit CardRecorder(const char* source_name);
  CardRecorder(const CardRecorder&) = delete;
  CardRecorder& operator=(const CardRecorder&) = delete;

  const topset_catalogue* contract() const { return &contract_; }
  void threw(const char* what);
  void returned(topset_status status);
  const std::string& answer() const { return record_.str(); }

  std::int32_t add(const topset_card* card);
  void reject(const char* text);
  void out_of_memory();

 private:
  topset_catalogue contract_{};
  WireWriter record_;
  std::uint32_t cards_ = 0;
  bool stopped_ = false;
};

// In this process: the same calls again.
PlannedSlot replay_plan(std::string_view answer, const StrategyCard& card,
                        const SlotRequest& request);
std::expected<std::vector<CopiedCard>, DescribeFailure> replay_cards(std::string_view answer,
                                                                     bool interpreted);

}  // namespace topset::strategies
