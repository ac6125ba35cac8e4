#include "output/rack_legend.hpp"

#include "catch.hpp"
#include "output/block_example.hpp"

using namespace topset;
using namespace topset::output;

namespace {

Block block_of(std::string athlete, std::int64_t bar) {
  Block block = example_block();
  block.athlete_name = std::move(athlete);
  block.equipment.bars = {{bar, {}}};
  for (BlockExercise& exercise : block.weeks.front().sessions.front().exercises)
    for (PlannedRow& row : exercise.rows) {
      if (row.plating) row.plating->bar = bar;
      row.projected = false;
    }
  return block;
}

}  // namespace

TEST_CASE("a list for the wall names the bar, and whose plates are meant") {
  RackLegend legend;
  legend.add(block_of("Jana", 20'000));
  legend.add(block_of("Wei", 20'000));
  CHECK(legend.lines() == std::vector<std::string>{"bar 20 kg", "plates are for one side"});
}

TEST_CASE("where gyms differ, a list for the wall says whose bar is which") {
  RackLegend legend;
  legend.add(block_of("Jana", 20'000));
  legend.add(block_of("Ruth", 15'000));
  legend.add(block_of("Wei", 20'000));
  CHECK(legend.lines() == std::vector<std::string>{"Jana, Wei: bar 20 kg", "Ruth: bar 15 kg",
                                                   "plates are for one side"});
}

TEST_CASE("a list for the wall explains the mark of projected loads where one has it") {
  RackLegend legend;
  Block block = block_of("Jana", 20'000);
  block.weeks.front().sessions.front().exercises.front().rows.front().projected = true;
  legend.add(block);
  CHECK(legend.lines().size() == 3);
  CHECK(legend.lines().back().starts_with("* "));
}

TEST_CASE("a list without loads has nothing to explain") { CHECK(RackLegend().lines().empty()); }
