// The same question, the same answer: again, elsewhere, at once, from another host.
#include <atomic>
#include <fmt/format.h>
#include <thread>

#include "conformance/other_host.hpp"
#include "conformance/subject.hpp"

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

std::vector<std::string> said_to(OtherHost host, const Subject& subject, const StrategyCard& card,
                                 const Shape& plain, int fill) {
  return lines(plan(subject.plugin, card, plain, host, fill));
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
          if (std::string what =
                  difference(usual, said_to(OtherHost::ahead, subject, card, plain, fill));
              !what.empty())
            return what;
        return std::string();
      });
}

Verdict versions_host_behind(const Question& question, Machine&) {
  return for_each_strategy(
      question, [](const Subject& subject, const StrategyCard& card, const Shape& plain) {
        const auto ask = [&](int fill) {
          return said_to(OtherHost::behind, subject, card, plain, fill);
        };
        const std::vector<std::string> zeros = ask(0);
        if (zeros != ask(0)) return std::string();
        return difference(zeros, ask(0x5a));
      });
}

}  // namespace topset::conformance
