#include "reading/exercise_turns.hpp"

#include "reading/program_test_support.hpp"

using namespace topset;
using namespace topset::reading;
using namespace topset::reading::testing;

namespace {

Program block(std::int32_t weeks, std::int32_t cycles = 1) {
  Program program;
  program.weeks = weeks * cycles;
  program.cycles = cycles;
  return program;
}

// `a: weeks 1 3, entries 0 2`
std::vector<std::string> turns(const Program& program, const std::vector<std::string>& exercises,
                               bool by_entries = false, WeekSet line = WeekSet::all(kMaxWeeks)) {
  std::vector<std::string> told;
  const WeekSet weeks_there = line & WeekSet::all(program.weeks);
  for (const ExerciseTurn& turn : take_turns(program, weeks_there, exercises, by_entries)) {
    std::string text = fmt::format("{}: weeks {}", exercises[turn.exercise], weeks(turn.weeks));
    if (by_entries) text += ", entries";
    for (const std::uint32_t entry : turn.entries)
      if (by_entries) text += fmt::format(" {}", entry);
    told.push_back(text);
  }
  return told;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("exercises take turns from week to week") {
  CHECK(turns(block(4), {"a", "b"}) == Told{"a: weeks 1 3", "b: weeks 2 4"});
  CHECK(turns(block(5), {"a", "b", "c"}) == Told{"a: weeks 1 4", "b: weeks 2 5", "c: weeks 3"});
  CHECK(turns(block(6), {"a", "a", "b"}) == Told{"a: weeks 1 2 4 5", "b: weeks 3 6"});
}

TEST_CASE("turns go on from cycle to cycle") {
  CHECK(turns(block(3, 2), {"a", "b"}) == Told{"a: weeks 1 3 5", "b: weeks 2 4 6"});
}

TEST_CASE("a line that comes in some weeks turns only when it comes") {
  WeekSet odd;
  for (std::int32_t week = 1; week <= 7; week += 2) odd.add(week);
  CHECK(turns(block(8), {"a", "b"}, false, odd) == Told{"a: weeks 1 5", "b: weeks 3 7"});
  CHECK(turns(block(1), {"a", "b"}) == Told{"a: weeks 1"});
  CHECK(turns(block(4), {"a", "b"}, false, WeekSet{}) == Told{});
}

TEST_CASE("entries of sets by week go by the week of the line") {
  CHECK(turns(block(4, 2), {"a", "b"}, true) ==
        Told{"a: weeks 1 3 5 7, entries 0 2", "b: weeks 2 4 6 8, entries 1 3"});
  // Three weeks for two exercises: the other half comes in the next cycle.
  CHECK(turns(block(3, 4), {"a", "b"}, true) ==
        Told{"a: weeks 1 3 7 9, entries 0 2", "a: weeks 5 11, entries 1", "b: weeks 2 8, entries 1",
             "b: weeks 4 6 10 12, entries 0 2"});
}
