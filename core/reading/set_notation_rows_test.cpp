// Rows, ranges of percents, loads in both units and the word optional.
#include <fmt/format.h>

#include "catch.hpp"
#include "reading/set_notation_words.hpp"

using namespace topset;
using namespace topset::reading;
using namespace topset::reading::testing;

namespace {

Prescription row_work(std::int32_t number, RowTime when, std::string slot) {
  Prescription row = work(5, 5);
  row.base = Base::row;
  row.base_row = number;
  row.base_time = when;
  row.base_slot = std::move(slot);
  return row;
}

Prescription load_work(std::int64_t kilos, std::int64_t pounds) {
  Prescription row = work(3, 3);
  row.base = Base::load;
  row.load = kilos;
  row.load_other = pounds;
  row.load_unit = Unit::kg;
  return row;
}

}  // namespace

TEST_CASE("a row is named by its number, its slot and its time") {
  constexpr RowTime today = RowTime::same_week;
  constexpr RowTime last = RowTime::last_time;
  CHECK(sets("5x5 @ row 2") == row_work(2, today, ""));
  CHECK(sets("5x5 @ row 1 of main") == row_work(1, today, "main"));
  CHECK(sets("5x5 @ 100 % of row 1 of main") == row_work(1, today, "main"));
  CHECK(sets("5x5 @ top of main") == row_work(0, today, "main"));
  CHECK(sets("5x5 @ last top") == row_work(0, last, ""));
  CHECK(sets("5x5 @ last main") == row_work(0, last, "main"));
  CHECK(sets("5x5 @ last top of main") == row_work(0, last, "main"));
  CHECK(sets("5x5 @ LAST ROW 2 OF main") == row_work(2, last, "main"));
  CHECK(sets("5x5 @ 100 % of last row 2") == row_work(2, last, ""));
}

TEST_CASE("rows change as the top set does") {
  Prescription row = row_work(0, RowTime::last_time, "main");
  row.percent = {9500};
  CHECK(sets("5x5 @ 95 % of last main") == row);
  CHECK(sets("5x5 @ last main -5 %") == row);
  row = row_work(1, RowTime::same_week, "");
  row.percent = {9000};
  CHECK(sets("5x5 @ row 1 -10 %") == row);
  CHECK(sets("5x5 @ row 1-10%") == row);
  row = row_work(0, RowTime::last_time, "");
  row.add = 2500;
  row.add_other = 5000;
  row.load_unit = Unit::kg;
  CHECK(sets("5x5 @ last top +2.5 kg / 5 lb") == row);
  row.points = -300;
  row.add_after_rounding = true;
  CHECK(sets("5x5 @ last top -3 points + 2.5 kg / 5 lb after rounding") == row);
}

TEST_CASE("the e1RM may be that of another slot's top set") {
  Prescription row = percent_work(4, 4, 8000);
  row.base = Base::e1rm;
  row.base_slot = "main";
  CHECK(sets("4x4 @ 80 % of e1rm of main") == row);
}

TEST_CASE("a lift called row is a lift where no number follows") {
  Prescription row = percent_work(5, 5, 6000);
  row.base_exercise = "row";
  CHECK(sets("5x5 @ 60 % of row") == row);
  CHECK(sets("5x5 @ 60 % of row rest 90 s").base_exercise == "row");
}

TEST_CASE("names that are words of the notation print so that they read back") {
  CHECK(print_sets(sets("5x5 @ 80 % of 1rm of goal")) == "5x5 @ 80 % of one_rep_max of goal");
  CHECK(print_sets(sets("5x5 @ last top of week")) == "5x5 @ last top of week");
  CHECK(print_sets(sets("5x5 @ last top of monday")) == "5x5 @ last monday");
}

TEST_CASE("a percent of a max may be a range") {
  Prescription row = percent_work(3, 5, 7000);
  row.percent_max = {7500};
  CHECK(sets("3x5 @ 70-75 %") == row);
  CHECK(sets("3x5@70–75%") == row);
  CHECK(sets("3x5 @ 70 - 75 percent") == row);
  row.base = Base::training_max;
  row.base_exercise = "squat";
  CHECK(sets("3x5 @ 70-75 % of training_max of squat") == row);
  CHECK(sets("3x5 @ 70-70 %") == percent_work(3, 5, 7000));
  CHECK(sets("3x5 @ 70-70 % of top").base == Base::row);
  CHECK(sets("3x5 @ 0-300 %").percent_max == Percent{30'000});
}

TEST_CASE("a load may stand in both units, in either order") {
  CHECK(sets("3x3 @ 100 kg / 225 lb") == load_work(100'000, 225'000));
  CHECK(sets("3x3@100kg/225lbs") == load_work(100'000, 225'000));
  Prescription pounds = load_work(225'000, 100'000);
  pounds.load_unit = Unit::lb;
  CHECK(sets("3x3 @ 225 lb / 100 kg") == pounds);

  Prescription body = load_work(-20'000, -45'000);
  body.relative_to_body = true;
  CHECK(sets("3x3 @ -20 kg / 45 lb") == body);
  CHECK(sets("3x3 @ −20 kg / -45 lb") == body);
  CHECK(sets("3x3 @ bw -20 kg / 45 lb") == body);

  Prescription step = percent_work(10, 3, 8500);
  step.add = 5000;
  step.add_other = 10'000;
  step.rounding_step = 2500;
  step.rounding_step_other = 5000;
  step.load_unit = Unit::kg;
  CHECK(sets("10x3 @ 85 % +5 kg / 10 lb round to 2.5 kg / 5 lb") == step);
  CHECK(sets("10x3 @ 85 % +5 kg/10 lb round to 5 lb/2.5 kg") == step);
  CHECK(print_sets(step) == "10x3 @ 85 % +5 kg / 10 lb round to 2.5 kg / 5 lb");
  CHECK(print_sets(sets("5x5 @ 75 % +0 kg / 0 lb")) == "5x5 @ 75 %");
  CHECK(print_sets(sets("5x5 @ 75 % -0 kg / 5 lb")) == "5x5 @ 75 % -0 kg / 5 lb");
}

TEST_CASE("optional work may be left out") {
  Prescription row = percent_work(1, 1, 9500);
  row.optional = true;
  row.rest = {180, 180};
  CHECK(sets("1x1 @ 95 % optional rest 3:00") == row);
  CHECK(print_sets(row) == "1x1 @ 95 % rest 3:00 optional");
}

TEST_CASE("a number may touch the word before it") {
  CHECK(sets("3x8 @RPE8.5") == sets("3x8 @ rpe 8.5"));
  CHECK(sets("3x8 rest90s pause2s tempo31X0 stop at rpe9") ==
        sets("3x8 rest 90 s pause 2 s tempo 31X0 stop at rpe 9"));
}

TEST_CASE("a range of percents is of a max only") {
  CHECK(mistake("5x5 @ top 70-75 %") ==
        "PROG101: a range can't be taken of `top`\n"
        "| 5x5 @ top 70-75 %\n"
        "|           ^^^^^^^\n"
        "= write one percent of it, `@ 70 % of top`, or a range of a max: `@ 70-75 %`");
  CHECK(mistake("5x5 @ last row 2 of main 70-75%") ==
        "PROG101: a range can't be taken of `last row 2 of main`\n"
        "| 5x5 @ last row 2 of main 70-75%\n"
        "|                          ^^^^^^\n"
        "= write one percent of it, `@ 70 % of last row 2 of main`, or a range of a max: `@ 70-75 "
        "%`");
  CHECK(mistake("5x5 @ 70-75 % of top") ==
        "PROG101: a range of percents is of a max, not of a row\n"
        "| 5x5 @ 70-75 % of top\n"
        "|       ^^^^^^^\n"
        "= write one percent, such as `@ 70 % of top`, or leave the row out: `@ 70-75 %`");
  CHECK(mistake("5x5 @ 70-75 % of last main") ==
        "PROG101: a range of percents is of a max, not of a row\n"
        "| 5x5 @ 70-75 % of last main\n"
        "|       ^^^^^^^\n"
        "= write one percent, such as `@ 70 % of top`, or leave the row out: `@ 70-75 %`");
  CHECK(mistake("5x5 @ 70-75 % of e1rm") ==
        "PROG101: a range of percents is of a max, not of a row\n"
        "| 5x5 @ 70-75 % of e1rm\n"
        "|       ^^^^^^^\n"
        "= write one percent, such as `@ 70 % of e1rm`, or leave the row out: `@ 70-75 %`");
  CHECK(mistake("5x5 @ 100-110 kg") ==
        "PROG101: a load can't be a range\n"
        "| 5x5 @ 100-110 kg\n"
        "|       ^^^^^^^^^^\n"
        "= write one load, or a range of percents or RPE: `@ 70-75 %`, `@ rpe 7-8`");
  CHECK(mistake("5x5 @ 70-75") ==
        "PROG102: `70-75` has no unit\n"
        "| 5x5 @ 70-75\n"
        "|       ^^^^^\n"
        "= write `70-75 %`");
  CHECK(mistake("5x5 @ 7-8") ==
        "PROG102: `7-8` has no unit\n"
        "| 5x5 @ 7-8\n"
        "|       ^^^\n"
        "= write `7-8 %` or `rpe 7-8`");
  CHECK(mistake("5x5 @ 70%-75%") ==
        "PROG101: a range of percents has one sign\n"
        "| 5x5 @ 70%-75%\n"
        "|          ^^^^\n"
        "= write `70-75 %`");
  CHECK(mistake("5x5 @ top -5-10 %") ==
        "PROG101: a change can't be a range\n"
        "| 5x5 @ top -5-10 %\n"
        "|           ^^^^^\n"
        "= write one change, such as `top -10 %`");
  CHECK(mistake("5x5 @ 75-70 %") ==
        "PROG115: the range 75-70 is upside down\n"
        "| 5x5 @ 75-70 %\n"
        "|       ^^^^^\n"
        "= write `70-75`");
  CHECK(mistake("5x5 @ 70-400 %") ==
        "PROG121: 400 % is not between 0 and 300 %\n"
        "| 5x5 @ 70-400 %\n"
        "|          ^^^\n"
        "= write a number from 0 to 300 %");
  CHECK(mistake("5x5 @ 350-400 %") ==
        "PROG121: 350 % is not between 0 and 300 %\n"
        "| 5x5 @ 350-400 %\n"
        "|       ^^^\n"
        "= write a number from 0 to 300 %");
  CHECK(mistake("5x5 @ 70-82,5 %") ==
        "PROG101: a comma inside one entry\n"
        "| 5x5 @ 70-82,5 %\n"
        "|            ^\n"
        "= write a decimal with a point, and several entries as a list: [5x5, 3x3]");
}

TEST_CASE("what stands behind a row needs a sign") {
  CHECK(mistake("5x5 @ top 90 %") ==
        "PROG101: `90 %` after `top` has no sign\n"
        "| 5x5 @ top 90 %\n"
        "|           ^^^^\n"
        "= write `@ 90 % of top` for that share of it, or a change such as `@ top -10 %`");
  CHECK(mistake("5x5 @ row 2 of main 95%") ==
        "PROG101: `95%` after `row 2 of main` has no sign\n"
        "| 5x5 @ row 2 of main 95%\n"
        "|                     ^^^\n"
        "= write `@ 95 % of row 2 of main` for that share of it, or a change such as `@ row 2 of "
        "main -10 %`");
  CHECK(mistake("5x5 @ last top 5 kg") ==
        "PROG101: `5 kg` after `last top` has no sign\n"
        "| 5x5 @ last top 5 kg\n"
        "|                ^^^^\n"
        "= write `@ last top +5 kg` or `@ last top -5 kg`");
  CHECK(mistake("5x5 @ top 5 points") ==
        "PROG101: `5 points` after `top` has no sign\n"
        "| 5x5 @ top 5 points\n"
        "|           ^^^^^^^^\n"
        "= write `@ top +5 points` or `@ top -5 points`");
  CHECK(mistake("5x5 @ top 90") ==
        "PROG101: `90` after `top` has no sign\n"
        "| 5x5 @ top 90\n"
        "|           ^^\n"
        "= write `@ 90 % of top` for that share of it, or a change such as `@ top -10 %`");
}

TEST_CASE("a row that is not named is told at its place") {
  CHECK(mistake("5x5 @ last") ==
        "PROG101: no row follows `last`\n"
        "| 5x5 @ last\n"
        "|       ^^^^\n"
        "= write `last top` for this slot, `last friday_squat` for the slot with that id, or `last "
        "row 2`");
  CHECK(mistake("5x5 @ 90 % of last") ==
        "PROG101: no row follows `last`\n"
        "| 5x5 @ 90 % of last\n"
        "|               ^^^^\n"
        "= write `last top` for this slot, `last friday_squat` for the slot with that id, or `last "
        "row 2`");
  CHECK(mistake("5x5 @ last week") ==
        "PROG101: `week` after `last` is no row\n"
        "| 5x5 @ last week\n"
        "|            ^^^^\n"
        "= write `last top` for this slot, `last friday_squat` for the slot with that id, or `last "
        "row 2`");
  CHECK(mistake("5x5 @ last e1rm") ==
        "PROG101: `e1rm` after `last` is no row\n"
        "| 5x5 @ last e1rm\n"
        "|            ^^^^\n"
        "= write `last top` for this slot, `last friday_squat` for the slot with that id, or `last "
        "row 2`");
  CHECK(mistake("5x5 @ row") ==
        "PROG101: `row` does not say which\n"
        "| 5x5 @ row\n"
        "|       ^^^\n"
        "= write `row 1` for the first row of the day");
  CHECK(mistake("5x5 @ last row of main") ==
        "PROG101: `row` does not say which\n"
        "| 5x5 @ last row of main\n"
        "|            ^^^\n"
        "= write `row 1` for the first row of the day");
  CHECK(mistake("5x5 @ row 0") ==
        "PROG121: row 0 is not between 1 and 100\n"
        "| 5x5 @ row 0\n"
        "|           ^\n"
        "= write a number from 1 to 100");
  CHECK(mistake("5x5 @ row 1.5") ==
        "PROG101: `1.5` is not a whole number\n"
        "| 5x5 @ row 1.5\n"
        "|           ^^^\n"
        "= write a whole number");
  CHECK(mistake("5x5 @ row 1 of") ==
        "PROG101: a slot is missing after `of`\n"
        "| 5x5 @ row 1 of\n"
        "|             ^^\n"
        "= write its id, such as `of friday_squat`");
  CHECK(mistake("5x5 @ last top of 5") ==
        "PROG101: a slot is missing after `of`\n"
        "| 5x5 @ last top of 5\n"
        "|                   ^\n"
        "= write its id, such as `of friday_squat`");
  CHECK(mistake("5x5 @ 80 % of e1rm of") ==
        "PROG101: a slot is missing after `of`\n"
        "| 5x5 @ 80 % of e1rm of\n"
        "|                    ^^\n"
        "= write its id, such as `of friday_squat`");
  CHECK(mistake("5x5 @ 80 % of e1rm of last main") ==
        "PROG101: `e1rm` is already that of the top set\n"
        "| 5x5 @ 80 % of e1rm of last main\n"
        "|                       ^^^^\n"
        "= write `of e1rm`, or `of e1rm of main` for the slot with that id");
}

TEST_CASE("a load in both units has one of each") {
  CHECK(mistake("5x5 @ 100 kg / 220 kg") ==
        "PROG101: kg stands twice in one load\n"
        "| 5x5 @ 100 kg / 220 kg\n"
        "|       ^^^^^^^^^^^^^^^\n"
        "= write `100 kg / 220 lb`");
  CHECK(mistake("5x5 @ 5 lb/10 lbs") ==
        "PROG101: lb stands twice in one load\n"
        "| 5x5 @ 5 lb/10 lbs\n"
        "|       ^^^^^^^^^^^\n"
        "= write `5 lb / 10 kg`");
  CHECK(mistake("5x5 @ 75 % +5 kg / 5 kg") ==
        "PROG101: kg stands twice in one load\n"
        "| 5x5 @ 75 % +5 kg / 5 kg\n"
        "|            ^^^^^^^^^^^^\n"
        "= write `+5 kg / 5 lb`");
  CHECK(mistake("5x5 @ 100 kg / 225") ==
        "PROG102: `225` has no unit\n"
        "| 5x5 @ 100 kg / 225\n"
        "|                ^^^\n"
        "= write `100 kg / 225 lb`");
  CHECK(mistake("5x5 @ 100 kg /") ==
        "PROG101: no load follows `/`\n"
        "| 5x5 @ 100 kg /\n"
        "|              ^\n"
        "= write the same load in lb after it, such as `5 kg / 10 lb`");
  CHECK(mistake("5x5 @ 100 kg / heavy") ==
        "PROG101: no load follows `/`\n"
        "| 5x5 @ 100 kg / heavy\n"
        "|              ^\n"
        "= write the same load in lb after it, such as `5 kg / 10 lb`");
  CHECK(mistake("5x5 @ 100 kg / 225 pounds") ==
        "PROG102: `pounds` is not a unit\n"
        "| 5x5 @ 100 kg / 225 pounds\n"
        "|                    ^^^^^^\n"
        "= write `225 lb`");
  CHECK(mistake("5x5 @ 75 % +5 kg / -10 lb") ==
        "PROG101: the two units of one load have different signs\n"
        "| 5x5 @ 75 % +5 kg / -10 lb\n"
        "|                    ^\n"
        "= write the sign once, such as `+5 kg / 10 lb`");
  CHECK(mistake("3x3 @ 100 kg / +225 lb") ==
        "PROG101: the two units of one load have different signs\n"
        "| 3x3 @ 100 kg / +225 lb\n"
        "|                ^\n"
        "= write the sign once, such as `5 kg / 10 lb`");
  CHECK(mistake("5x5 @ 75 % round to 5 kg / 0 lb") ==
        "PROG121: a step of 0 is not between 0.001 and 100\n"
        "| 5x5 @ 75 % round to 5 kg / 0 lb\n"
        "|                     ^\n"
        "= write a number from 0.001 to 100");
  CHECK(mistake("5x5 @ 100 kg / 6000 lb") ==
        "PROG121: a load of 6000 is not between 0 and 5000\n"
        "| 5x5 @ 100 kg / 6000 lb\n"
        "|                ^^^^\n"
        "= write a number from 0 to 5000");
  CHECK(mistake("5x5 @ 5 kg / 10-15 lb") ==
        "PROG101: a load in both units can't be a range\n"
        "| 5x5 @ 5 kg / 10-15 lb\n"
        "|       ^^^^^^^^^^\n"
        "= write one load, such as `5 kg / 10 lb`");
}

TEST_CASE("loads of one entry are all in one unit or all in both") {
  CHECK(mistake("3x3 @ 100 kg / 225 lb +5 kg") ==
        "PROG101: loads in one unit beside loads in both\n"
        "| 3x3 @ 100 kg / 225 lb +5 kg\n"
        "|                       ^^^^^\n"
        "= write every load in both units, such as `5 kg / 10 lb`, or every load in one");
  CHECK(mistake("3x3 @ 100 kg +5 kg / 10 lb") ==
        "PROG101: loads in one unit beside loads in both\n"
        "| 3x3 @ 100 kg +5 kg / 10 lb\n"
        "|              ^^^^^^^^^^^^^\n"
        "= write every load in both units, such as `5 kg / 10 lb`, or every load in one");
  CHECK(mistake("3x3 @ 75 % +5 kg / 10 lb round to 5 kg") ==
        "PROG101: loads in one unit beside loads in both\n"
        "| 3x3 @ 75 % +5 kg / 10 lb round to 5 kg\n"
        "|                                   ^^^^\n"
        "= write every load in both units, such as `5 kg / 10 lb`, or every load in one");
  CHECK(mistake("3x3 @ 100 kg round to 5 lb") ==
        "PROG101: kg and lb in one line\n"
        "| 3x3 @ 100 kg round to 5 lb\n"
        "|                         ^^\n"
        "= write every load in the same unit, or each in both: `5 kg / 10 lb`");
}

TEST_CASE("optional is written once") {
  CHECK(mistake("1x1 optional rest 3:00 optional") ==
        "PROG101: `optional` is written twice\n"
        "| 1x1 optional rest 3:00 optional\n"
        "|                        ^^^^^^^^\n"
        "= leave one of them out");
}
