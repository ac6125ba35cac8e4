// What it costs to run a strategy in a process of its own, beside the same call in this one. Run by
// hand, never timed by a test.
//   worker_performance WORKER FOLDER-WITH-rows.so
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fmt/format.h>
#include <string>
#include <vector>

#include "base/heap.hpp"
#include "base/posix_file_system.hpp"
#include "strategies/host.hpp"

namespace {

using namespace topset;
using namespace topset::strategies;
using Clock = std::chrono::steady_clock;

constexpr int kSetsADay = 5;  // of rows.c

// A slot of so many days, with so many results logged on them.
struct Slot {
  Exercise exercise;
  Athlete athlete;
  Loadables loadables;
  SlotRequest request;

  Slot(std::size_t days, std::size_t results) {
    exercise.id = "squat";
    exercise.name = "Squat";
    athlete.name = "Ana";
    athlete.unit = Unit::kg;
    std::vector<std::int64_t> loads;
    for (std::int64_t load = 20'000; load <= 300'000; load += 2'500) loads.push_back(load);
    loadables = Loadables(std::move(loads), Unit::kg);
    request.exercise = &exercise;
    request.athlete = &athlete;
    request.loadables = &loadables;
    request.chart = &RpeChart::standard();
    request.maxes.emplace();
    request.maxes->exercise = "squat";
    request.maxes->one_rep_max = 155'000;
    request.occurrences.resize(days);
    for (std::size_t day = 0; day < days; ++day) {
      Occurrence& occurrence = request.occurrences[day];
      occurrence.week = static_cast<std::int32_t>(day / 5 + 1);
      occurrence.session = static_cast<std::int32_t>(day % 5 + 1);
      for (std::size_t i = day * results / days; i < (day + 1) * results / days; ++i)
        occurrence.results.push_back({SetKind::top, 3, Rpe{85}, 120'000, "squat"});
    }
    request.weeks = request.occurrences.back().week;
  }
  Slot(const Slot&) = delete;
  Slot& operator=(const Slot&) = delete;
};

[[noreturn]] void give_up(const std::string& why) {
  fmt::print(stderr, "{}\n", why);
  std::exit(1);
}

// Microseconds a call takes: the median of rounds, of which each takes the mean of some calls.
template <class Work>
double microseconds(int calls, const Work& work) {
  std::vector<double> rounds;
  for (int round = 0; round < 15; ++round) {
    const auto begin = Clock::now();
    for (int i = 0; i < calls; ++i) work();
    const std::chrono::duration<double, std::micro> taken = Clock::now() - begin;
    rounds.push_back(taken.count() / calls);
  }
  std::ranges::sort(rounds);
  return rounds[rounds.size() / 2];
}

void plan(const Host& host, const Slot& slot) {
  const PlannedSlot planned = host.plan("test.rows", slot.request);
  if (planned.rows.size() != slot.request.occurrences.size() * kSetsADay)
    give_up("it was not planned: " + planned.refusal.text);
}

void load(Host& host) {
  for (const Diagnostic& finding : host.load({"test.rows"}))
    if (finding.severity == Severity::error) give_up(finding.message);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) give_up("usage: worker_performance WORKER FOLDER");
  keep_freed_memory();
  const PosixFileSystem files;
  Isolation walls;
  walls.mode = Isolation::Mode::all;
  walls.worker = argv[1];
  Host here({"", {argv[2]}}, files, Isolation{});
  Host there({"", {argv[2]}}, files, walls);
  load(here);
  load(there);

  fmt::print("a call                        in-process    in a worker   ratio\n");
  const auto row = [&](const char* what, std::size_t days, std::size_t results, int calls) {
    const Slot slot(days, results);
    const double inside = microseconds(calls, [&] { plan(here, slot); });
    const double outside = microseconds(calls, [&] { plan(there, slot); });
    fmt::print("{:<28} {:8.2f} us {:11.2f} us   {:5.1f}\n", what, inside, outside,
               outside / inside);
  };
  row("5 sets", 1, 0, 2000);
  row("200 sets (budget 20, 60 us)", 40, 0, 400);
  row("1,200 sets, 500 logged", 240, 500, 100);

  const Slot slot(1, 0);
  const double ready = microseconds(1, [&] {
    Host host({"", {argv[2]}}, files, walls);
    load(host);
  });
  const double again = microseconds(1, [&] {
    Slot crash(1, 0);
    crash.request.slot = "crash";
    if (there.plan("test.rows", crash.request).status != PlanStatus::broken)
      give_up("it did not crash");
    plan(there, slot);
  });
  fmt::print("spawn to ready                {:8.2f} ms, read, hashed, sealed and described\n",
             ready / 1e3);
  fmt::print("crash to next answer          {:8.2f} ms\n", again / 1e3);
  return 0;
}
