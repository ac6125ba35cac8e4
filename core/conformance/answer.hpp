// What a strategy did when it was asked to plan a slot: every call in order, and everything that
// the contract does not allow. Unlike the host it lets a faulty strategy go on, so that one mistake
// does not hide behind another.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "conformance/plugin.hpp"
#include "conformance/shape.hpp"
#include "strategies/slot_request.hpp"

namespace topset::conformance {

// The kinds of mistakes, each looked for by a check of its own.
enum class Fault : std::uint8_t {
  row,
  occurrence,
  base,
  loadable,
  text,
  must_understand,
  max,
  note,
  status,
  parameter_name,
  host_pointer,
  limits,
  thrown,
};

struct Complaint {
  Fault fault;
  std::string text;
};

// A row as it was emitted, its texts left out.
struct SeenRow {
  std::uint32_t occurrence = 0;
  std::uint32_t kind = 0;
  std::uint32_t flags = 0;
  std::uint32_t sets = 0;
  std::uint32_t amount = 0;
  std::int64_t load = 0;    // thousandths, as far as it can be told from the row alone; 0: can't
  std::int64_t weight = 0;  // likewise, and of rows that rest on others of the slot; the upper end
  std::string exercise;     // another than the slot's; empty: the slot's
};

struct Answer {
  topset_status status = TOPSET_FAILED;
  std::vector<std::string> calls;  // each with all it was given
  std::vector<SeenRow> rows;       // that stand at the end
  std::vector<strategies::StrategyNote> notes;
  std::vector<Complaint> complaints;
  std::uint32_t calls_after_stop = 0;
  bool refused = false;
  bool stopped = false;
  bool request_changed = false;

  const Complaint* find(Fault fault) const;
};

// When the sink answers TOPSET_STOP: at this call of that kind (from 1).
struct StopAt {
  enum class Call : std::uint8_t {
    none,
    emit,
    any,  // of all calls
  };
  Call call = Call::none;
  std::uint32_t number = 0;
};

Answer plan(const Plugin& plugin, const StrategyCard& card, const strategies::SlotRequest& request,
            StopAt stop = {});
Answer plan(const Plugin& plugin, const StrategyCard& card, const Shape& shape);

// Likewise with a request and sink of another layout; `request` lays out what `asked` says.
Answer plan_raw(const Plugin& plugin, const StrategyCard& card,
                const strategies::SlotRequest& asked, const topset_request& request,
                std::uint32_t sink_growth, StopAt stop = {});

// The status and the calls, one line each.
std::vector<std::string> lines(const Answer& answer);

// The first line in which two differ, for people; empty: they are alike.
std::string difference(const std::vector<std::string>& one, const std::vector<std::string>& other);

}  // namespace topset::conformance
