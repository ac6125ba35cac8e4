#include "planning/log_results.hpp"

#include "catch.hpp"
#include "planning/testing/example.hpp"

namespace topset::planning {
namespace {

using namespace testing;
using enum Weekday;

// A log written line by line: line n of log.yaml is where the n-th set or date stands.
class LogExample {
 public:
  LogExample& on(std::string_view day) {
    log_.sessions.push_back({date(day), {}, next_line()});
    return *this;
  }
  LoggedSet& set(const std::string& exercise, std::int64_t kilos, std::int32_t reps,
                 SetKind kind = SetKind::straight) {
    LoggedSet made;
    made.exercise = exercise;
    if (kilos > 0) made.load = Load{kilos * 1000, Unit::kg};
    made.reps = reps;
    made.kind = kind;
    made.origin = next_line();
    log_.sessions.back().sets.push_back(made);
    return log_.sessions.back().sets.back();
  }
  Log log() const {
    Log made = log_;
    made.athlete = "ana";
    made.origin = {file_, {{1, 1}, {1, 2}}};
    return made;
  }

 private:
  Origin next_line() {
    ++line_;
    return {file_, {{line_, 1}, {line_, 2}}};
  }

  Log log_;
  std::uint32_t line_ = 0;
  SourcePtr file_ = std::make_shared<Source>("log.yaml", std::string(50, '\n'));
};

struct Matched {
  std::vector<SlotDays> slots;
  Told findings;

  // The results of a slot's n-th coming: `100 x 5`, `105 x 3 @ 9 top`.
  Told results(std::size_t slot, std::size_t coming = 0) const {
    Told lines;
    for (const strategies::Result& result : slots.at(slot).occurrences.at(coming).results) {
      std::string line = fmt::format("{} x {}", decimal(result.load), result.reps);
      if (result.rpe) line += fmt::format(" @ {}", to_text(*result.rpe));
      if (result.kind != SetKind::straight) line += fmt::format(" {}", name(result.kind));
      lines.push_back(std::move(line));
    }
    return lines;
  }
};

Matched match(const Example& example, const LogExample& log) {
  const auto calendar = make_calendar(example.program, example.athlete, example.options.start,
                                      WeekSet::all(example.program.weeks));
  REQUIRE(calendar.value);
  Matched matched;
  matched.slots = days_of_slots({example.program, example.athlete, example.library.dose,
                                 example.catalogue, example.strategies, *calendar.value});
  matched.findings = told(
      match_log(log.log(), example.program, *calendar.value, example.athlete.unit, matched.slots));
  return matched;
}

// Two weeks of squats on Mondays and benching on Thursdays, from 2026-12-07.
Example two_days() {
  Example example(2);
  example.session(mon).straight("squat", "3x5 @ 100 kg");
  example.session(thu).straight("bench_press", "3x5 @ 80 kg");
  example.start("2026-12-07");
  return example;
}

TEST_CASE("results stand on the day and the exercise they were done for, in order") {
  LogExample log;
  log.on("2026-12-07").set("squat", 100, 5, SetKind::top).rpe = Rpe{85};
  log.set("squat", 90, 8).sets = 2;
  log.on("2026-12-17").set("bench_press", 80, 0);
  const Matched matched = match(two_days(), log);
  CHECK(matched.findings == Told{});
  CHECK(matched.results(0, 0) == Told{"100 x 5 @ 8.5 top", "90 x 8", "90 x 8"});
  CHECK(matched.results(0, 1) == Told{});
  CHECK(matched.results(1, 0) == Told{});
  CHECK(matched.results(1, 1) == Told{"80 x 0"});
  CHECK(matched.slots[0].occurrences[0].results[0].exercise == "squat");
}

TEST_CASE("sets for warming up are no results, and the body alone is a load of 0") {
  LogExample log;
  log.on("2026-12-07").set("squat", 60, 5, SetKind::warm_up);
  log.set("squat", 0, 12);
  CHECK(match(two_days(), log).results(0) == Told{"0 x 12"});
}

TEST_CASE("loads are converted to the athlete's unit") {
  Example example = two_days();
  example.athlete.unit = Unit::lb;
  LogExample log;
  log.on("2026-12-07").set("squat", 100, 5);
  CHECK(match(example, log).results(0) == Told{"220.462 x 5"});
}

TEST_CASE("what was done before and after the block is nobody's mistake") {
  LogExample log;
  log.on("2026-12-06").set("squat", 100, 5);
  log.on("2026-12-18").set("squat", 100, 5);
  const Matched matched = match(two_days(), log);
  CHECK(matched.findings == Told{});
  CHECK(matched.results(0, 0) == Told{});
}

TEST_CASE("a day of the block in another year is told, since that is the slip of each January") {
  LogExample log;
  log.on("2025-12-07").set("squat", 100, 5);
  log.on("2027-12-17").set("bench_press", 80, 5);
  log.on("2025-12-07").set("bench_press", 80, 5);  // not of that day
  const Matched matched = match(two_days(), log);
  CHECK(matched.results(0, 0) == Told{});
  CHECK(matched.findings ==
        Told{"warning[ATHL212] log.yaml:1: 2025-12-07 lies outside of the block, which has `squat` "
             "on 2026-12-07: what was done then does not count | write 2026-12-07 if it was done "
             "in this block",
             "warning[ATHL212] log.yaml:3: 2027-12-17 lies outside of the block, which has "
             "`bench_press` on 2026-12-17: what was done then does not count | write 2026-12-17 "
             "if it was done in this block"});
}

TEST_CASE("sets of an exercise that is not planned that day are told once") {
  LogExample log;
  log.on("2026-12-07").set("curl", 20, 10);
  log.set("squat", 100, 5);
  log.set("curl", 20, 10);
  log.set("bench_press", 60, 5, SetKind::warm_up);
  CHECK(match(two_days(), log).findings ==
        Told{"note[ATHL212] log.yaml:2: no `curl` is planned on 2026-12-07: what was done of it "
             "does not count in this block | sets count on the day they were planned for: write "
             "that day's date where they were moved"});
}

TEST_CASE("a session on a day without training is told") {
  LogExample log;
  log.on("2026-12-08").set("squat", 100, 5);
  const Matched matched = match(two_days(), log);
  CHECK(matched.results(0, 0) == Told{});
  CHECK(matched.findings ==
        Told{"note[ATHL212] log.yaml:1: nothing is planned on 2026-12-08: what was done then does "
             "not count in this block | sets count on the day they were planned for: write that "
             "day's date where a session was moved"});
}

TEST_CASE("a test of a lift whose max the program changes may be done on any day") {
  Example example = two_days();
  NewMax max;
  max.exercise = "squat";
  max.from = 2;
  example.program.maxes = {max};
  LogExample log;
  log.on("2026-12-10").set("squat", 150, 1, SetKind::test);
  log.on("2026-12-12").set("squat", 140, 3);
  log.set("squat", 152, 1, SetKind::test);
  CHECK(match(example, log).findings == Told{});
  LogExample other;
  other.on("2026-12-12").set("deadlift", 200, 1, SetKind::test);
  CHECK(match(example, other).findings.size() == 1);
}

TEST_CASE("a log needs dates to be matched with") {
  Example example = two_days();
  example.options.start.reset();
  LogExample log;
  log.on("2026-12-07").set("squat", 100, 5);
  CHECK(match(example, log).findings ==
        Told{"error[ATHL213] log.yaml:1: this log is matched by dates, and Example has none | give "
             "the day the block began, such as --start 2026-12-07"});
}

// Squats, something else, and squats again.
Example squats_twice(bool between) {
  Example example;
  example.session(mon).straight("squat", "3x5 @ 100 kg");
  if (between) example.straight("bench_press", "3x5 @ 80 kg");
  example.straight("squat", "5x10 @ 60 kg");
  example.start("2026-12-07");
  return example;
}

TEST_CASE("the n-th run of an exercise belongs to the n-th line of it that day") {
  LogExample log;
  log.on("2026-12-07").set("squat", 100, 5);
  log.set("squat", 102, 5);
  log.set("bench_press", 80, 5);
  log.set("squat", 60, 10).sets = 2;
  const Matched matched = match(squats_twice(true), log);
  CHECK(matched.findings == Told{});
  CHECK(matched.results(0) == Told{"100 x 5", "102 x 5"});
  CHECK(matched.results(2) == Told{"60 x 10", "60 x 10"});
}

TEST_CASE("sets for warming up do not end a run") {
  LogExample log;
  log.on("2026-12-07").set("squat", 100, 5);
  log.set("bench_press", 40, 5, SetKind::warm_up);
  log.set("squat", 102, 5);
  log.set("bench_press", 80, 5);
  log.set("squat", 60, 10);
  const Matched matched = match(squats_twice(true), log);
  CHECK(matched.results(0) == Told{"100 x 5", "102 x 5"});
  CHECK(matched.results(2) == Told{"60 x 10"});
}

TEST_CASE("runs past the last line of an exercise are told") {
  LogExample log;
  log.on("2026-12-07");
  for (const std::int64_t kilos : {100, 60, 50, 40}) {
    log.set("squat", kilos, 5);
    log.set("bench_press", 80, 5);
  }
  const Matched matched = match(squats_twice(true), log);
  CHECK(matched.results(0) == Told{"100 x 5"});
  CHECK(matched.results(1) == Told{"80 x 5", "80 x 5", "80 x 5", "80 x 5"});
  CHECK(matched.results(2) == Told{"60 x 5"});
  CHECK(matched.findings ==
        Told{"note[ATHL212] log.yaml:6: `squat` comes as A and C on 2026-12-07, and its sets stand "
             "in more runs than that: from here on they do not count | write the letter they "
             "belong to, `label: C`"});
}

TEST_CASE("one run for two lines that follow each other is unclear") {
  LogExample log;
  log.on("2026-12-07").set("squat", 100, 5);
  log.set("squat", 60, 10);
  const Matched matched = match(squats_twice(false), log);
  CHECK(matched.results(0) == Told{"100 x 5", "60 x 10"});
  CHECK(matched.findings ==
        Told{"warning[ATHL214] log.yaml:2: `squat` comes as A and B on 2026-12-07, and its sets "
             "stand in one run: it counts for A | write `label: B` on the sets that were of B"});
}

TEST_CASE("a run too few where something stands between is a line not done yet") {
  LogExample log;
  log.on("2026-12-07").set("squat", 100, 5);
  const Matched matched = match(squats_twice(true), log);
  CHECK(matched.results(0) == Told{"100 x 5"});
  CHECK(matched.results(2) == Told{});
  CHECK(matched.findings ==
        Told{"note[ATHL214] log.yaml:2: `squat` comes as A and C on 2026-12-07, and the log has "
             "fewer runs of it: it counts for A | write `label: C` on the sets that were of C"});
}

TEST_CASE("a label says which line sets belong to, and the others take what is left") {
  LogExample log;
  log.on("2026-12-07").set("squat", 100, 5);
  log.set("squat", 60, 10).label = "b";
  log.set("squat", 60, 9).label = "B";
  const Matched matched = match(squats_twice(false), log);
  CHECK(matched.findings == Told{});
  CHECK(matched.results(0) == Told{"100 x 5"});
  CHECK(matched.results(1) == Told{"60 x 10", "60 x 9"});
}

TEST_CASE("a label that no line has is told") {
  LogExample log;
  log.on("2026-12-07").set("squat", 100, 5).label = "D";
  const Matched matched = match(squats_twice(true), log);
  CHECK(matched.results(0) == Told{});
  CHECK(matched.findings ==
        Told{"note[ATHL212] log.yaml:2: no `squat` of 2026-12-07 has the letter D: these sets do "
             "not count | it comes as A and C"});
}

TEST_CASE("where an exercise comes once, its label does not matter") {
  LogExample log;
  log.on("2026-12-07").set("squat", 100, 5).label = "Z";
  log.set("bench_press", 80, 5, SetKind::warm_up);
  const Matched matched = match(two_days(), log);
  CHECK(matched.results(0) == Told{"100 x 5"});
}

}  // namespace
}  // namespace topset::planning
