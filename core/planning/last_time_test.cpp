// What was last done of an exercise, as the sheets of a block tell it.
#include "planning/last_time.hpp"

#include "catch.hpp"
#include "planning/testing/example.hpp"

namespace topset::planning {
namespace {

using namespace testing;
using enum Weekday;

// Two weeks of squats on Mondays and Thursdays and benching on Thursdays, from 2026-12-07.
Example squats() {
  Example example(2);
  example.session(mon).straight("squat", "3x5 @ 100 kg");
  example.session(thu).straight("squat", "3x5 @ 100 kg");
  example.straight("bench_press", "3x5 @ 80 kg");
  example.start("2026-12-07");
  example.log.emplace();
  return example;
}

LoggedSet& add(Example& example, std::string_view day, const std::string& exercise,
               std::int64_t kilos, std::int32_t reps) {
  std::vector<LoggedSession>& sessions = example.log->sessions;
  if (sessions.empty() || sessions.back().date != date(day))
    sessions.push_back({date(day), {}, {}});
  LoggedSet set;
  set.exercise = exercise;
  if (kilos > 0) set.load = Load{kilos * 1000, Unit::kg};
  set.reps = reps;
  sessions.back().sets.push_back(set);
  return sessions.back().sets.back();
}

// `2026-11-30: 1x2 130 @ 8.5 top, 4x5 110`; empty: nothing is told.
std::string told_last(const BlockExercise& exercise) {
  if (!exercise.last) return "";
  std::string text = to_text(exercise.last->date) + ":";
  for (const DoneSets& done : exercise.last->sets) {
    text += fmt::format(" {}x{}", done.sets, done.reps);
    if (done.load) text += " " + decimal(*done.load);
    if (done.rpe) text += " @ " + to_text(*done.rpe);
    if (done.kind != SetKind::straight) text += fmt::format(" {}", name(done.kind));
    text += ",";
  }
  return text;
}

// Of every exercise of the block, session by session.
Told last_times(const Example& example) {
  const auto outcome = example.outcome();
  REQUIRE(outcome.value);
  Told lines;
  for (const BlockWeek& week : outcome.value->weeks)
    for (const BlockSession& session : week.sessions)
      for (const BlockExercise& exercise : session.exercises) lines.push_back(told_last(exercise));
  return lines;
}

TEST_CASE("the first day of an exercise tells what was done before the block") {
  Example example = squats();
  add(example, "2026-11-20", "squat", 90, 5);
  add(example, "2026-11-30", "squat", 130, 2).kind = SetKind::top;
  example.log->sessions.back().sets.back().rpe = Rpe{85};
  add(example, "2026-11-30", "squat", 110, 5).sets = 2;
  add(example, "2026-11-30", "squat", 110, 5).sets = 2;
  CHECK(last_times(example) == Told{"2026-11-30: 1x2 130 @ 8.5 top, 4x5 110,", "", "", "", "", ""});
}

TEST_CASE("a day that is still to come keeps later ones from telling an older result") {
  Example example = squats();
  add(example, "2026-12-07", "squat", 100, 5);
  CHECK(last_times(example) == Told{"", "2026-12-07: 1x5 100,", "", "", "", ""});
  add(example, "2026-12-10", "bench_press", 80, 5);
  CHECK(last_times(example) ==
        Told{"", "2026-12-07: 1x5 100,", "", "2026-12-07: 1x5 100,", "", "2026-12-10: 1x5 80,"});
}

TEST_CASE("past days keep what they were begun with") {
  Example example = squats();
  add(example, "2026-12-01", "squat", 95, 5);
  add(example, "2026-12-07", "squat", 100, 5);
  add(example, "2026-12-10", "squat", 102, 5);
  CHECK(last_times(example) ==
        Told{"2026-12-01: 1x5 95,", "2026-12-07: 1x5 100,", "", "2026-12-10: 1x5 102,", "", ""});
}

TEST_CASE("sets for warming up are not told, and the body alone has no load") {
  Example example = squats();
  add(example, "2026-12-01", "squat", 60, 5).kind = SetKind::warm_up;
  CHECK(last_times(example)[0].empty());
  add(example, "2026-12-02", "squat", 0, 12);
  CHECK(last_times(example)[0] == "2026-12-02: 1x12,");
}

TEST_CASE("loads are told in the athlete's unit") {
  Example example = squats();
  example.athlete.unit = Unit::lb;
  add(example, "2026-12-01", "squat", 100, 5);
  CHECK(last_times(example)[0] == "2026-12-01: 1x5 220.462,");
}

TEST_CASE("of an exercise that stands twice in a session each letter has its own sets") {
  Example example(1);
  example.session(mon).straight("squat", "1x3 @ 120 kg");
  example.straight("bench_press", "3x5 @ 80 kg");
  example.straight("squat", "3x8 @ 90 kg");
  example.start("2026-12-07");
  example.log.emplace();
  add(example, "2026-12-01", "squat", 120, 3).label = "a";
  add(example, "2026-12-01", "squat", 90, 8).label = "C";
  CHECK(last_times(example) == Told{"2026-12-01: 1x3 120,", "", "2026-12-01: 1x8 90,"});
}

TEST_CASE("without a log nothing is told") {
  Example example = squats();
  example.log.reset();
  CHECK(last_times(example) == Told{"", "", "", "", "", ""});
}

}  // namespace
}  // namespace topset::planning
