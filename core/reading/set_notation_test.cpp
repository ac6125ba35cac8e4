#include "reading/set_notation.hpp"

#include <fmt/format.h>

#include "catch.hpp"
#include "reading/set_notation_words.hpp"

using namespace topset;
using namespace topset::reading;
using namespace topset::reading::testing;

TEST_CASE("sets and reps are read as on a whiteboard") {
  CHECK(sets("5x5") == work(5, 5));
  CHECK(sets(" 5 x 5 ") == work(5, 5));
  CHECK(sets("5X5") == work(5, 5));
  CHECK(sets("5×5") == work(5, 5));
  CHECK(sets("5x5 reps") == work(5, 5));

  Prescription range = work(3, 8);
  range.amount = {8, 12};
  CHECK(sets("3x8-12") == range);
  CHECK(sets("3x8–12") == range);
  range.sets = {3, 5};
  range.amount = {5, 5};
  CHECK(sets("3-5x5") == range);
}

TEST_CASE("a plus after the reps is as many as possible, and a range with a plus has a cap") {
  Prescription amrap = percent_work(1, 5, 8500);
  amrap.amrap = true;
  CHECK(sets("1x5+ @ 85 %") == amrap);
  amrap.amrap_cap = 10;
  CHECK(sets("1x5-10+ @ 85 %") == amrap);
}

TEST_CASE("an amount is reps, seconds or metres") {
  Prescription hold = work(3, 30);
  hold.amount_unit = AmountUnit::seconds;
  CHECK(sets("3x30 s") == hold);
  CHECK(sets("3x0:30") == hold);
  hold.amount = {120, 180};
  CHECK(sets("3x2-3 min") == hold);
  CHECK(sets("3x2:00-3:00") == hold);

  Prescription carry = work(4, 20);
  carry.amount_unit = AmountUnit::metres;
  carry.base = Base::load;
  carry.load = 60'000;
  carry.load_unit = Unit::kg;
  CHECK(sets("4x20 m @ 60 kg") == carry);

  Prescription lunge = work(3, 10);
  lunge.each_side = true;
  CHECK(sets("3x10 each side") == lunge);
  CHECK(sets("3x10 per leg") == lunge);
}

TEST_CASE("a percent is of the 1RM until it says of what") {
  CHECK(sets("5x5 @ 75 %") == percent_work(5, 5, 7500));
  CHECK(sets("5x5@75%") == percent_work(5, 5, 7500));
  CHECK(sets("5x5 @ 82.25 %") == percent_work(5, 5, 8225));

  Prescription row = percent_work(2, 2, 8000);
  row.keeps_base = true;
  CHECK(sets("2x2 @ 80 % of one_rep_max") == row);
  CHECK(sets("2x2 @ 80 % of 1rm") == row);
  row.keeps_base = false;
  row.base = Base::training_max;
  CHECK(sets("2x2 @ 80 % of training_max") == row);
  CHECK(sets("2x2 @ 80% of TM") == row);
  row.base_exercise = "squat";
  CHECK(sets("2x2 @ 80 % of training_max of squat") == row);
  row.base = Base::one_rep_max;
  CHECK(sets("2x2 @ 80 % of squat") == row);
  row.base_exercise.clear();
  row.base = Base::goal;
  CHECK(sets("2x2 @ 80 % of goal") == row);
  row.base = Base::e1rm;
  CHECK(sets("2x2 @ 80 % of e1rm") == row);
  row.base = Base::rep_max;
  row.base_reps = 5;
  CHECK(sets("2x2 @ 80 % of 5rm") == row);
}

TEST_CASE("back-offs hang on the top set by percent, points or load") {
  Prescription row = work(4, 5);
  row.base = Base::row;
  CHECK(sets("4x5 @ top") == row);
  row.percent = {9000};
  CHECK(sets("4x5 @ top -10 %") == row);
  CHECK(sets("4x5 @ top-10%") == row);
  CHECK(sets("4x5 @ 90 % of top") == row);
  row.base_slot = "friday_squat";
  CHECK(sets("4x5 @ top of friday_squat -10 %") == row);
  row.base_slot.clear();
  row.percent = {10'000};
  row.points = -1000;
  CHECK(sets("4x5 @ top -10 points") == row);
  row.points = 0;
  row.add = 5000;
  row.load_unit = Unit::kg;
  CHECK(sets("4x5 @ top + 5 kg") == row);
  row.add_after_rounding = true;
  CHECK(sets("4x5 @ top +5 kg after rounding") == row);
}

TEST_CASE("loads carry their unit and may stand on bodyweight") {
  Prescription row = work(3, 3);
  row.base = Base::load;
  row.load = 100'000;
  row.load_unit = Unit::kg;
  CHECK(sets("3x3 @ 100 kg") == row);
  row.load_unit = Unit::lb;
  CHECK(sets("3x3 @ 100 lbs") == row);
  row.load = 20'500;
  row.relative_to_body = true;
  CHECK(sets("3x3 @ +20.5 lb") == row);
  row.load = -20'500;
  CHECK(sets("3x3 @ -20.5 lb") == row);

  Prescription plain = work(3, 3);
  plain.base = Base::load;
  plain.relative_to_body = true;
  CHECK(sets("3x3 @ bodyweight") == plain);

  Prescription smolov = percent_work(10, 3, 8500);
  smolov.add = 5000;
  smolov.load_unit = Unit::kg;
  CHECK(sets("10x3 @ 85 % + 5 kg") == smolov);
}

TEST_CASE("RPE stands alone or beside a load") {
  Prescription row = work(3, 8);
  row.rpe = Range<Rpe>{{80}, {80}};
  CHECK(sets("3x8 @ rpe 8") == row);
  CHECK(sets("3x8 RPE 8") == row);
  row.rpe = Range<Rpe>{{60}, {75}};
  CHECK(sets("3x8 @ rpe 6-7.5") == row);
  row.base = Base::one_rep_max;
  row.percent = {7500};
  CHECK(sets("3x8 @ 75 % rpe 6-7.5") == row);
}

TEST_CASE("what follows the intensity comes in any order") {
  Prescription row = percent_work(5, 5, 7500);
  row.rest = {120, 180};
  row.tempo = "31X0";
  row.pause = 2;
  row.rounding = Rounding::down;
  row.rounding_step = 5000;
  row.load_unit = Unit::kg;
  row.stop = StopRule::rpe;
  row.stop_value = 90;
  row.note = "band red";
  CHECK(sets("5x5 @ 75 % rest 2:00-3:00 tempo 31X0 pause 2 s round down to 5 kg stop at rpe 9 "
             "+ band red") == row);
  CHECK(sets("5x5 @ 75 % stop at rpe 9 round down to 5 kg pause 2 s tempo 3-1-x-0 rest 120-180 s "
             "+  band red ") == row);
  row.stop = StopRule::e1rm_drop;
  row.stop_value = 550;
  row.rounding.reset();
  row.rest = {180, 180};
  CHECK(
      sets("5x5 @ 75 % rest 3 min tempo 31X0 pause 2 s round to 5 kg stop at -5.5 % + band red") ==
      row);
}

TEST_CASE("a bare number shows what could be meant") {
  CHECK(mistake("5x5 @ 75") ==
        "PROG102: `75` has no unit\n"
        "| 5x5 @ 75\n"
        "|       ^^\n"
        "= write `75 %`, `75 kg` or `75 lb`");
  CHECK(mistake("3x8 @8") ==
        "PROG102: `8` has no unit\n"
        "| 3x8 @8\n"
        "|      ^\n"
        "= write `8 %`, `8 kg`, `8 lb` or `rpe 8`");
  CHECK(mistake("3x8 @ +20") ==
        "PROG102: `+20` has no unit\n"
        "| 3x8 @ +20\n"
        "|       ^^^\n"
        "= write `+20 kg` or `+20 lb`");
  CHECK(mistake("4x5 @ top -10") ==
        "PROG102: `-10` has no unit\n"
        "| 4x5 @ top -10\n"
        "|           ^^^\n"
        "= write `-10 %`, `-10 points`, `-10 kg` or `-10 lb`");
  CHECK(mistake("4x5 @ 85 % +5") ==
        "PROG102: `+5` has no unit\n"
        "| 4x5 @ 85 % +5\n"
        "|            ^^\n"
        "= write `+5 kg`, `+5 lb` or `+5 points`");
  CHECK(mistake("5x5 rest 180") ==
        "PROG102: `180` has no unit of time\n"
        "| 5x5 rest 180\n"
        "|          ^^^\n"
        "= write `180 s` or `3:00`");
  CHECK(mistake("5x5 rest 3") ==
        "PROG102: `3` has no unit of time\n"
        "| 5x5 rest 3\n"
        "|          ^\n"
        "= write `3 s` or `3 min`");
  CHECK(mistake("5x5 @ 75 % round to 5") ==
        "PROG102: `5` has no unit\n"
        "| 5x5 @ 75 % round to 5\n"
        "|                     ^\n"
        "= write `5 kg` or `5 lb`");
}

TEST_CASE("a number no one trains is refused at its place") {
  CHECK(mistake("99999x5") ==
        "PROG121: 99999 sets is not between 1 and 100\n"
        "| 99999x5\n"
        "| ^^^^^\n"
        "= write a number from 1 to 100");
  CHECK(mistake("5x99999999999999999999") ==
        "PROG121: 999999999 reps is not between 1 and 1000\n"
        "| 5x99999999999999999999\n"
        "|   ^^^^^^^^^^^^^^^^^^^^\n"
        "= write a number from 1 to 1000");
  CHECK(mistake("0x5") ==
        "PROG121: 0 sets is not between 1 and 100\n"
        "| 0x5\n"
        "| ^\n"
        "= write a number from 1 to 100");
  CHECK(mistake("5x5 @ 301 %") ==
        "PROG121: 301 % is not between 0 and 300 %\n"
        "| 5x5 @ 301 %\n"
        "|       ^^^\n"
        "= write a number from 0 to 300 %");
  CHECK(mistake("5x5 @ rpe 11") ==
        "PROG121: RPE 11 is not between 1 and 10\n"
        "| 5x5 @ rpe 11\n"
        "|           ^^\n"
        "= write a number from 1 to 10");
  CHECK(mistake("5x5 rest 2000 min") ==
        "PROG121: 120000 seconds of rest is not between 1 and 86400\n"
        "| 5x5 rest 2000 min\n"
        "|          ^^^^\n"
        "= write a number from 1 to 86400");
  CHECK(mistake("5x5 @ top -101 %") ==
        "PROG121: -1 % of the top set is not between 0 and 300 %\n"
        "| 5x5 @ top -101 %\n"
        "|           ^^^^\n"
        "= write a number from 0 to 300 %");
  CHECK(mistake("5x5 @ 6000 kg") ==
        "PROG121: a load of 6000 is not between 0 and 5000\n"
        "| 5x5 @ 6000 kg\n"
        "|       ^^^^\n"
        "= write a number from 0 to 5000");
}

TEST_CASE("kilos and pounds spelt out are shown as units") {
  CHECK(mistake("3x3 @ 100 kilo") ==
        "PROG102: `kilo` is not a unit\n"
        "| 3x3 @ 100 kilo\n"
        "|           ^^^^\n"
        "= write `100 kg`");
  CHECK(mistake("3x3 @ +45 pounds") ==
        "PROG102: `pounds` is not a unit\n"
        "| 3x3 @ +45 pounds\n"
        "|           ^^^^^^\n"
        "= write `+45 lb`");
}

TEST_CASE("a range upside down shows the way up") {
  CHECK(mistake("3x12-8 @ rpe 8") ==
        "PROG115: the range 12-8 is upside down\n"
        "| 3x12-8 @ rpe 8\n"
        "|   ^^^^\n"
        "= write `8-12`");
  CHECK(mistake("5x5 @ rpe 8.5-7") ==
        "PROG115: the range 8.5-7 is upside down\n"
        "| 5x5 @ rpe 8.5-7\n"
        "|           ^^^^^\n"
        "= write `7-8.5`");
  CHECK(mistake("5x5 rest 3:00-2:00") ==
        "PROG115: the range 3:00-2:00 is upside down\n"
        "| 5x5 rest 3:00-2:00\n"
        "|          ^^^^^^^^^\n"
        "= write `2:00-3:00`");
}

TEST_CASE("what can't be read is told at its place") {
  CHECK(mistake("") ==
        "PROG101: no sets are written\n| \n| \n= write sets x reps, such as `4x5 @ 80 %`");
  CHECK(mistake("five sets") ==
        "PROG101: `five` is not a number\n"
        "| five sets\n"
        "| ^^^^\n"
        "= write sets x reps, such as `4x5 @ 80 %`");
  CHECK(mistake("5") ==
        "PROG101: the number of reps is missing\n"
        "| 5\n"
        "| ^\n"
        "= write sets x reps, such as `4x5 @ 80 %`");
  CHECK(mistake("5x") ==
        "PROG101: nothing follows `x`\n"
        "| 5x\n"
        "|  ^\n"
        "= write sets x reps, such as `4x5 @ 80 %`");
  CHECK(mistake("5x100 kg") ==
        "PROG101: a load stands where reps belong\n"
        "| 5x100 kg\n"
        "|   ^^^^^^\n"
        "= write the load after `@`, such as `5x5 @ 100 kg`");
  CHECK(mistake("5x5 @") ==
        "PROG101: nothing follows `@`\n"
        "| 5x5 @\n"
        "|     ^\n"
        "= write `@ 75 %`, `@ 100 kg`, `@ 225 lb` or `@ rpe 8`");
  CHECK(
      mistake("5x5 @ heavy") ==
      "PROG101: `heavy` is not an intensity\n"
      "| 5x5 @ heavy\n"
      "|       ^^^^^\n"
      "= write `@ 75 %`, `@ 100 kg`, `@ 225 lb`, `@ rpe 8`, or a percent of it: `@ 75 % of heavy`");
  CHECK(mistake("5x5 @ -10 %") ==
        "PROG101: a change without what it changes\n"
        "| 5x5 @ -10 %\n"
        "|       ^^^^^\n"
        "= write `@ top -10 %`");
  CHECK(mistake("5x5 @ 80 % of") ==
        "PROG101: nothing follows `of`\n"
        "| 5x5 @ 80 % of\n"
        "|            ^^\n"
        "= write `of training_max`, `of 5rm`, `of goal`, `of e1rm`, `of top`, or the id of a "
        "lift or slot");
  CHECK(mistake("5x5 @ 80 % of 5") ==
        "PROG101: `5` is not something a percent can be of\n"
        "| 5x5 @ 80 % of 5\n"
        "|               ^\n"
        "= write `of 5rm`, `of training_max`, or a lift's id");
  CHECK(mistake("5x5 @ 80 % +2.5 %") ==
        "PROG101: a percent is added to a percent or load\n"
        "| 5x5 @ 80 % +2.5 %\n"
        "|            ^^^^^^\n"
        "= write the sum as one percent, or points: `+5 points`");
  CHECK(mistake("5x5 @ top +5 kg +5 kg") ==
        "PROG101: the same kind of change stands twice\n"
        "| 5x5 @ top +5 kg +5 kg\n"
        "|                 ^^\n"
        "= write their sum");
  CHECK(mistake("5x5 @ 100 kg +5 lb") ==
        "PROG101: kg and lb in one line\n"
        "| 5x5 @ 100 kg +5 lb\n"
        "|                 ^^\n"
        "= write every load in the same unit, or each in both: `5 kg / 10 lb`");
  CHECK(mistake("5x5 @ 82,5 %") ==
        "PROG101: a comma inside one entry\n"
        "| 5x5 @ 82,5 %\n"
        "|         ^\n"
        "= write a decimal with a point, and several entries as a list: [5x5, 3x3]");
  CHECK(mistake("5x5 @ 75 %, 3x3 @ 80 %") ==
        "PROG101: a comma inside one entry\n"
        "| 5x5 @ 75 %, 3x3 @ 80 %\n"
        "|           ^\n"
        "= write a decimal with a point, and several entries as a list: [5x5, 3x3]");
  CHECK(mistake("5x5 @ rir 1.5") ==
        "PROG101: reps in reserve are written as RPE\n"
        "| 5x5 @ rir 1.5\n"
        "|       ^^^^^^^\n"
        "= write `rpe 8.5`");
  CHECK(mistake("5x5 @ 82.555 %") ==
        "PROG101: `82.555` is finer than can be loaded\n"
        "| 5x5 @ 82.555 %\n"
        "|       ^^^^^^\n"
        "= write at most 2 decimal places");
  CHECK(mistake("2.5x5") ==
        "PROG101: `2.5` is not a whole number\n"
        "| 2.5x5\n"
        "| ^^^\n"
        "= write a whole number");
  CHECK(mistake("3x8-") ==
        "PROG101: a range without its end\n"
        "| 3x8-\n"
        "|   ^^\n"
        "= write both ends, such as `8-12`");
}

TEST_CASE("mistakes in what follows the intensity are told at their place") {
  CHECK(mistake("5x5 @ 75 % slowly") ==
        "PROG101: `slowly` has no meaning here\n"
        "| 5x5 @ 75 % slowly\n"
        "|            ^^^^^^\n"
        "= write `rest`, `tempo`, `pause`, `rpe`, `round`, `stop at`, `each side`, `optional`, or "
        "words after a plus: `+ band red`");
  CHECK(mistake("5x5 @ 75 % @ rpe 8") ==
        "PROG101: a second `@`\n"
        "| 5x5 @ 75 % @ rpe 8\n"
        "|            ^\n"
        "= write one intensity, such as `5x5 @ 75 % rpe 7`");
  CHECK(mistake("5x5 rest 3:00 rest 2:00") ==
        "PROG101: `rest` is written twice\n"
        "| 5x5 rest 3:00 rest 2:00\n"
        "|               ^^^^\n"
        "= leave one of them out");
  CHECK(mistake("5x5 rest 3:75") ==
        "PROG101: `3:75` is not a time\n"
        "| 5x5 rest 3:75\n"
        "|          ^^^^\n"
        "= write minutes and two digits of seconds, such as `3:00`");
  CHECK(mistake("5x5 rest") ==
        "PROG101: a time is missing\n"
        "| 5x5 rest\n"
        "|     ^^^^\n"
        "= write `3:00`, `180 s` or `2:00-3:00`");
  CHECK(mistake("5x5 tempo slow") ==
        "PROG101: `slow` is not a tempo\n"
        "| 5x5 tempo slow\n"
        "|           ^^^^\n"
        "= write three or four of 0-9 and X (as fast as possible), such as `tempo 31X0`");
  CHECK(mistake("5x5 pause 2-3 s") ==
        "PROG101: a pause can't be a range\n"
        "| 5x5 pause 2-3 s\n"
        "|     ^^^^^^^^^^^\n"
        "= write `pause 2 s`");
  CHECK(mistake("5x5 round") ==
        "PROG101: `round` does not say how\n"
        "| 5x5 round\n"
        "|     ^^^^^\n"
        "= write `round down`, `round up`, `round to 5 kg` or `round to 10 lb`");
  CHECK(mistake("5x5 stop at 9") ==
        "PROG101: `stop at` does not say when\n"
        "| 5x5 stop at 9\n"
        "|     ^^^^^^^\n"
        "= write `stop at rpe 9` or `stop at -5 %`");
  CHECK(mistake("3x5 +") ==
        "PROG101: nothing follows `+`\n"
        "| 3x5 +\n"
        "|     ^\n"
        "= write as many as possible without a space, `1x5+`");
  CHECK(mistake("3x5 + 2 chains") ==
        "PROG101: a note begins with a number\n"
        "| 3x5 + 2 chains\n"
        "|     ^^^^^^^^^^\n"
        "= write a load right after the percent, or begin with a word: `+ chains 2`");
  CHECK(mistake("3x10 each") ==
        "PROG101: `each` is not followed by `side`\n"
        "| 3x10 each\n"
        "|      ^^^^\n"
        "= write `each side`");
  CHECK(mistake("5x5 + " + std::string(400, 'a'))
            .starts_with("PROG101: set notation of 406 bytes is too long\n"));
}

TEST_CASE("printing gives the shortest form, whatever was written") {
  CHECK(print_sets(sets("5 × 5 @ 75.00% of 1RM")) == "5x5 @ 75 % of one_rep_max");
  CHECK(print_sets(sets("3-3x8–12 RPE 8.0 per side")) == "3x8-12 each side @ rpe 8");
  CHECK(print_sets(sets("1x5-10+ @ 85%+5kg after rounding")) ==
        "1x5-10+ @ 85 % +5 kg after rounding");
  CHECK(print_sets(sets("3x90 s rest 30-45 s")) == "3x90 s rest 30-45 s");
  CHECK(print_sets(sets("5x5 @ 80 % of training_max of squat rest 120 s + band red")) ==
        "5x5 @ 80 % of training_max of squat rest 2:00 + band red");
  CHECK(print_sets(sets("5x5 @ top −12.5% -2 points")) == "5x5 @ top -12.5 % -2 points");
  CHECK(print_sets(sets("5x5 @ 90 % of top of friday")) == "5x5 @ top of friday -10 %");
  CHECK(print_sets(sets("5x5 @ BW rest 3 min")) == "5x5 @ bodyweight rest 3:00");
  CHECK(print_sets(sets("5x5 @ 75 % stop at -5% round down pause 2 s")) ==
        "5x5 @ 75 % pause 2 s round down stop at -5 %");
}

TEST_CASE("a mistake points into the file where the text stands there as it is") {
  const auto source = std::make_shared<Source>(
      "p.yaml", "sets: 5x5 @ 75\nsets: '5x5 @ 75'\nsets: \"5x5\\x20@ 75\"\nsets: >\n  5x5 @ 75\n");
  const NotationError error = parse_sets("5x5 @ 75").error();
  const auto place = [&](Span span, std::size_t shift) {
    const Origin found = to_diagnostic(error, {source, span}, shift).origin;
    return fmt::format("{}:{}-{}", found.span.begin.line, found.span.begin.column,
                       found.span.end.column);
  };
  CHECK(place({{1, 7}, {1, 15}}, 0) == "1:13-15");
  CHECK(place({{2, 7}, {2, 17}}, 1) == "2:14-16");
  CHECK(place({{3, 7}, {3, 20}}, 1) == "3:7-20");  // escaped: the whole scalar
  CHECK(place({{4, 7}, {6, 1}}, 1) == "4:7-1");    // several lines: the whole scalar
  CHECK(to_diagnostic(error, {source, {{1, 7}, {1, 15}}}, 0).message == "`75` has no unit");
  CHECK(to_diagnostic(error, {source, {{1, 7}, {1, 15}}}, 0).help ==
        "write `75 %`, `75 kg` or `75 lb`");
}
