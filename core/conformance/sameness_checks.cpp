// The same question, the same answer: again, elsewhere, at once, from another host.
#include <atomic>
#include <cstring>
#include <fmt/format.h>
#include <thread>

#include "conformance/subject.hpp"
#include "strategies/request_layout.hpp"

namespace topset::conformance {

namespace {

std::vector<std::string> said(const Subject& subject, const StrategyCard& card,
                              const Shape& shape) {
  return lines(plan(subject.plugin, card, shape));
}

// Two plain processes agree, and one that is varied agrees with them.
Verdict same_in(Machine& machine, Variation variation) {
  const auto first = machine.transcript_elsewhere(Variation::none);
  if (!first) return skipped(first.error());
  const auto second = machine.transcript_elsewhere(variation);
  if (!second) return failed(second.error());
  if (std::string what = difference(*first, *second); !what.empty()) {
    if (variation == Variation::none) return failed(std::move(what));
    const auto third = machine.transcript_elsewhere(Variation::none);
    if (!third || !difference(*first, *third).empty())
      return skipped("two plain processes do not agree either");
    return failed(std::move(what));
  }
  return {};
}

// A table with `extra` bytes of `fill` after each row; struct_size grows by as much.
class LongerTable {
 public:
  LongerTable(topset_table table, std::uint32_t extra, int fill, bool has_size) {
    const std::uint32_t stride = table.stride + extra;
    bytes_.resize((std::size_t{stride} * table.count + 7) / 8 + 1);
    char* to = reinterpret_cast<char*>(bytes_.data());
    for (std::uint32_t i = 0; i < table.count; ++i, to += stride) {
      std::memcpy(to, topset_at(table, i), table.stride);
      std::memset(to + table.stride, fill, extra);
      if (has_size) {
        std::uint32_t size = 0;
        std::memcpy(&size, to, sizeof size);
        size += extra;
        std::memcpy(to, &size, sizeof size);
      }
    }
    table_ = {table.count == 0 ? nullptr : bytes_.data(), table.count, stride};
  }
  topset_table table() const { return table_; }

 private:
  std::vector<std::uint64_t> bytes_;
  topset_table table_{};
};

template <class Struct>
struct Longer {
  Struct known;
  unsigned char beyond[16];

  Longer(const Struct& from, std::uint32_t extra, int fill) : known(from) {
    std::memset(beyond, fill, sizeof beyond);
    known.struct_size += extra;
  }
};

// The plain slot as a host of the next minor version would ask.
Answer ask_newer(const Subject& subject, const StrategyCard& card, const Shape& plain, int fill) {
  constexpr std::uint32_t kExtra = 16;
  const Scenario scenario(plain, card);
  const strategies::RequestLayout layout(scenario.request(), subject.plugin.source_name().c_str());
  Longer<topset_request> request(layout.request(), kExtra, fill);
  Longer<topset_athlete> athlete(*request.known.athlete, kExtra, fill);
  const Longer<topset_exercise> exercise(*request.known.exercise, kExtra, fill);
  const Longer<topset_limits> limits(*request.known.limits, kExtra, fill);
  const LongerTable days(request.known.occurrences, kExtra, fill, true);
  const LongerTable values(request.known.values, kExtra, fill, true);
  const LongerTable loads(request.known.loadables, kExtra, fill, false);
  const LongerTable chart(request.known.chart, kExtra, fill, false);
  const LongerTable rep_maxes(athlete.known.rep_maxes, kExtra, fill, false);
  athlete.known.rep_maxes = rep_maxes.table();
  request.known.athlete = &athlete.known;
  request.known.exercise = &exercise.known;
  request.known.limits = &limits.known;
  request.known.occurrences = days.table();
  request.known.values = values.table();
  request.known.loadables = loads.table();
  request.known.chart = chart.table();
  return plan_raw(subject.plugin, card, scenario.request(), request.known, kExtra);
}

// As a host that knew no maxes of days and no step would ask; what lies behind is `fill`.
Answer ask_older(const Subject& subject, const StrategyCard& card, const Shape& plain, int fill) {
  const Scenario scenario(plain, card);
  const strategies::RequestLayout layout(scenario.request(), subject.plugin.source_name().c_str());
  topset_request request = layout.request();
  const topset_table table = request.occurrences;
  std::vector<topset_occurrence> days;
  constexpr std::size_t kDay = offsetof(topset_occurrence, one_rep_max);
  for (std::uint32_t i = 0; i < table.count; ++i) {
    topset_occurrence& day = days.emplace_back();
    std::memset(&day, fill, sizeof day);
    std::memcpy(&day, topset_at(table, i), kDay);
    day.struct_size = kDay;
  }
  request.occurrences.data = days.data();
  constexpr std::size_t kRequest = offsetof(topset_request, rounding_step);
  std::memset(reinterpret_cast<char*>(&request) + kRequest, fill, sizeof request - kRequest);
  request.struct_size = kRequest;
  return plan_raw(subject.plugin, card, scenario.request(), request, 0);
}

}  // namespace

Verdict determinism_twice(const Question& question, Machine&) {
  return for_each_strategy(
      question, [](const Subject& subject, const StrategyCard& card, const Shape& plain) {
        const std::vector<std::string> first = said(subject, card, plain);
        return difference(first, said(subject, card, plain));
      });
}

Verdict determinism_interleaved(const Question& question, Machine&) {
  return for_each_strategy(
      question, [](const Subject& subject, const StrategyCard& card, const Shape& plain) {
        Shape other = plain;
        other.weeks = 6;
        other.one_rep_max = 80'000;
        const std::vector<std::string> first = said(subject, card, plain);
        if (first != said(subject, card, plain)) return std::string();  // the check before says so
        said(subject, card, other);
        return difference(first, said(subject, card, plain));
      });
}

Verdict determinism_threads(const Question& question, Machine&) {
  return for_each_strategy(
      question, [](const Subject& subject, const StrategyCard& card, const Shape& plain) {
        const Scenario scenario(plain, card);
        const auto ask = [&] { return lines(plan(subject.plugin, card, scenario.request())); };
        const std::vector<std::string> alone = ask();
        if (alone != ask()) return std::string();
        std::atomic<int> ready{0};
        std::string seen[2];
        const auto many = [&](std::string& what) {
          ++ready;
          while (ready < 2) std::this_thread::yield();
          for (int i = 0; i < 200 && what.empty(); ++i) what = difference(alone, ask());
        };
        std::thread other(many, std::ref(seen[0]));
        many(seen[1]);
        other.join();
        return seen[0].empty() ? seen[1] : seen[0];
      });
}

Verdict determinism_fresh_process(const Question&, Machine& machine) {
  return same_in(machine, Variation::none);
}
Verdict determinism_heap(const Question&, Machine& machine) {
  return same_in(machine, Variation::heap);
}
Verdict determinism_time_zone(const Question&, Machine& machine) {
  return same_in(machine, Variation::time_zone);
}
Verdict determinism_locale(const Question&, Machine& machine) {
  return same_in(machine, Variation::locale);
}
Verdict determinism_environment(const Question&, Machine& machine) {
  return same_in(machine, Variation::environment);
}

Verdict versions_host_ahead(const Question& question, Machine&) {
  return for_each_strategy(
      question, [](const Subject& subject, const StrategyCard& card, const Shape& plain) {
        const std::vector<std::string> usual = said(subject, card, plain);
        if (usual != said(subject, card, plain)) return std::string();
        for (const int fill : {0, 0xff})
          if (std::string what = difference(usual, lines(ask_newer(subject, card, plain, fill)));
              !what.empty())
            return what;
        return std::string();
      });
}

Verdict versions_host_behind(const Question& question, Machine&) {
  return for_each_strategy(
      question, [](const Subject& subject, const StrategyCard& card, const Shape& plain) {
        const std::vector<std::string> zeros = lines(ask_older(subject, card, plain, 0));
        if (zeros != lines(ask_older(subject, card, plain, 0))) return std::string();
        return difference(zeros, lines(ask_older(subject, card, plain, 0x5a)));
      });
}

}  // namespace topset::conformance
