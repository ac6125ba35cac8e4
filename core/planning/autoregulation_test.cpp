#include "planning/autoregulation.hpp"

#include "catch.hpp"
#include "planning/testing/example.hpp"

namespace topset::planning {
namespace {

using namespace testing;

// A squat day at 1RM 155 kg in steps of 2.5 kg.
BlockExercise day_of(std::vector<RowText> rows, std::int64_t max = 155'000) {
  Example example;
  example.max("squat", max);
  example.strategies.offer("fake", always(std::move(rows)), true);
  example.slot("squat", "fake");
  return example.block().weeks[0].sessions[0].exercises[0];
}

std::vector<std::string> line(const AutoregulationTable& table, std::size_t top) {
  std::vector<std::string> cells;
  for (const auto& cell : table.back_offs.at(0).loads.at(top))
    cells.push_back(cell ? decimal(*cell) : "-");
  return cells;
}

TEST_CASE("140 x 1 planned @ 8 with a drop of 10 % gives the golden back-off loads") {
  const BlockExercise day =
      day_of({{SetKind::top, "1x1 @ rpe 8"}, {SetKind::back_off, "4x5 @ top -10 %"}}, 152'000);
  REQUIRE(day.autoregulation);
  const AutoregulationTable& table = *day.autoregulation;
  CHECK(table.reps == 1);
  CHECK(table.planned == Rpe{80});
  CHECK(table.felt == std::vector<Rpe>{{65}, {70}, {75}, {80}, {85}, {90}, {95}, {100}});
  CHECK(table.tops == std::vector<std::int64_t>{135'000, 137'500, 140'000, 142'500, 145'000});
  CHECK(table.planned_top == 2);
  CHECK(table.back_offs.at(0).label == "4x5");
  CHECK(line(table, 2) ==
        std::vector<std::string>{"132.5", "130", "127.5", "125", "122.5", "122.5", "120", "115"});
}

TEST_CASE("back-off sets in percent follow the e1RM that was felt") {
  const BlockExercise day =
      day_of({{SetKind::top, "1x1 @ rpe 8"}, {SetKind::back_off, "4x5 @ 80 %"}}, 152'000);
  // 140 felt as 8 is an e1RM of 151.8; 80 % of it 121.5.
  CHECK(line(*day.autoregulation, 2) ==
        std::vector<std::string>{"127.5", "125", "122.5", "122.5", "120", "117.5", "115", "112.5"});
}

TEST_CASE("a top set planned easier than the table begins has its RPE before the others") {
  const BlockExercise day =
      day_of({{SetKind::top, "1x6 @ rpe 6"}, {SetKind::back_off, "2x6 @ top -10 %"}});
  const AutoregulationTable& table = *day.autoregulation;
  CHECK(table.felt == std::vector<Rpe>{{60}, {65}, {70}, {75}, {80}, {85}, {90}, {95}, {100}});
  // As planned, the back-off is the row's own load.
  CHECK(line(table, table.planned_top).front() == decimal(*day.rows[1].loadable));
}

TEST_CASE("back-off loads never rise with the RPE felt, nor past the top set") {
  for (const char* back_off : {"4x5 @ top -1 %", "4x5 @ top -10 %", "4x5 @ 89 %", "3x6-8 @ 70 %"}) {
    const BlockExercise day = day_of({{SetKind::top, "1x2 @ 90 %"}, {SetKind::back_off, back_off}});
    INFO(back_off);
    REQUIRE(day.autoregulation);
    const AutoregulationTable& table = *day.autoregulation;
    for (std::size_t top = 0; top < table.tops.size(); ++top) {
      const auto& cells = table.back_offs[0].loads[top];
      for (std::size_t i = 0; i < cells.size(); ++i) {
        REQUIRE(cells[i]);
        CHECK(*cells[i] <= table.tops[top]);
        if (i > 0) CHECK(*cells[i] <= *cells[i - 1]);
      }
    }
  }
}

TEST_CASE("odd plates don't fill the table with loads that are all but the same") {
  Example example;
  example.max("squat", 200'000);
  example.athlete.equipment.plates = {{25'000, 8}, {5000, 2}, {2500, 2}, {100, 2}, {150, 2}};
  example.strategies.offer(
      "fake", always({{SetKind::top, "1x1 @ 90 %"}, {SetKind::back_off, "4x5 @ top -10 %"}}), true);
  example.slot("squat", "fake");
  const BlockExercise day = example.block().weeks[0].sessions[0].exercises[0];
  REQUIRE(day.autoregulation);
  const std::vector<std::int64_t>& tops = day.autoregulation->tops;
  for (std::size_t i = 1; i < tops.size(); ++i) CHECK(tops[i] - tops[i - 1] >= 900);
}

TEST_CASE("at the lightest load the table begins there") {
  const BlockExercise day =
      day_of({{SetKind::top, "1x5 @ rpe 8"}, {SetKind::back_off, "2x5 @ top -10 %"}}, 25'000);
  CHECK(day.autoregulation->tops == std::vector<std::int64_t>{20'000, 22'500, 25'000});
  CHECK(day.autoregulation->planned_top == 0);
}

TEST_CASE("a set that felt lighter than it was planned makes no back-off heavier than the top") {
  const BlockExercise day =
      day_of({{SetKind::top, "1x1 @ rpe 10"}, {SetKind::back_off, "2x1 @ top -1 %"}}, 140'000);
  CHECK(line(*day.autoregulation, 2) ==
        std::vector<std::string>{"140", "140", "140", "140", "140", "140", "140", "137.5"});
}

TEST_CASE("a missed top set is not tried again, and what follows is lighter") {
  const BlockExercise day =
      day_of({{SetKind::top, "1x1 @ rpe 8"}, {SetKind::back_off, "4x5 @ top -10 %"}}, 152'000);
  CHECK(day.missed_top ==
        "missed the top set: take no second try, and do the back-off sets at 115 kg");
}

TEST_CASE("a missed top set has a load for each of several back-offs") {
  CHECK(day_of({{SetKind::top, "1x2 @ 90 %"},
                {SetKind::back_off, "2x4 @ 84 %"},
                {SetKind::back_off, "2x8 @ 65 %"}},
               180'000)
            .missed_top ==
        "missed the top set: take no second try, and do the back-off sets at 140 kg (2x4), "
        "110 kg (2x8)");
  CHECK(day_of({{SetKind::top, "1x2 @ 90 %"},
                {SetKind::back_off, "2x5 @ 80 %"},
                {SetKind::back_off, "3x3 @ 80 %"}},
               180'000)
            .missed_top ==
        "missed the top set: take no second try, and do the back-off sets at 135 kg");
}

TEST_CASE("without loads or past the chart there is no table, but still a word for a missed top") {
  const std::string words =
      "missed the top set: take no second try, and do the back-off sets lighter, at RPE 8 at most";
  for (const auto& [top, max] : {std::pair<const char*, std::int64_t>{"1x1 @ rpe 8", 0},
                                 {"1x15 @ 50 %", 155'000},
                                 {"1x30 s @ 100 kg", 155'000},
                                 {"1x5 @ 95 %", 155'000}}) {
    const BlockExercise day =
        day_of({{SetKind::top, top}, {SetKind::back_off, "4x5 @ top -10 %"}}, max);
    INFO(top);
    CHECK_FALSE(day.autoregulation);
    CHECK(day.missed_top == words);
  }
}

TEST_CASE("a slot without back-off sets has neither") {
  const BlockExercise day = day_of({{SetKind::top, "1x1 @ rpe 8"}});
  CHECK_FALSE(day.autoregulation);
  CHECK(day.missed_top.empty());
}

}  // namespace
}  // namespace topset::planning
