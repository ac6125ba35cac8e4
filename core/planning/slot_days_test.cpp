#include "planning/slot_days.hpp"

#include "catch.hpp"
#include "planning/testing/example.hpp"

namespace topset::planning {
namespace {

using namespace testing;
using enum Weekday;

std::vector<SlotDays> days_of(const Example& example) {
  const auto calendar = make_calendar(example.program, example.athlete, example.options.start,
                                      WeekSet::all(example.program.weeks));
  REQUIRE(calendar.value);
  return days_of_slots({example.program, example.athlete, example.library.dose, example.catalogue,
                        example.strategies, *calendar.value});
}

TEST_CASE("progression pauses in a deload, at the last loading week's value") {
  Example example(8);
  example.phase("build", weeks({1, 2, 3}), PhaseKind::loading, 100, 100);
  example.phase("deload", weeks({4}), PhaseKind::deload, 50, 90);
  example.phase("taper", weeks({7, 8}), PhaseKind::taper, 50, 100);
  const std::vector<std::int32_t> expected = {0, 1, 2, 2, 3, 4, 4, 4};
  for (std::int32_t week = 1; week <= 8; ++week) {
    INFO("week " << week);
    CHECK(loading_week(example.program, week) == expected[static_cast<std::size_t>(week - 1)]);
  }
}

TEST_CASE("a block that begins with a deload stands at the start") {
  Example example(3);
  example.phase("easy", weeks({1}), PhaseKind::deload, 50, 90);
  CHECK(loading_week(example.program, 1) == 0);
  CHECK(loading_week(example.program, 2) == 0);
  CHECK(loading_week(example.program, 3) == 1);
}

TEST_CASE("an occurrence knows its week, place, date, phase and how often the slot came before") {
  Example example(3);
  example.strategies.offer("fake", always({}), true);
  example.phase("build", weeks({1, 2}), PhaseKind::loading, 100, 100);
  example.session(mon).slot("squat", "fake");
  example.session(thu).place(0, weeks({2}));
  example.start("2026-12-07");
  const auto occurrences = days_of(example)[0].occurrences;
  REQUIRE(occurrences.size() == 4);
  CHECK(occurrences[2].week == 2);
  CHECK(occurrences[2].session == 2);
  CHECK(to_text(*occurrences[2].date) == "2026-12-17");
  CHECK(occurrences[2].exposure == 2);
  CHECK(occurrences[2].loading_week == 1);
  CHECK(occurrences[2].phase == "build");
  CHECK(occurrences[2].phase_week == 2);
  CHECK(occurrences[2].phase_weeks == 2);
  CHECK(occurrences[2].sessions == 2);
  CHECK(occurrences[3].phase == "");
  CHECK(occurrences[3].phase_week == 0);
  CHECK(occurrences[3].sessions == 1);
}

TEST_CASE("accessories are other exercises of the same muscles that no back-off strategy plans") {
  Example example;
  example.strategies.offer("fake", always({}), true);
  example.slot("squat", "fake");
  CHECK(days_of(example)[0].occurrences[0].accessories == 0);
  example.straight("leg_press", "3x10");
  CHECK(days_of(example)[0].occurrences[0].accessories == 1);
  example.straight("leg_press", "3x20");  // once more the same
  example.straight("lateral_raise", "3x12");
  example.straight("squat", "3x10 @ 50 %");
  example.slot("front_squat", "fake");
  CHECK(days_of(example)[0].occurrences[0].accessories == 1);
  example.straight("leg_extension", "3x12");
  CHECK(days_of(example)[0].occurrences[0].accessories == 2);
}

TEST_CASE("an accessory counts only in the weeks it is there") {
  Example example(2);
  example.strategies.offer("fake", always({}), true);
  example.slot("squat", "fake");
  example.strategies.offer("table", always({}));
  example.slot("leg_press", "table", weeks({2}));
  const auto days = days_of(example);
  CHECK(days[0].occurrences[0].accessories == 0);
  CHECK(days[0].occurrences[1].accessories == 1);
  CHECK(days[1].occurrences.size() == 1);
}

TEST_CASE("sessions of the lift count each session once, whatever plans it there") {
  Example example;
  example.strategies.offer("fake", always({}), true);
  example.session(mon).slot("squat", "fake");
  example.straight("squat", "3x10 @ 50 %");
  example.session(wed).straight("squat", "5x5 @ 70 %");
  example.session(fri).straight("deadlift", "3x5 @ 70 %");
  CHECK(days_of(example)[0].occurrences[0].sessions == 2);
}

TEST_CASE("recovery counts on the days within its window alone") {
  Example example(2);
  example.strategies.offer("fake", always({}), true);
  example.session(mon).session(thu);
  example.program.sessions.pop_back();
  example.slot("squat", "fake");
  example.start("2026-12-07");
  example.recovery("2026-12-05", Mark::bad, Mark::normal, Mark::normal);
  const auto days = days_of(example);
  CHECK(days[0].occurrences[0].volume == Percent{8000});
  CHECK(days[0].occurrences[0].intensity == Percent{9750});
  CHECK(days[0].occurrences[1].volume == Percent{10000});
}

TEST_CASE("a slot that comes on no day has none") {
  Example example;
  example.strategies.offer("fake", always({}));
  example.slot("squat", "fake", WeekSet());
  CHECK(days_of(example)[0].days.empty());
  CHECK(example.block().weeks[0].sessions[0].exercises.empty());
}

}  // namespace
}  // namespace topset::planning
