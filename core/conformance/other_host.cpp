#include "conformance/other_host.hpp"

#include <cstring>
#include <deque>
#include <vector>

#include "strategies/request_layout.hpp"

namespace topset::conformance {

namespace {

constexpr std::uint32_t kExtra = 16;

class OtherRequest {
 public:
  OtherRequest(const topset_request& usual, OtherHost host, int fill) : host_(host), fill_(fill) {
    topset_request& request = longer(usual);
    topset_athlete& athlete = longer(*usual.athlete);
    athlete.rep_maxes = sizeless(athlete.rep_maxes);
    request.athlete = &athlete;
    request.exercise = &longer(*usual.exercise);
    request.limits = &longer(*usual.limits);
    request.occurrences =
        rows<topset_occurrence>(usual.occurrences, [this](topset_occurrence& day) {
          day.results = rows<topset_result>(day.results, [](topset_result&) {});
        });
    request.values = rows<topset_value>(usual.values, [this](topset_value& value) {
      if (value.sets != nullptr) value.sets = &longer(*value.sets);
    });
    request.loadables = sizeless(usual.loadables);
    request.chart = sizeless(usual.chart);
    request_ = &request;
  }

  const topset_request& request() const { return *request_; }

 private:
  char* room(std::size_t size) {
    auto& bytes = kept_.emplace_back((size + kExtra) / sizeof(std::uint64_t) + 1);
    char* const at = reinterpret_cast<char*>(bytes.data());
    std::memset(at, fill_, size + kExtra);
    return at;
  }

  template <class Struct>
  Struct& fitted(char* at) const {
    auto& known = *reinterpret_cast<Struct*>(at);
    if (host_ == OtherHost::ahead) known.struct_size += kExtra;
    return known;
  }

  template <class Struct>
  Struct& longer(const Struct& from) {
    char* const at = room(sizeof from);
    std::memcpy(at, &from, sizeof from);
    return fitted<Struct>(at);
  }

  // Rows with a struct_size: further apart in both hosts.
  template <class Row, class Each>
  topset_table rows(topset_table table, const Each& each) {
    const topset_table apart = spread(table);
    char* at = static_cast<char*>(const_cast<void*>(apart.data));
    for (std::uint32_t i = 0; i < table.count; ++i, at += apart.stride) each(fitted<Row>(at));
    return apart;
  }

  // Rows as long as their stride says.
  topset_table sizeless(topset_table table) {
    return host_ == OtherHost::ahead ? spread(table) : table;
  }

  topset_table spread(topset_table table) {
    if (table.count == 0) return table;
    const std::uint32_t stride = table.stride + kExtra;
    char* const to = room(std::size_t{stride} * table.count);
    for (std::uint32_t i = 0; i < table.count; ++i)
      std::memcpy(to + std::size_t{i} * stride, topset_at(table, i), table.stride);
    return {to, table.count, stride};
  }

  OtherHost host_;
  int fill_;
  std::deque<std::vector<std::uint64_t>> kept_;
  const topset_request* request_ = nullptr;
};

}  // namespace

Answer plan(const Plugin& plugin, const StrategyCard& card, const Shape& shape, OtherHost host,
            int fill) {
  const Scenario scenario(shape, card);
  const strategies::RequestLayout layout(scenario.request(), plugin.source_name().c_str());
  const OtherRequest other(layout.request(), host, fill);
  return plan_raw(plugin, card, scenario.request(), other.request(),
                  host == OtherHost::ahead ? kExtra : 0);
}

}  // namespace topset::conformance
