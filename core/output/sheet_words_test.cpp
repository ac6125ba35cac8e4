#include "output/sheet_words.hpp"

#include "catch.hpp"
#include "output/block_example.hpp"

namespace topset::output {
namespace {

PlannedRow sets(std::int32_t count, std::int32_t reps) {
  return percent_row(SetKind::straight, count, reps, 8000);
}

PlannedRow blank(std::string_view why) {
  PlannedRow row = sets(3, 5);
  row.blank = why;
  return row;
}

PlannedRow with_load(std::int64_t load) {
  PlannedRow row = sets(3, 5);
  row.loadable = load;
  return row;
}

TEST_CASE("sets are worded as on a whiteboard") {
  CHECK(sets_words(sets(4, 5)) == "4x5");
  PlannedRow row = sets(3, 8);
  row.written.sets = {3, 5};
  row.written.amount = {8, 12};
  CHECK(sets_words(row) == "3-5x8-12");
  row = sets(1, 5);
  row.written.amrap = true;
  CHECK(sets_words(row) == "1x5+");
  row = sets(3, 10);
  row.written.each_side = true;
  CHECK(sets_words(row) == "3x10 each side");
  row = sets(3, 30);
  row.written.amount_unit = AmountUnit::seconds;
  CHECK(sets_words(row) == "3x30 s");
  row.written.amount_unit = AmountUnit::metres;
  CHECK(sets_words(row) == "3x30 m");
}

TEST_CASE("a load says whose hand or what it is added to") {
  CHECK(load_words(with_load(127'500), Implement::barbell, Unit::kg) == "127.5 kg");
  CHECK(load_words(with_load(225'000), Implement::stack, Unit::lb) == "225 lb");
  CHECK(load_words(with_load(30'000), Implement::dumbbells, Unit::kg) == "30 kg a hand");
  CHECK(load_words(with_load(20'000), Implement::bodyweight, Unit::kg) == "+20 kg");
  CHECK(load_words(with_load(-20'000), Implement::bodyweight, Unit::kg) == "-20 kg");
  CHECK(load_words(with_load(0), Implement::bodyweight, Unit::kg) == "bodyweight");
}

TEST_CASE("a range of percents has both loads, and a percent that says so") {
  PlannedRow row = with_load(97'500);
  row.loadable_max = 105'000;
  row.written.percent = Percent{7000};
  row.written.percent_max = Percent{7500};
  CHECK(load_words(row, Implement::barbell, Unit::kg) == "97.5-105 kg");
  CHECK(basis_words(row) == "70-75 % of 1RM");
  row.loadable_max = 97'500;
  CHECK(load_words(row, Implement::barbell, Unit::kg) == "97.5 kg");
  row = with_load(27'500);
  row.loadable_max = 30'000;
  CHECK(load_words(row, Implement::dumbbells, Unit::kg) == "27.5-30 kg a hand");
  row = with_load(10'000);
  row.loadable_max = 15'000;
  CHECK(load_words(row, Implement::bodyweight, Unit::kg) == "+10-15 kg");
  row.loadable = 0;
  CHECK(load_words(row, Implement::bodyweight, Unit::kg) == "0 to +15 kg");
  row.loadable = -10'000;
  CHECK(load_words(row, Implement::bodyweight, Unit::kg) == "-10 to +15 kg");
  row.loadable_max = -5'000;
  CHECK(load_words(row, Implement::bodyweight, Unit::kg) == "-10 to -5 kg");
}

TEST_CASE("a load that rests on results not in yet has a mark behind it") {
  PlannedRow row = with_load(110'000);
  row.projected = true;
  CHECK(load_words(row, Implement::barbell, Unit::kg) == "110 kg*");
  CHECK(load_words(row, Implement::dumbbells, Unit::kg) == "110 kg a hand*");
  row.loadable.reset();
  CHECK(load_words(row, Implement::barbell, Unit::kg) == "____ kg");
}

TEST_CASE("a load that is not known is looked for or written in") {
  CHECK(load_words(blank("work up to 5 @ 8"), Implement::barbell, Unit::kg) == "work up to");
  CHECK(load_words(blank("choose a load for 30 m"), Implement::fixed, Unit::kg) == "____ kg");
  CHECK(load_words(blank("past the plates owned"), Implement::barbell, Unit::lb) == "____ lb");
  CHECK(load_words(sets(3, 8), Implement::dumbbells, Unit::kg) == "____ kg");
  CHECK(load_words(sets(3, 8), Implement::bodyweight, Unit::kg).empty());
  CHECK(load_words(sets(3, 8), Implement::none, Unit::kg).empty());
}

TEST_CASE("a blank is explained only where its load does not say it") {
  CHECK(blank_words(blank("past the plates owned")) == "past the plates owned");
  CHECK(blank_words(blank("work up to 5 @ 8")).empty());
  CHECK(blank_words(blank("choose a load for 5")).empty());
  CHECK(blank_words(blank("")).empty());
}

TEST_CASE("a percent names what it is of") {
  PlannedRow row = sets(4, 5);
  const auto words = [&](Base base) {
    row.written.base = base;
    return basis_words(row);
  };
  CHECK(words(Base::one_rep_max) == "80 % of 1RM");
  CHECK(words(Base::training_max) == "80 % of TM");
  row.written.base_reps = 5;
  CHECK(words(Base::rep_max) == "80 % of 5RM");
  CHECK(words(Base::goal) == "80 % of goal");
  CHECK(words(Base::e1rm) == "80 % of e1RM");
  CHECK(words(Base::nothing).empty());
  CHECK(words(Base::load).empty());
  CHECK(words(Base::loadable).empty());
  row.written.base_exercise = "front_squat";
  CHECK(words(Base::one_rep_max) == "80 % of front squat");
  row.base_name = "Front squat";
  CHECK(words(Base::one_rep_max) == "80 % of Front squat");
}

TEST_CASE("what is added to a percent stands behind it") {
  PlannedRow row = sets(4, 5);
  row.written.add = 2'500;
  row.written.load_unit = Unit::kg;
  CHECK(basis_words(row) == "80 % of 1RM + 2.5 kg");
  row.written.add = -10'000;
  row.written.load_unit = Unit::lb;
  CHECK(basis_words(row) == "80 % of 1RM - 10 lb");
}

TEST_CASE("a max that the head does not say stands behind its name") {
  PlannedRow row = sets(4, 5);
  row.base_max = Load{92'489, Unit::kg};
  CHECK(basis_words(row) == "80 % of 1RM 92.5 kg");
  row.written.base = Base::goal;
  row.base_max = Load{365'000, Unit::lb};
  CHECK(basis_words(row) == "80 % of goal 365 lb");
  row.written.base = Base::training_max;
  row.written.add = 5'000;
  row.written.load_unit = Unit::lb;
  CHECK(basis_words(row) == "80 % of TM 365 lb + 5 lb");
}

TEST_CASE("a row that rests on the top set is worded as its change") {
  PlannedRow row = sets(4, 5);
  row.written.base = Base::row;
  row.written.percent = Percent{8700};
  CHECK(basis_words(row) == "top -13 %");
  row.written.percent = Percent{10250};
  CHECK(basis_words(row) == "top +2.5 %");
  row.written.percent = Percent{10000};
  CHECK(basis_words(row) == "as top");
  row.written.points = -1000;
  CHECK(basis_words(row) == "top -10 points");
  row.written.points = 250;
  CHECK(basis_words(row) == "top +2.5 points");
}

TEST_CASE("a row that rests on another is worded as set notation names it") {
  PlannedRow row = sets(4, 5);
  Prescription& written = row.written;
  written.base = Base::row;
  written.percent = Percent{9000};
  written.base_row = 2;
  CHECK(basis_words(row) == "row 2 -10 %");
  written.base_time = RowTime::last_time;
  CHECK(basis_words(row) == "last row 2 -10 %");
  written.base_slot = "friday_squat";
  CHECK(basis_words(row) == "90 % of last row 2 of friday squat");
  written.base_row = 0;
  CHECK(basis_words(row) == "90 % of last friday squat");
  written.base_time = RowTime::same_week;
  CHECK(basis_words(row) == "90 % of friday squat");
  written.percent = Percent{10000};
  CHECK(basis_words(row) == "as friday squat");
  written.base_slot.clear();
  written.base_time = RowTime::last_time;
  CHECK(basis_words(row) == "as last top");
  written.add = 2'500;
  CHECK(basis_words(row) == "last top + 2.5");
  written.base_slot = "main";
  written.base = Base::e1rm;
  written.percent = Percent{8000};
  written.add = 0;
  CHECK(basis_words(row) == "80 % of e1RM of main");
}

TEST_CASE("a row of another exercise is called as the planner names it") {
  PlannedRow row = sets(4, 5);
  row.written.base = Base::row;
  row.written.base_slot = "friday_squat";
  row.base_name = "Squat (Friday)";
  row.written.percent = Percent{9000};
  CHECK(basis_words(row) == "90 % of Squat (Friday)");
  row.written.base_row = 2;
  CHECK(basis_words(row) == "90 % of row 2 of Squat (Friday)");
  row.written.base = Base::e1rm;
  CHECK(basis_words(row) == "90 % of e1RM of Squat (Friday)");
}

TEST_CASE("an RPE says whether it is asked for or predicted") {
  PlannedRow row = sets(4, 5);
  CHECK(rpe_words(row).empty());
  row.rpe = Range<Rpe>{{75}, {75}};
  CHECK(rpe_words(row) == "RPE 7.5");
  row.rpe = Range<Rpe>{{60}, {70}};
  CHECK(rpe_words(row) == "RPE 6-7");
  row.rpe_predicted = true;
  row.rpe = Range<Rpe>{{83}, {83}};
  CHECK(rpe_words(row) == "RPE ~8.5");
  row.rpe = Range<Rpe>{{83}, {104}};
  CHECK(rpe_words(row) == "RPE ~8.5-10+");
  row.rpe = Range<Rpe>{{106}, {120}};
  row.loadable = 100'000;
  CHECK(rpe_words(row) == "RPE ~10+");
}

TEST_CASE("beside a load to work up to no RPE is predicted that nobody can do") {
  PlannedRow row = sets(3, 15);
  row.rpe = Range<Rpe>{{106}, {120}};
  row.rpe_predicted = true;
  CHECK(rpe_words(row).empty());
  row.rpe_predicted = false;
  CHECK(rpe_words(row) == "RPE 10+");
}

TEST_CASE("plates are those of one side") {
  CHECK(plates_words(loaded(sets(3, 5), 110'000, 110'000, {25'000, 20'000})) == "25+20");
  CHECK(plates_words(loaded(sets(3, 5), 20'000, 20'000, {})) == "empty bar");
  CHECK(plates_words(sets(3, 5)).empty());
  PlannedRow belt = with_load(0);
  belt.plating = Plating{};
  CHECK(plates_words(belt).empty());
}

TEST_CASE("a range has the plates of both ends where they differ") {
  PlannedRow row = loaded(sets(3, 5), 97'500, 97'500, {25'000});
  row.plating_max = Plating{20'000, 0, {25'000}};
  CHECK(plates_words(row) == "25");
  row.plating_max->plates = {25'000, 2'500};
  CHECK(plates_words(row) == "25 to 25+2.5");
  row.plating->plates.clear();
  CHECK(plates_words(row) == "empty bar to 25+2.5");
}

TEST_CASE("times are minutes and seconds") {
  CHECK(clock_words({180, 180}) == "3:00");
  CHECK(clock_words({120, 185}) == "2:00-3:05");
  CHECK(clock_words({9, 9}) == "0:09");
}

TEST_CASE("kinds of sets have a word each") {
  CHECK(kind_words(SetKind::warm_up) == "warm-up");
  CHECK(kind_words(SetKind::ramp) == "ramp");
  CHECK(kind_words(SetKind::top) == "top");
  CHECK(kind_words(SetKind::back_off) == "back-off");
  CHECK(kind_words(SetKind::straight) == "sets");
  CHECK(kind_words(SetKind::drop) == "drop");
  CHECK(kind_words(SetKind::test) == "test");
}

TEST_CASE("a box has room for what a set is written down as") {
  PlannedRow row = with_load(100'000);
  CHECK(box_words(row, Implement::barbell) == "[____ x __ @ __]");
  CHECK(box_words(sets(3, 8), Implement::bodyweight) == "[____ x __ @ __]");
  CHECK(box_words(sets(3, 8), Implement::none) == "[__ @ __]");
  row.written.amount_unit = AmountUnit::seconds;
  CHECK(box_words(row, Implement::bodyweight) == "[____ x ___ s]");
  row.loadable.reset();
  CHECK(box_words(row, Implement::bodyweight) == "[___ s]");
  row.written.amount_unit = AmountUnit::metres;
  CHECK(box_words(row, Implement::none) == "[___ m]");
  CHECK(box_words(row, Implement::dumbbells) == "[____ x ___ m]");
}

TEST_CASE("ids are read as words") { CHECK(plain_words("front_squat") == "front squat"); }

TEST_CASE("what was done last time is worded as it is logged") {
  BlockExercise exercise;
  exercise.implement = Implement::barbell;
  CHECK(last_words(exercise, Unit::kg).empty());
  exercise.last = last_time();
  CHECK(last_words(exercise, Unit::kg) == "1x2 130 kg @ 8.5, 4x5 110 kg (2026-11-30)");
  exercise.implement = Implement::dumbbells;
  exercise.last->sets = {{SetKind::straight, 3, 10, 30'000, {}}};
  CHECK(last_words(exercise, Unit::lb) == "3x10 30 lb a hand (2026-11-30)");
  exercise.implement = Implement::bodyweight;
  exercise.last->sets = {{SetKind::straight, 1, 8, 20'000, {}},
                         {SetKind::straight, 1, 8, 0, {}},
                         {SetKind::straight, 1, 9, std::nullopt, {}},
                         {SetKind::straight, 1, 0, -10'000, {}}};
  CHECK(last_words(exercise, Unit::kg) == "1x8 +20 kg, 1x8, 1x9, 1x0 -10 kg (2026-11-30)");
}

}  // namespace
}  // namespace topset::output
