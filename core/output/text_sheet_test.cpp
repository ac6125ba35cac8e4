#include "output/text_sheet.hpp"

#include "catch.hpp"
#include "output/block_example.hpp"

namespace topset::output {
namespace {

std::string sheet(const Block& block, Reader reader = Reader::athlete) {
  return text_sheet(block, sheet_for(reader), "1a2b3c4d", {});
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

BlockSession& session(Block& block) { return block.weeks[0].sessions[0]; }
BlockExercise& exercise(Block& block, std::size_t index) { return session(block).exercises[index]; }

TEST_CASE("an athlete's sheet has all that training by it takes, and room to write") {
  CHECK(sheet(example_block()) ==
        R"(Jana Nováková                                                         Four weeks
Mon 2026-12-07
Squat 142.5 kg (tested 2026-10-12)
gym hall; bar 20 kg; plates are for one side
RPE chart: Reactive Training Systems (Tuchscherer); ~ is what it predicts
a box a set: load x reps @ RPE

Week 1, build
--------------------------------------------------------------------------------
Mon 2026-12-07  Squat day                                           about 45 min
bodyweight ______  sleep ____  soreness ____
A  Squat
   warm-up  20 kg x 8, 62.5 x 5, 95 x 2x3
   top      1x2     127.5 kg    90 % of 1RM  RPE ~8.5  25+25+2.5+1.25
            rest 3:00
            [____ x __ @ __]
   back-off 4x5     110 kg      78 % of 1RM  RPE ~7    25+20
            rest 2:00-3:00; cue: knees out of the hole
            [____ x __ @ __] [____ x __ @ __] [____ x __ @ __] [____ x __ @ __]
   felt as RPE       8    8.5      9
   top 125 kg      110  107.5      -
 > top 127.5 kg  112.5    110  107.5
   missed the top set: take no second try
B  Leg curl
   sets     3x8-12  work up to               RPE 8
            [____ x __ @ __] [____ x __ @ __] [____ x __ @ __]
   slowly down
C  Plank
   sets     2x45 s
            [___ s] [___ s]

sheet 1a2b3c4d
)");
}

TEST_CASE("a coach's copy adds strategies, totals and muscles") {
  const std::string text = sheet(example_block(), Reader::coach);
  CHECK(has(text,
            "A  Squat                                             fixed-percent-backoff 1.0.0\n"));
  CHECK(has(text,
            "            [___ s] [___ s]\n"
            "session: load volume 2455 kg (255 without back-offs), 22 lifts, 2 at or over\n"
            "90 %, INOL 0, 3 sets without a load left out\n"
            "week 1: load volume 2455 kg (255 without back-offs), 22 lifts, 2 at or over\n"
            "90 %, INOL 0, 3 sets without a load left out\n"
            "hard sets: quads 5, spinal erectors 5\n"
            "block: load volume 2455 kg"));
}

TEST_CASE("a coach's copy has zones and says what it was made from") {
  Block block = example_block();
  block.totals.zones = {{{10, 12}, {0, 0}, {4, 4}, {2, 2}}};
  block.strategies[1].sha256 = std::string(64, 'b');
  const std::string text = sheet(block, Reader::coach);
  CHECK(text.ends_with(
      "block: load volume 2455 kg (255 without back-offs), 22 lifts, 2 at or over 90 %,\n"
      "INOL 0, lifts by zone: 10-12 at under 70 %, 4 at 80-89 %, 2 at 90 % and over, 3\n"
      "sets without a load left out\n"
      "\n"
      "made from programs/four.yaml (sha256 aaaaaaaaaaaa) for athletes/jana.yaml\n"
      "table 1.0.0 (sha256 bbbbbbbbbbbb)\n"
      "sheet 1a2b3c4d\n"));
  block.log_file = "logs/jana.yaml";
  block.log_sha256 = std::string(64, 'c');
  CHECK(has(sheet(block, Reader::coach),
            "for athletes/jana.yaml with\n"
            "logs/jana.yaml (sha256 cccccccccccc)\n"));
}

TEST_CASE("an undated block has room for its dates") {
  Block block = example_block();
  session(block).date.reset();
  const std::string text = sheet(block);
  CHECK(has(text,
            "Jana Nováková                                                         Four "
            "weeks\nSquat 142.5 kg"));
  CHECK(has(text,
            "Squat day                                                           about 45 min\n"
            "date ____________  bodyweight ______  sleep ____  soreness ____\n"));
}

TEST_CASE("the head has the first and the last date") {
  Block block = example_block();
  block.weeks.push_back(block.weeks[0]);
  block.weeks[1].sessions[0].date = day("2026-12-18");
  CHECK(has(sheet(block), "Mon 2026-12-07 to Fri 2026-12-18\n"));
}

TEST_CASE("a session called after its day is not named twice") {
  Block block = example_block();
  session(block).name = "Monday";
  CHECK(has(sheet(block),
            "\nMon 2026-12-07                                                      "
            "about 45 min\n"));
  session(block).name = "Tuesday";
  CHECK(has(sheet(block), "\nMon 2026-12-07  Tuesday "));
}

TEST_CASE("a program's note stands in the head") {
  Block block = example_block();
  block.note = "Sleep more.";
  CHECK(has(sheet(block), "Mon 2026-12-07\nSleep more.\nSquat 142.5 kg"));
}

TEST_CASE("an estimated max is rounded and says so") {
  Block block = example_block();
  block.maxes[1].maxes.one_rep_max = 92'489;
  block.maxes[1].maxes.from = "estimated from 82.5 kg x 3 @ 9";
  CHECK(has(sheet(block), "\nSquat about 92.5 kg (estimated from 82.5 kg x 3 @ 9)\n"));
  // 78.74 has no more decimals than a plate, and is an estimate none the less.
  block.maxes[1].maxes.source = MaxSource::best_set;
  block.maxes[1].maxes.one_rep_max = 78'740;
  CHECK(has(sheet(block), "\nSquat about 78.7 kg (estimated from 82.5 kg x 3 @ 9)\n"));
}

TEST_CASE("a training max is said where something is a percent of it") {
  Block block = example_block();
  block.maxes[1].maxes.training_max = 130'000;
  CHECK_FALSE(has(sheet(block), "training max"));
  block.maxes[1].training_max = 130'000;
  exercise(block, 0).rows[0].written.base = Base::training_max;
  CHECK(has(sheet(block), "\nSquat 142.5 kg (tested 2026-10-12), training max 130 kg\n"));
  CHECK(has(sheet(block), "127.5 kg    90 % of TM   RPE"));
  block.maxes[1].maxes.one_rep_max = 0;
  CHECK(has(sheet(block), "\nSquat training max 130 kg\n"));
}

TEST_CASE("assumed equipment, collars and special bars are said") {
  Block block = example_block();
  block.equipment.name.clear();
  block.equipment.assumed = true;
  block.equipment.collars = 5'000;
  exercise(block, 0).rows[0].plating->bar = 25'000;
  CHECK(has(sheet(block),
            "\nno equipment given: the usual gym is assumed; bar 20 kg; bar 25 kg for "
            "trap bar\ndeadlift; collars 5 kg the pair; plates are for one side\n"));
}

TEST_CASE("a block without a barbell says nothing of bars") {
  Block block = example_block();
  for (PlannedRow& row : exercise(block, 0).rows) row.plating.reset();
  CHECK(has(sheet(block), "\ngym hall\nRPE chart"));
}

TEST_CASE("plates that don't fit beside a row stand under it") {
  Block block = example_block();
  exercise(block, 0).rows[0].plating->plates.assign(12, 1'250);
  CHECK(has(sheet(block),
            "   top      1x2     127.5 kg    90 % of 1RM  RPE ~8.5\n"
            "            1.25+1.25+1.25+1.25+1.25+1.25+1.25+1.25+1.25+1.25+1.25+1.25 a side;\n"
            "            rest 3:00\n"));
}

TEST_CASE("everything else of a row stands under it") {
  Block block = example_block();
  PlannedRow row = loaded(percent_row(SetKind::straight, 1, 5, 8000), 114'000, 115'000, {25'000});
  row.optional_row = true;
  row.exercise = "front_squat";
  row.blank = "past the plates owned";
  row.written.amrap = true;
  row.written.amrap_cap = 10;
  row.written.rest = {90, 90};
  row.written.tempo = "31X0";
  row.written.pause = 2;
  row.stop = "stop at RPE 9";
  row.written.note = "band red";
  row.cue = "chest up";
  exercise(block, 0).rows = {row};
  CHECK(has(sheet(block),
            "            optional; front squat; past the plates owned; 10 at most; rest 1:30;\n"
            "            tempo 31X0; pause 2 s; stop at RPE 9; band red; cue: chest up\n"
            "            [____ x __ @ __]\n"));
}

// A range of loads whose results are not in, beside plain rows, in sheets of any width.
Block projected_block() {
  Block block = example_block();
  PlannedRow& back = exercise(block, 0).rows[1];
  back.projected = true;
  back.written.percent_max = Percent{8200};
  back.exact_max = Rational(116'850);
  back.loadable_max = 117'500;
  back.plating_max = Plating{20'000, 0, {25'000, 20'000, 2'500, 1'250}};
  exercise(block, 0).autoregulation.reset();
  block.weeks[0].cycle = 2;
  block.weeks[0].cycle_week = 1;
  return block;
}

std::string in_columns(const Block& block, std::size_t columns) {
  const std::string text = text_sheet(block, SheetOptions{}, "1a2b3c4d", Style{false, columns});
  const std::size_t begin = text.find("A  ");
  return text.substr(begin, text.find("B  ") - begin);
}

TEST_CASE("a projected load has a mark, and the head says what it means") {
  const std::string text = sheet(projected_block());
  CHECK(
      has(text,
          "\na box a set: load x reps @ RPE\n* projected: rests on results that are not in yet\n"));
  CHECK_FALSE(has(sheet(example_block()), "projected"));
  Block blank = projected_block();
  exercise(blank, 0).rows[1].loadable.reset();
  CHECK_FALSE(has(sheet(blank), "projected"));
}

TEST_CASE("a week of a cycle says which") {
  CHECK(has(sheet(projected_block()), "\nCycle 2, week 1, build\n---"));
}

TEST_CASE("ranges and marks keep the columns of a sheet of any width") {
  CHECK(in_columns(projected_block(), 120) ==
        "A  Squat\n"
        "   warm-up  20 kg x 8, 62.5 x 5, 95 x 2x3\n"
        "   top      1x2     127.5 kg       90 % of 1RM     RPE ~8.5  25+25+2.5+1.25\n"
        "            rest 3:00\n"
        "            [____ x __ @ __]\n"
        "   back-off 4x5     110-117.5 kg*  78-82 % of 1RM  RPE ~7    25+20 to 25+20+2.5+1.25\n"
        "            rest 2:00-3:00; cue: knees out of the hole\n"
        "            [____ x __ @ __] [____ x __ @ __] [____ x __ @ __] [____ x __ @ __]\n"
        "   missed the top set: take no second try\n");
  CHECK(in_columns(projected_block(), 80) ==
        "A  Squat\n"
        "   warm-up  20 kg x 8, 62.5 x 5, 95 x 2x3\n"
        "   top      1x2     127.5 kg       90 % of 1RM     RPE ~8.5  25+25+2.5+1.25\n"
        "            rest 3:00\n"
        "            [____ x __ @ __]\n"
        "   back-off 4x5     110-117.5 kg*  78-82 % of 1RM  RPE ~7\n"
        "            25+20 to 25+20+2.5+1.25 a side; rest 2:00-3:00; cue: knees out of\n"
        "            the hole\n"
        "            [____ x __ @ __] [____ x __ @ __] [____ x __ @ __] [____ x __ @ __]\n"
        "   missed the top set: take no second try\n");
  CHECK(in_columns(projected_block(), 60) ==
        "A  Squat\n"
        "   warm-up  20 kg x 8, 62.5 x 5, 95 x 2x3\n"
        "   top      1x2     127.5 kg       90 % of 1RM     RPE ~8.5\n"
        "            25+25+2.5+1.25 a side; rest 3:00\n"
        "            [____ x __ @ __]\n"
        "   back-off 4x5     110-117.5 kg*  78-82 % of 1RM  RPE ~7\n"
        "            25+20 to 25+20+2.5+1.25 a side; rest 2:00-3:00;\n"
        "            cue: knees out of the hole\n"
        "            [____ x __ @ __] [____ x __ @ __]\n"
        "            [____ x __ @ __] [____ x __ @ __]\n"
        "   missed the top set: take no second try\n");
}

TEST_CASE("a row to work up to says what its percent is of") {
  Block block = example_block();
  PlannedRow row = percent_row(SetKind::top, 1, 2, 9000);
  row.rpe = Range<Rpe>{{85}, {85}};
  row.blank = "work up to 2 @ 8.5";
  exercise(block, 0).rows = {row};
  CHECK(has(sheet(block),
            "   top      1x2     work up to  90 % of 1RM  RPE 8.5\n"
            "            [____ x __ @ __]\n"));
}

TEST_CASE("the box of a set that may be left out is round") {
  Block block = example_block();
  PlannedRow row = percent_row(SetKind::straight, 1, 5, 7500);
  row.written.sets = {2, 3};
  row.blank = "work up to 5";
  exercise(block, 0).rows = {row};
  CHECK(has(sheet(block), "            [____ x __ @ __] [____ x __ @ __] (____ x __ @ __)\n"));
}

TEST_CASE("a refused slot says why, and one without rows where to look") {
  Block block = example_block();
  exercise(block, 0).refusal = "back-off sets wait";
  exercise(block, 2).rows.clear();
  const std::string text = sheet(block);
  CHECK(has(text, "   warm-up  20 kg x 8, 62.5 x 5, 95 x 2x3\n   back-off sets wait\n   top "));
  CHECK(has(text, "C  Plank\n   not planned: see the findings of this block\n"));
}

TEST_CASE("warm-ups on bodyweight name what is added") {
  Block block = example_block();
  exercise(block, 0).implement = Implement::bodyweight;
  exercise(block, 0).warm_ups = {{0, 8, 1}, {10'000, 5, 1}};
  CHECK(has(sheet(block), "   warm-up  bodyweight x 8, +10 kg x 5\n"));
}

TEST_CASE("several back-off rows have a table each, named") {
  Block block = example_block();
  auto& table = *exercise(block, 0).autoregulation;
  table.back_offs.push_back(table.back_offs[0]);
  table.back_offs[1].label = "2x8";
  CHECK(has(sheet(block),
            "   4x5, felt as RPE      8    8.5      9\n"
            "   top 125 kg          110  107.5      -\n"
            " > top 127.5 kg      112.5    110  107.5\n"
            "   2x8, felt as RPE      8    8.5      9\n"));
}

TEST_CASE("a table too wide for the sheet loses its lowest RPEs") {
  Block block = example_block();
  auto& table = *exercise(block, 0).autoregulation;
  for (std::int32_t felt = 75; felt >= 65; felt -= 5)
    table.felt.insert(table.felt.begin(), Rpe{felt});
  for (auto& line : table.back_offs[0].loads) line.assign(6, 1'000'125);
  table.tops = {1'000'125, 1'000'250};
  const std::string text = text_sheet(block, SheetOptions{}, "1a2b3c4d", Style{false, 60});
  CHECK(has(text,
            "   felt as RPE          7.5        8      8.5        9\n"
            "   top 1000.125 kg 1000.125 1000.125 1000.125 1000.125\n"
            " > top 1000.25 kg  1000.125 1000.125 1000.125 1000.125\n"));
}

TEST_CASE("a table too wide for the sheet keeps the RPE that is planned") {
  Block block = example_block();
  auto& table = *exercise(block, 0).autoregulation;
  table.planned = Rpe{50};
  table.felt = {{50}, {65}, {70}, {75}, {80}, {85}};
  table.tops = {1'000'125, 1'000'250};
  for (auto& line : table.back_offs[0].loads)
    line = {1'000'125, 900'250, 900'375, 900'500, 900'625, 900'750};
  CHECK(has(text_sheet(block, SheetOptions{}, "", Style{false, 60}),
            "   felt as RPE            5      7.5        8      8.5\n"
            "   top 1000.125 kg 1000.125    900.5  900.625   900.75\n"
            " > top 1000.25 kg  1000.125    900.5  900.625   900.75\n"));
}

TEST_CASE("colours change nothing but colours") {
  std::string painted = text_sheet(example_block(), SheetOptions{}, "1a2b3c4d", Style{true, 80});
  CHECK(has(painted, "\x1b[1;32m127.5 kg\x1b[0m"));
  for (std::size_t at; (at = painted.find('\x1b')) != std::string::npos;)
    painted.erase(at, painted.find('m', at) + 1 - at);
  CHECK(painted == sheet(example_block()));
}

TEST_CASE("text: what was done last time stands before the sets, unless the sheet leaves it out") {
  Block block = example_block();
  block.weeks[0].sessions[0].exercises[0].last = last_time();
  CHECK(has(sheet(block), "   last: 1x2 130 kg @ 8.5, 4x5 110 kg (2026-11-30)\n   top "));
  CHECK(has(text_sheet(block, sheet_for(Reader::athlete, Language::german), "", {}),
            "   zuletzt: 1x2 130 kg @ 8,5; 4x5 110 kg (2026-11-30)"));
  SheetOptions options;
  options.columns.erase(Column::last);
  CHECK_FALSE(has(text_sheet(block, options, "", {}), "last:"));
}

TEST_CASE("a sheet has the columns it is asked for") {
  SheetOptions options;
  options.columns = {Column::rpe};
  const std::string text = text_sheet(example_block(), options, "", {});
  CHECK(has(text,
            "   top      1x2     127.5 kg    RPE ~8.5\n"
            "   back-off 4x5     110 kg      RPE ~7\n"
            "            cue: knees out of the hole\n"));
  CHECK_FALSE(has(text, "[____"));
  CHECK_FALSE(has(text, "a box a set"));
}

}  // namespace
}  // namespace topset::output
