// Slots at the edges of what is asked, less work, and what a call costs.
#include <algorithm>
#include <fmt/format.h>
#include <thread>

#include "conformance/subject.hpp"

namespace topset::conformance {

namespace {

using Change = void (*)(Shape& shape);

// Each change alone makes nothing wrong.
Verdict bears(const Question& question, std::initializer_list<Change> changes) {
  return for_each_strategy(
      question, [&](const Subject& subject, const StrategyCard& card, const Shape& plain) {
        const Answer answer = plan(subject.plugin, card, plain);
        for (const Change change : changes) {
          Shape shape = plain;
          change(shape);
          if (std::string what = worse_with(subject, card, answer, shape); !what.empty())
            return what;
        }
        return std::string();
      });
}

struct Work {
  std::int64_t reps = 0;
  std::int64_t heaviest = 0;
};

Work work_of(const Answer& answer) {
  Work work;
  for (const SeenRow& row : answer.rows) {
    work.reps += std::int64_t{row.sets} * row.amount;
    work.heaviest = std::max(work.heaviest, row.load);
  }
  return work;
}

// What a cost is measured on: twelve weeks of three sessions.
Shape long_slot(const Shape& plain) {
  Shape shape = plain;
  shape.weeks = 12;
  shape.sessions = 3;
  return shape;
}

constexpr std::int32_t kCuts[] = {9'000, 7'500, 6'000, 5'000, 3'000};

// What many calls leave on the heap; empty: nothing. They are made in a thread of their own, since
// the allocator keeps freed blocks at hand for a thread until it ends.
template <class Call>
std::string left_behind(Machine& machine, Call call) {
  constexpr std::int64_t kCalls = 300;
  const auto make = [&](std::int64_t calls) {
    std::thread([&] {
      for (std::int64_t i = 0; i < calls; ++i) call();
    }).join();
  };
  make(30);
  const std::int64_t before = machine.heap_in_use();
  make(kCalls);
  const std::int64_t grown = machine.heap_in_use() - before;
  return grown < 8 * kCalls ? std::string()
                            : fmt::format("{} calls left {} bytes behind", kCalls, grown);
}

}  // namespace

Verdict dose_volume(const Question& question, Machine&) {
  return for_each_strategy(
      question, [](const Subject& subject, const StrategyCard& card, const Shape& plain) {
        Work before = work_of(plan(subject.plugin, card, plain));
        for (const std::int32_t cut : kCuts) {
          Shape less = plain;
          less.volume = {cut};
          const Work after = work_of(plan(subject.plugin, card, less));
          if (after.reps > before.reps)
            return fmt::format("at {} % of the volume it plans {} reps, with more volume {}",
                               cut / 100, after.reps, before.reps);
          before = after;
        }
        return std::string();
      });
}

Verdict dose_intensity(const Question& question, Machine&) {
  return for_each_strategy(
      question, [](const Subject& subject, const StrategyCard& card, const Shape& plain) {
        Work before = work_of(plan(subject.plugin, card, plain));
        for (const std::int32_t cut : kCuts) {
          Shape less = plain;
          less.intensity = {cut};
          const Work after = work_of(plan(subject.plugin, card, less));
          if (after.heaviest > before.heaviest)
            return fmt::format("at {} % of the intensity its heaviest row is {}, with more {}",
                               cut / 100, after.heaviest, before.heaviest);
          before = after;
        }
        return std::string();
      });
}

Verdict slots_short(const Question& question, Machine&) {
  return bears(question, {[](Shape& s) { s.weeks = 1; }, [](Shape& s) { s.weeks = 2; }});
}
Verdict slots_year(const Question& question, Machine&) {
  return bears(question, {[](Shape& s) { s.weeks = 52; }});
}
Verdict slots_empty(const Question& question, Machine&) {
  return bears(question, {[](Shape& s) { s.weeks = 0; }});
}
Verdict slots_no_max(const Question& question, Machine&) {
  return bears(question, {[](Shape& s) { s.one_rep_max = 0; }});
}
Verdict slots_light(const Question& question, Machine&) {
  return bears(question, {[](Shape& s) { s.one_rep_max = 1'000; }});
}
Verdict slots_heavy(const Question& question, Machine&) {
  return bears(question, {[](Shape& s) { s.one_rep_max = 500'000; }});
}
Verdict slots_no_loads(const Question& question, Machine&) {
  return bears(question, {[](Shape& s) { s.owns_loads = false; }});
}
Verdict slots_novice(const Question& question, Machine&) {
  return bears(question, {[](Shape& s) { s.experience = Experience::novice; },
                          [](Shape& s) { s.technique = Technique::learning; }});
}
Verdict slots_pounds(const Question& question, Machine&) {
  return bears(question, {[](Shape& s) {
                 s.unit = Unit::lb;
                 s.one_rep_max = 315'000;
               }});
}
Verdict slots_crowded(const Question& question, Machine&) {
  return bears(question, {[](Shape& s) { s.sessions = 21; }});
}
Verdict slots_undated(const Question& question, Machine&) {
  return bears(question, {[](Shape& s) { s.dated = false; }});
}
Verdict slots_deload_first(const Question& question, Machine&) {
  return bears(question, {[](Shape& s) { s.deload_week = 1; }});
}
Verdict slots_logged(const Question& question, Machine&) {
  return bears(question, {[](Shape& s) { s.logged = Logged::first_week; },
                          [](Shape& s) { s.logged = Logged::zero_reps; }});
}
Verdict slots_goals(const Question& question, Machine&) {
  return bears(
      question,
      {[](Shape& s) { s.goal = Goal::power; }, [](Shape& s) { s.goal = Goal::hypertrophy; },
       [](Shape& s) { s.goal = Goal::skill; }, [](Shape& s) { s.goal = Goal::none; }});
}
Verdict slots_exercises(const Question& question, Machine&) {
  return bears(question, {[](Shape& s) { s.exercise = "power_clean"; },
                          [](Shape& s) { s.exercise = "pull_up"; },
                          [](Shape& s) { s.exercise = "leg_press"; }});
}

Verdict cost_time(const Question& question, Machine& machine) {
  constexpr std::int64_t kMost = 20'000'000;  // nanoseconds
  return for_each_strategy(
      question, [&](const Subject& subject, const StrategyCard& card, const Shape& plain) {
        std::int64_t fastest = INT64_MAX;
        for (int i = 0; i < 5; ++i) {
          const std::int64_t before = machine.processor_time();
          plan(subject.plugin, card, long_slot(plain));
          fastest = std::min(fastest, machine.processor_time() - before);
        }
        return fastest <= kMost ? std::string()
                                : fmt::format("a slot of {} days takes {} ms of processor time", 36,
                                              fastest / 1'000'000);
      });
}

Verdict cost_memory(const Question& question, Machine& machine) {
  constexpr std::int64_t kMost = std::int64_t{32} << 20;
  return for_each_strategy(question, [&](const Subject& subject, const StrategyCard& card,
                                         const Shape& plain) {
    machine.forget_peak();
    plan(subject.plugin, card, long_slot(plain));
    const std::int64_t grown = machine.peak_growth();
    return grown <= kMost ? std::string()
                          : fmt::format("a slot of {} days takes {} MB of memory", 36, grown >> 20);
  });
}

Verdict cost_leak(const Question& question, Machine& machine) {
  return for_each_strategy(
      question, [&](const Subject& subject, const StrategyCard& card, const Shape& plain) {
        return left_behind(machine, [&] { plan(subject.plugin, card, plain); });
      });
}

Verdict cost_describe_leak(const Question& question, Machine& machine) {
  const auto plugin = Plugin::open(question);
  if (!plugin) return skipped(plugin.error());
  std::string what = left_behind(machine, [&] { describe(*plugin); });
  return what.empty() ? Verdict{} : failed(std::move(what));
}

}  // namespace topset::conformance
