#include "planning/row_reference.hpp"

#include "catch.hpp"
#include "planning/testing/example.hpp"

namespace topset::planning {
namespace {

using namespace testing;
using enum Weekday;

// The Texas method of BACKOFF: Monday is 90 % of Friday's five, Friday climbs by 2.5 kg a week.
Example texas(std::int32_t program_weeks) {
  Example example(program_weeks);
  example.max("squat", 180'000).rep_max[5] = {150'000, Unit::kg};
  example.session(mon).straight("squat", "5x5 @ 90 % of friday");
  example.program.slots[0].after = {1};
  example.session(fri);
  Slot& friday = example.straight("squat", "1x5 @ 100 % of 5rm");
  friday.id = "friday";
  friday.of = Base::rep_max;
  friday.of_reps = 5;
  Example::step(friday, Step::Per::week, 2'500);
  // Names in notation are the reader's to resolve.
  example.strategies.offer("table-1", [](const strategies::SlotRequest& request) {
    auto planned = every_day(request, {{SetKind::straight, "5x5 @ top of friday -10 %"}});
    return planned;
  });
  return example;
}

TEST_CASE("a row may rest on one of a later day: Monday from Friday, week by week") {
  const Block block = texas(6).block();
  std::string mondays;
  for (const BlockWeek& week : block.weeks)
    mondays += decimal(*week.sessions[0].exercises[0].rows[0].loadable) + " ";
  CHECK(mondays == "135 137.5 140 142.5 145 147.5 ");
  CHECK(block.weeks[1].sessions[0].exercises[0].rows[0].why ==
        "137.5 kg = 90 % x 152.5 kg (top set of friday) = 137.25, nearest loadable 137.5 "
        "(25+25+5+2.5+1.25 a side)");
}

TEST_CASE("a row that does not come that week leaves a blank load and a warning") {
  Example example = texas(2);
  example.program.sessions[1].slot_weeks[0] = weeks({1});
  CHECK(example.findings() ==
        Told{"warning[PROG145] p.yaml:1: Squat rests on the top set of friday, which is not there: "
             "its load is left blank | give these weeks a percent or load of their own under "
             "`weekly_sets:`, or let the exercise it rests on come in them",
             "  for Ana, Squat, week 2"});
}

TEST_CASE("the top row is the first top set, else the heaviest; rows are also named by number") {
  Example example;
  example.max("squat", 100'000);
  example.strategies.offer("ramp", always({{SetKind::straight, "1x5 @ 60 %"},
                                           {SetKind::straight, "1x5 @ 80 %"},
                                           {SetKind::straight, "1x5 @ 70 %"}}));
  example.slot("squat", "ramp").id = "main";
  const auto rests_on = [&](const std::string& sets) {
    Slot& slot = example.straight("squat", sets);
    slot.after = {0};
    return decimal(*example.block().weeks[0].sessions[0].exercises.back().rows[0].loadable);
  };
  CHECK(rests_on("5x5 @ top of main") == "80");
  CHECK(rests_on("5x5 @ row 1 of main") == "60");
  CHECK(rests_on("5x5 @ row 3 of main -10 %") == "62.5");
}

TEST_CASE("last time's top set is that of the day before, in this slot or another") {
  Example example(3);
  example.max("squat", 100'000);
  example.coming_by_coming("squat", {"1x5 @ 60 %", "1x5 @ last top +5 kg", "1x5 @ last top +5 kg"});
  CHECK(loads_text(example.block()) == "60|65|70");
  CHECK(example.block().weeks[2].sessions[0].exercises[0].rows[0].why ==
        "70 kg = 100 % x 65 kg (top set, last time) + 5 kg (25 a side)");
}

TEST_CASE("what is nearest in the week: the same session, else the last before, else the next") {
  Example example;
  example.max("squat", 100'000);
  example.session(mon).coming_by_coming("squat", {"1x5 @ 60 %", "1x5 @ 70 %"}).id = "main";
  example.session(wed).straight("squat", "1x5 @ top of main");
  example.program.slots[1].after = {0};
  example.session(fri).place(0);
  example.place(1);
  CHECK(loads_text(example.block()) == "60 60 70 70");
}

TEST_CASE("exercises that take turns share an id: the one that comes that week is meant") {
  Example example(2);
  example.max("squat", 100'000);
  example.max("front_squat", 80'000);
  example.straight("squat", "1x5 @ 80 %");
  example.program.sessions[0].slot_weeks[0] = weeks({1});
  example.straight("front_squat", "1x5 @ 80 %");
  example.program.sessions[0].slot_weeks[1] = weeks({2});
  example.program.slots[0].id = example.program.slots[1].id = "legs";
  example.straight("bench_press", "3x5 @ top of legs");
  example.program.slots[2].after = {0, 1};
  CHECK(loads_text(example.block()) == "80 80|65 65");
}

}  // namespace
}  // namespace topset::planning
