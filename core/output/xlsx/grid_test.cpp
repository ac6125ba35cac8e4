#include "output/xlsx/grid.hpp"

#include "catch.hpp"
#include "output/block_example.hpp"

namespace topset::output::xlsx {
namespace {

SheetOptions options_in(Language language) {
  SheetOptions options;
  options.words = Words(language);
  return options;
}

BlockExercise& first_exercise(Block& block) { return block.weeks[0].sessions[0].exercises[0]; }

TEST_CASE("the columns of loads are as wide as a load with the words after it") {
  Block block = example_block();
  block.weeks[0].sessions[0].exercises.resize(1);
  CHECK(Grid(block, options_in(Language::english)).load_width == 10);
  first_exercise(block).implement = Implement::dumbbells;
  // `+1002.5 je Hand`
  CHECK(Grid(block, options_in(Language::german)).load_width == 16);
  CHECK(Grid(block, options_in(Language::spanish)).load_width == 17);
  first_exercise(block).implement = Implement::bodyweight;
  CHECK(Grid(block, options_in(Language::german)).load_width == 15);
}

TEST_CASE("every RPE of an autoregulation table has a column") {
  Block block = example_block();
  AutoregulationTable table;
  for (std::int32_t felt = 65; felt <= 100; felt += 5) table.felt.push_back(Rpe{felt});
  first_exercise(block).autoregulation = table;
  const Grid grid(block, options_in(Language::english));
  CHECK(*grid.done_rpe - *grid.done_load + 1 == 8);
}

}  // namespace
}  // namespace topset::output::xlsx
