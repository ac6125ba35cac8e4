// Whatever stands in a block: no line is wider than the sheet, and nothing acts on a terminal.
#include <random>

#include "base/utf8.hpp"
#include "catch.hpp"
#include "output/block_example.hpp"
#include "output/text_sheet.hpp"

namespace topset::output {
namespace {

class Chance {
 public:
  explicit Chance(std::uint64_t seed) : numbers_(seed) {}

  std::int64_t from(std::int64_t low, std::int64_t high) {
    return low + static_cast<std::int64_t>(numbers_() % static_cast<std::uint64_t>(high - low + 1));
  }
  bool now() { return from(0, 2) == 0; }
  std::string name() {
    static const std::string kPieces[] = {"Squat",
                                          " ",
                                          "Жим лёжа",
                                          "日本語の名前",
                                          "\xf0\x9f\x8f\x8b",
                                          "\xe2\x80\xae",
                                          "\x07",
                                          "\x1b[2J",
                                          "مرحبا",
                                          "e\xcc\x81",
                                          "\xff",
                                          "\n",
                                          "%",
                                          "x",
                                          ";"};
    std::string text;
    for (std::int64_t i = from(1, now() ? 3 : 40); i > 0; --i)
      text += kPieces[static_cast<std::size_t>(from(0, std::ssize(kPieces) - 1))];
    if (from(0, 50) == 0) text += std::string(10'000, 'a');
    return text;
  }

 private:
  std::mt19937_64 numbers_;
};

PlannedRow random_row(Chance& chance) {
  PlannedRow row;
  row.kind = static_cast<SetKind>(chance.from(0, 6));
  Prescription& sets = row.written;
  sets.sets.min = static_cast<std::int32_t>(chance.from(1, 12));
  sets.sets.max = sets.sets.min + static_cast<std::int32_t>(chance.from(0, 3));
  sets.amount_unit = static_cast<AmountUnit>(chance.from(0, 2));
  sets.amount.min = static_cast<std::int32_t>(chance.from(1, 9999));
  sets.amount.max = sets.amount.min + static_cast<std::int32_t>(chance.from(0, 1) * 100);
  sets.amrap = chance.now();
  sets.each_side = chance.now();
  sets.base = static_cast<Base>(chance.from(0, 8));
  sets.percent = Percent{static_cast<std::int32_t>(chance.from(0, 30'000))};
  if (chance.now()) sets.base_exercise = chance.name();
  if (chance.now()) sets.add = chance.from(-99'999, 99'999);
  if (chance.now()) sets.rest = {90, static_cast<std::int32_t>(chance.from(90, 6000))};
  if (chance.now()) sets.tempo = chance.name();
  if (chance.now()) sets.note = chance.name();
  if (chance.now()) row.cue = chance.name();
  if (chance.now()) row.exercise = chance.name();
  if (chance.now()) row.blank = chance.now() ? chance.name() : "work up to 5 @ 8";
  if (chance.now()) row.loadable = chance.from(0, 2'200'000);
  if (row.loadable && chance.now()) row.loadable_max = *row.loadable + chance.from(0, 99'999);
  if (chance.now()) sets.percent_max = Percent{static_cast<std::int32_t>(chance.from(0, 30'000))};
  if (chance.now()) sets.base_slot = chance.name();
  if (chance.now()) sets.base_row = static_cast<std::int32_t>(chance.from(0, 99));
  if (chance.now()) sets.base_time = RowTime::last_time;
  row.projected = chance.now();
  row.optional_row = chance.now();
  if (chance.now()) {
    row.plating = Plating{chance.from(0, 1) * 20'000, 0, {}};
    for (std::int64_t i = chance.from(0, 20); i > 0; --i)
      row.plating->plates.push_back(chance.from(1, 50'000));
    if (chance.now()) row.plating_max = Plating{row.plating->bar, 0, {chance.from(1, 50'000)}};
  }
  if (chance.now()) row.rpe = Range<Rpe>{{60}, {static_cast<std::int32_t>(chance.from(60, 150))}};
  row.rpe_predicted = chance.now();
  return row;
}

Block random_block(Chance& chance) {
  Block block = example_block();
  block.athlete_name = chance.name();
  block.program_name = chance.name();
  block.note = chance.name();
  block.chart = chance.name();
  block.equipment.name = chance.name();
  block.maxes[1].name = chance.name();
  block.maxes[1].maxes.from = chance.name();
  block.weeks[0].phase = chance.name();
  block.weeks[0].sessions[0].name = chance.name();
  if (chance.now()) block.weeks[0].sessions[0].date.reset();
  for (BlockExercise& exercise : block.weeks[0].sessions[0].exercises) {
    exercise.name = chance.name();
    exercise.note = chance.name();
    exercise.strategy = chance.name();
    exercise.implement = static_cast<Implement>(chance.from(0, 5));
    exercise.rows.clear();
    for (std::int64_t i = chance.from(0, 4); i > 0; --i)
      exercise.rows.push_back(random_row(chance));
  }
  return block;
}

TEST_CASE("no line of any sheet is wider than the sheet or acts on a terminal") {
  for (std::uint64_t seed = 1; seed <= 400; ++seed) {
    Chance chance(seed);
    const Block block = random_block(chance);
    const Style style{false, static_cast<std::size_t>(chance.from(60, 80))};
    SheetOptions options = sheet_for(chance.now() ? Reader::coach : Reader::athlete,
                                     static_cast<Language>(chance.from(0, 3)));
    if (chance.now()) options.columns = {Column::plates, Column::tempo};
    const std::string text = text_sheet(block, options, "1a2b3c4d", style);
    INFO("seed " << seed);
    REQUIRE_FALSE(first_bad_utf8(text).has_value());
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = text.find('\n', at);
      const std::string line = text.substr(at, end - at);
      INFO(line);
      REQUIRE(display_width(line) <= style.columns);
      REQUIRE(escaped_for_terminal(line) == line);
      at = end + 1;
    }
  }
}

}  // namespace
}  // namespace topset::output
