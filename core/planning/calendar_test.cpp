#include "planning/calendar.hpp"

#include "catch.hpp"
#include "planning/testing/example.hpp"

namespace topset::planning {
namespace {

using namespace testing;
using enum Weekday;

Outcome<std::vector<TrainingDay>> calendar(const Example& example, std::optional<Date> start,
                                           std::optional<WeekSet> wanted = {}) {
  return make_calendar(example.program, example.athlete, start,
                       wanted.value_or(WeekSet::all(example.program.weeks)));
}

// `1.2 Session 1 2026-12-07 mon`, a day a line.
Told days(const Outcome<std::vector<TrainingDay>>& outcome, const Program& program) {
  Told lines;
  REQUIRE(outcome.value);
  for (const TrainingDay& day : *outcome.value)
    lines.push_back(fmt::format(
        "{}.{} {} {}", day.week, day.place, program.sessions[day.session].name,
        day.date ? fmt::format("{} {}", to_text(*day.date), name(weekday(*day.date))) : "undated"));
  return lines;
}
Told days(const Example& example, std::string_view start) {
  return days(calendar(example, date(start)), example.program);
}

TEST_CASE("sessions stand on the program's days when the athlete names none") {
  Example example(2);
  example.session(mon).session(thu);
  CHECK(days(example, "2026-12-07") ==
        Told{"1.1 Session 1 2026-12-07 mon", "1.2 Session 2 2026-12-10 thu",
             "2.1 Session 1 2026-12-14 mon", "2.2 Session 2 2026-12-17 thu"});
  CHECK(calendar(example, date("2026-12-07")).findings.empty());
}

TEST_CASE("the athlete's days go before the program's") {
  Example example;
  example.session(mon).session(thu);
  example.athlete.training_days = {tue, sat};
  CHECK(days(example, "2026-12-08") ==
        Told{"1.1 Session 1 2026-12-08 tue", "1.2 Session 2 2026-12-12 sat"});
}

TEST_CASE("a week begins on the day of the start, and sessions keep their order") {
  Example example;
  example.session(mon).session(thu);
  CHECK(days(example, "2026-12-10") ==
        Told{"1.1 Session 1 2026-12-10 thu", "1.2 Session 2 2026-12-14 mon"});
}

TEST_CASE("a start that is no training day moves to the next one, with a note") {
  Example example;
  example.session(mon).session(thu);
  const auto outcome = calendar(example, date("2026-12-08"));
  CHECK(days(outcome, example.program).front() == "1.1 Session 1 2026-12-10 thu");
  CHECK(told(outcome.findings) == Told{"note[PROG125]: 2026-12-08 is a Tuesday, no training day of "
                                       "Ana: the block starts on Thursday, "
                                       "2026-12-10"});
}

TEST_CASE("with more days than sessions, sessions stay on their own day") {
  Example example;
  example.session(mon).session(fri);
  example.athlete.training_days = {mon, tue, wed, thu, fri};
  CHECK(days(example, "2026-12-07") ==
        Told{"1.1 Session 1 2026-12-07 mon", "1.2 Session 2 2026-12-11 fri"});
}

TEST_CASE("with more days than sessions and no day written, the gaps are the widest") {
  Example example;
  example.session().session();
  example.athlete.training_days = {mon, tue, wed, thu, fri};
  CHECK(days(example, "2026-12-07") ==
        Told{"1.1 Session 1 2026-12-07 mon", "1.2 Session 2 2026-12-10 thu"});
}

TEST_CASE("without any days sessions are spread over the week") {
  const std::vector<std::vector<int>> expected = {{0},
                                                  {0, 3},
                                                  {0, 2, 4},
                                                  {0, 1, 3, 4},
                                                  {0, 1, 2, 4, 5},
                                                  {0, 1, 2, 3, 4, 5},
                                                  {0, 1, 2, 3, 4, 5, 6}};
  for (const std::vector<int>& offsets : expected) {
    Example example;
    for (std::size_t i = 0; i < offsets.size(); ++i) example.session();
    const Date start = date("2026-12-09");
    const auto outcome = calendar(example, start);
    std::vector<int> found;
    for (const TrainingDay& day : outcome.value.value()) found.push_back(*day.date - start);
    CHECK(found == offsets);
  }
}

TEST_CASE("where only some sessions have a day, theirs is kept") {
  Example example;
  example.session().session(sat);
  CHECK(days(example, "2026-12-07") ==
        Told{"1.1 Session 1 2026-12-08 tue", "1.2 Session 2 2026-12-12 sat"});
}

TEST_CASE("odd and even weeks bring their own sessions") {
  Example example(3);
  example.session(mon).session(wed, weeks({1, 3})).session(fri, weeks({2}));
  CHECK(days(example, "2026-12-07") ==
        Told{"1.1 Session 1 2026-12-07 mon", "1.2 Session 2 2026-12-09 wed",
             "2.1 Session 1 2026-12-14 mon", "2.2 Session 3 2026-12-18 fri",
             "3.1 Session 1 2026-12-21 mon", "3.2 Session 2 2026-12-23 wed"});
}

TEST_CASE("without a start no session has a date") {
  Example example(2);
  example.session(mon);
  CHECK(days(calendar(example, std::nullopt), example.program) ==
        Told{"1.1 Session 1 undated", "2.1 Session 1 undated"});
}

TEST_CASE("a week without a session leaves a gap") {
  Example example(3);
  example.session(mon, weeks({1, 3}));
  CHECK(days(example, "2026-12-07") ==
        Told{"1.1 Session 1 2026-12-07 mon", "3.1 Session 1 2026-12-21 mon"});
}

TEST_CASE("a block that does not fit is an error that offers the weeks that would") {
  Example example(4);
  example.session(mon).session(wed).session(fri, weeks({2, 4}));
  example.athlete.training_days = {mon, thu};
  const auto outcome = calendar(example, date("2026-12-07"));
  CHECK_FALSE(outcome.value);
  CHECK(told(outcome.findings) ==
        Told{"error[PROG124] p.yaml:1: week 2 has 3 sessions, and Ana trains on 2 days a week | "
             "weeks 1, 3 would fit: --weeks 1,3",
             "  a.yaml:1 this athlete"});

  SECTION("and those weeks, asked for, are planned") {
    const auto some = calendar(example, date("2026-12-07"), weeks({1, 3}));
    CHECK(some.findings.empty());
    CHECK(days(some, example.program) ==
          Told{"1.1 Session 1 2026-12-07 mon", "1.2 Session 2 2026-12-10 thu",
               "2.1 Session 1 undated", "2.2 Session 2 undated", "2.3 Session 3 undated",
               "3.1 Session 1 2026-12-21 mon", "3.2 Session 2 2026-12-24 thu",
               "4.1 Session 1 undated", "4.2 Session 2 undated", "4.3 Session 3 undated"});
  }
}

TEST_CASE("a block of which no week fits asks for more days or fewer sessions") {
  Example example;
  example.session().session();
  example.athlete.training_days = {sun};
  CHECK(told(calendar(example, std::nullopt).findings) ==
        Told{"error[PROG124] p.yaml:1: week 1 has 2 sessions, and Ana trains on 1 day a week | "
             "give the athlete 2 training days, or the program fewer sessions a week",
             "  a.yaml:1 this athlete"});
}

}  // namespace
}  // namespace topset::planning
