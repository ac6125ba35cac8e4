// How many blocks a second the engine plans, and plans and writes as JSON to memory: athlete and
// program read already, one thread. Run by hand, never timed by a test.
//
// Times of two machines can't be compared, ratios can: everything is also given in units of a plain
// loop of integer work that is measured in the same run.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <fmt/format.h>
#include <memory>
#include <string>
#include <vector>

#include "base/heap.hpp"
#include "base/posix_file_system.hpp"
#include "output/block_json.hpp"
#include "planning/plan_block.hpp"
#include "reading/readers.hpp"
#include "strategies/host.hpp"

namespace {

using namespace topset;

// Sixteen weeks of four sessions: 1,696 sets, all four bundled strategies, two deloads.
constexpr const char* kProgram = R"(topset: program/1
name: Sixteen weeks
goal: strength
weeks: 16
phases:
  - {name: base, weeks: 1-7}
  - {name: first deload, weeks: 8, volume: 100 %, intensity: 90 %, rpe: -2, kind: deload}
  - {name: peak, weeks: 9-15}
  - {name: last deload, weeks: 16, volume: 100 %, intensity: 90 %, rpe: -2, kind: deload}
sessions:
  - name: Squat day
    day: mon
    exercises:
      - {exercise: squat, strategy: fixed-percent-backoff, with: {top: 1x2 @ 85 %, backoff: 5x5 @ 75 %, weekly: +0.5 points}}
      - {exercise: paused_squat, sets: 4x4 @ 70 %}
      - {exercise: romanian_deadlift, sets: 4x8 @ rpe 7}
      - {exercise: leg_press, sets: 4x10-12 @ rpe 8}
      - {exercise: leg_curl, sets: 4x12 @ rpe 8}
      - {exercise: calf_raise, sets: 4x12-15 @ rpe 8}
  - name: Bench day
    day: tue
    exercises:
      - {exercise: bench_press, strategy: rpe, with: {top: 1x1 @ rpe 7, backoff: 5x5 @ top -13 %, weekly: +0.1 rpe}}
      - {exercise: close_grip_bench_press, sets: 4x6 @ 70 %}
      - {exercise: barbell_row, sets: 5x8 @ rpe 8}
      - {exercise: lateral_raise, sets: 5x15 @ rpe 8}
      - {exercise: triceps_pushdown, sets: 5x12 @ rpe 8}
      - {exercise: biceps_curl, sets: 4x10-12 @ rpe 8}
  - name: Deadlift day
    day: thu
    exercises:
      - {exercise: deadlift, strategy: fixed-percent-backoff, with: {top: 1x2 @ 87 %, backoff: 4x4 @ 77 %, weekly: +2.5 kg}}
      - {exercise: front_squat, sets: 5x3 @ 75 %}
      - {exercise: lunge, sets: 4x10 each side @ rpe 7}
      - {exercise: leg_curl, sets: 4x10 @ rpe 8}
      - {exercise: pull_up, sets: 4x6-8 @ rpe 8}
      - {exercise: plank, sets: 5x45 s}
  - name: Press day
    day: fri
    exercises:
      - {exercise: overhead_press, strategy: fixed-percent-backoff, with: {top: 1x3 @ 85 %, backoff: 4x6-8 @ 75 %, weekly: +1 %}}
      - {exercise: bench_press, strategy: volume-target, with: {target: 2500 kg, top: 1x3 @ 80 %}}
      - {exercise: dumbbell_row, sets: 4x10 each side @ rpe 8}
      - {exercise: incline_dumbbell_press, sets: 4x8-10 @ rpe 8}
      - {exercise: face_pull, sets: 4x15 @ rpe 8}
)";

constexpr const char* kAthlete = R"(topset: athlete/1
name: Jana Nováková
units: kg
experience: advanced
training_days: [mon, tue, thu, fri]
equipment: {bar: 20, collars: 0, plates: {25: 8, 20: 2, 15: 2, 10: 4, 5: 4, 2.5: 4, 1.25: 2}, dumbbells: {from: 2.5, to: 50, step: 2.5}, stack: {from: 5, to: 150, step: 5}, rounding: nearest}
lifts:
  squat: {one_rep_max: 142.5, tested: 2026-10-12, cue: knees out of the hole}
  bench_press: {best_set: {load: 82.5, reps: 3, rpe: 9}}
  deadlift: {one_rep_max: 170, training_max: 155}
  overhead_press: {one_rep_max: 52.5}
  front_squat: {percent_of: squat, percent: 80 %}
recovery: {as_of: 2026-12-05, soreness: low, fatigue: normal, motivation: high}
)";

[[noreturn]] void give_up(const std::string& why) {
  fmt::print(stderr, "{}\n", why);
  std::exit(1);
}

template <class T>
T value_of(Outcome<T> outcome) {
  for (const Diagnostic& finding : outcome.findings)
    if (finding.severity == Severity::error) give_up(finding.message);
  if (!outcome.value) give_up("nothing was read");
  return std::move(*outcome.value);
}

reading::Document document(const char* name, const char* text, std::string_view kind) {
  return value_of(reading::read_document(std::make_shared<Source>(name, text), kind));
}

// Seconds a call takes: the best of several rounds, so that other work on the machine counts least.
template <class Work>
double seconds(int calls, const Work& work) {
  using Clock = std::chrono::steady_clock;
  constexpr int kRounds = 7;
  double best = 1e9;
  for (int round = 0; round < kRounds; ++round) {
    const auto begin = Clock::now();
    for (int i = 0; i < calls; ++i) work();
    const std::chrono::duration<double> taken = Clock::now() - begin;
    best = std::min(best, taken.count() / calls);
  }
  return best;
}

// What everything is compared with: a million steps of a plain integer generator (Steele, Lea and
// Flood 2014, SplitMix64).
std::uint64_t reference_loop() {
  std::uint64_t state = 1;
  std::uint64_t sum = 0;
  for (int i = 0; i < 1'000'000; ++i) {
    state += 0x9e3779b97f4a7c15u;
    std::uint64_t mixed = state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9u;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebu;
    sum += mixed ^ (mixed >> 31);
  }
  return sum;
}

}  // namespace

// engine STRATEGIES_FOLDER [CALLS]
int main(int argc, char** argv) {
  if (argc < 2) give_up("usage: engine STRATEGIES_FOLDER [CALLS]");
  keep_freed_memory();
  const int calls = argc > 2 ? std::max(1, std::atoi(argv[2])) : 100;
  PosixFileSystem files;
  strategies::Host host({argv[1], {}}, files);
  for (const Diagnostic& finding : host.load_all()) give_up(finding.message);

  const Catalogue& catalogue = Catalogue::bundled();
  const Library library;
  const Program program = value_of(
      reading::read_program(document("program.yaml", kProgram, "program"), catalogue,
                            [&](std::string_view id, std::string&) { return host.card(id); }));
  const Athlete athlete = value_of(
      reading::read_athlete(document("athlete.yaml", kAthlete, "athlete"), library, catalogue));
  planning::PlanOptions options;
  options.start = Date{};
  parse_date("2026-12-07", *options.start);
  const planning::PlanInput input{program, athlete, library, catalogue, host, options};

  const Block block = value_of(planning::plan_block(input));
  const std::string json = output::block_json(block, "0");
  fmt::print("block: {} weeks, {} sets, {} bytes of JSON\n", block.weeks.size(), block.totals.sets,
             json.size());

  std::uint64_t kept = 0;  // so that no work can be left out
  const double reference = seconds(10, [&] { kept += reference_loop(); });
  const double plan =
      seconds(calls, [&] { kept += planning::plan_block(input).value->weeks.size(); });
  const double both = seconds(
      calls, [&] { kept += output::block_json(*planning::plan_block(input).value, "0").size(); });
  fmt::print("reference: {:.3f} ms a million steps\n", reference * 1e3);
  fmt::print("planning: {:.0f} blocks a second, {:.3f} ms each, {:.3f} of the reference\n",
             1 / plan, plan * 1e3, plan / reference);
  fmt::print("planning and JSON: {:.0f} blocks a second, {:.3f} ms each, {:.3f} of the reference\n",
             1 / both, both * 1e3, both / reference);
  return kept == 0 ? 1 : 0;
}
