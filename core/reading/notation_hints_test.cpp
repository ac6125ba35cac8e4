// What coaches write on paper, and what they are told to write. Whole messages: these are read at
// the first try of somebody who knows no set notation.
#include "reading/notation_hints.hpp"

#include <fmt/format.h>

#include "catch.hpp"
#include "reading/set_notation_words.hpp"

using namespace topset;
using namespace topset::reading;
using namespace topset::reading::testing;

TEST_CASE("an intensity without its at sign is written where it belongs") {
  CHECK(mistake("5x5 75%") ==
        "PROG101: `75%` stands without `@`\n"
        "| 5x5 75%\n"
        "|     ^^^\n"
        "= write `5x5 @ 75 %`");
  CHECK(mistake("5x5x75%") ==
        "PROG101: `75%` stands without `@`\n"
        "| 5x5x75%\n"
        "|     ^^^\n"
        "= write `5x5 @ 75 %`");
  CHECK(mistake("5x5x100 kg") ==
        "PROG101: `100 kg` stands without `@`\n"
        "| 5x5x100 kg\n"
        "|     ^^^^^^\n"
        "= write `5x5 @ 100 kg`");
  CHECK(mistake("5x5, 75%") ==
        "PROG101: `75%` stands without `@`\n"
        "| 5x5, 75%\n"
        "|      ^^^\n"
        "= write `5x5 @ 75 %`");
  CHECK(mistake("5x5 - 75%") ==
        "PROG101: `75%` stands without `@`\n"
        "| 5x5 - 75%\n"
        "|       ^^^\n"
        "= write `5x5 @ 75 %`");
  CHECK(mistake("3x8-12 70-75%") ==
        "PROG101: `70-75%` stands without `@`\n"
        "| 3x8-12 70-75%\n"
        "|        ^^^^^^\n"
        "= write `3x8-12 @ 70-75 %`");
}

TEST_CASE("a percent before the sets goes behind them") {
  CHECK(mistake("70%x5x5") ==
        "PROG101: `70%` stands before the sets\n"
        "| 70%x5x5\n"
        "| ^^^\n"
        "= write sets x reps first: `5x5 @ 70 %`");
  CHECK(mistake("70% 3x5") ==
        "PROG101: `70%` stands before the sets\n"
        "| 70% 3x5\n"
        "| ^^^\n"
        "= write sets x reps first: `3x5 @ 70 %` for 3 sets of 5, or `5x3 @ 70 %` for 5 sets of 3");
  CHECK(mistake("100 kg x 5") ==
        "PROG101: `100 kg` stands before the sets\n"
        "| 100 kg x 5\n"
        "| ^^^^^^\n"
        "= write sets x reps first: `1x5 @ 100 kg`");
  CHECK(mistake("80%") ==
        "PROG101: `80%` stands before the sets\n"
        "| 80%\n"
        "| ^^^\n"
        "= write sets x reps first: `1x5 @ 80 %`");
}

TEST_CASE("sets that differ are entries of their own") {
  CHECK(mistake("5/3/1+") ==
        "PROG101: `5/3/1+` are sets of their own\n"
        "| 5/3/1+\n"
        "| ^^^^^^\n"
        "= write one entry a set, as a list: [1x5, 1x3, 1x1+]");
  CHECK(mistake("5/3/1+ @ 75/85/95%") ==
        "PROG101: `5/3/1+` are sets of their own\n"
        "| 5/3/1+ @ 75/85/95%\n"
        "| ^^^^^^\n"
        "= write one entry a set, as a list: [1x5 @ 75 %, 1x3 @ 85 %, 1x1+ @ 95 %]");
  CHECK(mistake("3x5/5/3") ==
        "PROG101: `5/5/3` are sets of their own\n"
        "| 3x5/5/3\n"
        "|   ^^^^^\n"
        "= write one entry a set, as a list: [1x5, 1x5, 1x3]");
  CHECK(mistake("5,5,5") ==
        "PROG101: `5,5,5` are sets of their own\n"
        "| 5,5,5\n"
        "| ^^^^^\n"
        "= write `3x5`");
  CHECK(mistake("5,5,5 @ 80 %") ==
        "PROG101: `5,5,5` are sets of their own\n"
        "| 5,5,5 @ 80 %\n"
        "| ^^^^^\n"
        "= write `3x5 @ 80 %`");
  CHECK(mistake("5,3,1 @ 80 %") ==
        "PROG101: `5,3,1` are sets of their own\n"
        "| 5,3,1 @ 80 %\n"
        "| ^^^^^\n"
        "= write one entry a set, as a list: [1x5 @ 80 %, 1x3 @ 80 %, 1x1 @ 80 %]");
  CHECK(mistake("3x5,5,3") ==
        "PROG101: `5,5,3` are sets of their own\n"
        "| 3x5,5,3\n"
        "|   ^^^^^\n"
        "= write one entry a set, as a list: [1x5, 1x5, 1x3]");
  CHECK(mistake("3x5 @ 65/75/85%") ==
        "PROG101: `65/75/85 %` are sets of their own\n"
        "| 3x5 @ 65/75/85%\n"
        "|       ^^^^^^^^^\n"
        "= write one entry a set, as a list: [1x5 @ 65 %, 1x5 @ 75 %, 1x5 @ 85 %]; or one a week, "
        "under `weekly_sets:`");
  CHECK(mistake("5-5-3-3-1") ==
        "PROG101: `5-5-3-3-1` are sets of their own\n"
        "| 5-5-3-3-1\n"
        "| ^^^^^^^^^\n"
        "= write one entry a set, as a list: [1x5, 1x5, 1x3, 1x3, 1x1]");
}

TEST_CASE("what grows from week to week is a step beside the sets") {
  CHECK(mistake("5x5 @ 80 % +5 lb per week") ==
        "PROG101: sets of one entry are the same every time\n"
        "| 5x5 @ 80 % +5 lb per week\n"
        "|                  ^^^^^^^^\n"
        "= write `step: 5 lb per week` beside the sets");
  CHECK(mistake("5x5 @ 100 kg + 2.5 kg per session") ==
        "PROG101: sets of one entry are the same every time\n"
        "| 5x5 @ 100 kg + 2.5 kg per session\n"
        "|                       ^^^^^^^^^^^\n"
        "= write `step: 2.5 kg per exposure` beside the sets");
}

TEST_CASE("maxes of other names are told by the base they are") {
  CHECK(mistake("1x1 @ 100 % of projected max") ==
        "PROG101: `projected max` is not something a percent can be of\n"
        "| 1x1 @ 100 % of projected max\n"
        "|                ^^^^^^^^^^^^^\n"
        "= write `of goal` for the max trained towards; a 1RM that changes inside the block stands "
        "under `maxes:`");
  CHECK(mistake("3x5 @ 90 % of training max") ==
        "PROG101: `training max` is not something a percent can be of\n"
        "| 3x5 @ 90 % of training max\n"
        "|               ^^^^^^^^^^^^\n"
        "= write `of training_max`");
  CHECK(mistake("3x5 @ 90 % of estimated max") ==
        "PROG101: `estimated max` is not something a percent can be of\n"
        "| 3x5 @ 90 % of estimated max\n"
        "|               ^^^^^^^^^^^^^\n"
        "= write `of e1rm` for the 1RM that the day's top set shows");
}

TEST_CASE("as many reps as possible are a plus behind the least") {
  CHECK(mistake("AMRAP") ==
        "PROG101: `AMRAP` is not a number of reps\n"
        "| AMRAP\n"
        "| ^^^^^\n"
        "= write the least reps with a plus, such as `1x5+`");
  CHECK(mistake("AMRAP @ 65 %") ==
        "PROG101: `AMRAP` is not a number of reps\n"
        "| AMRAP @ 65 %\n"
        "| ^^^^^\n"
        "= write the least reps with a plus, such as `1x5+`");
  CHECK(mistake("3xAMRAP") ==
        "PROG101: `AMRAP` is not a number of reps\n"
        "| 3xAMRAP\n"
        "|   ^^^^^\n"
        "= write the least reps with a plus, such as `3x5+`");
  CHECK(mistake("MR10") ==
        "PROG101: `MR10` is not a number of reps\n"
        "| MR10\n"
        "| ^^^^\n"
        "= write as many as possible, but at most 10, as `1x1-10+`");
  CHECK(mistake("3xMR10 @ 80 %") ==
        "PROG101: `MR10` is not a number of reps\n"
        "| 3xMR10 @ 80 %\n"
        "|   ^^^^\n"
        "= write as many as possible, but at most 10, as `3x1-10+`");
  CHECK(mistake("3x8 to failure") ==
        "PROG101: `to failure` is not a number of reps\n"
        "| 3x8 to failure\n"
        "|     ^^^^^^^^^^\n"
        "= write as many as possible with a plus, `3x8+`, or `@ rpe 10`");
  CHECK(mistake("3xfailure") ==
        "PROG101: `failure` is not a number of reps\n"
        "| 3xfailure\n"
        "|   ^^^^^^^\n"
        "= write the least reps with a plus, such as `3x5+`");
}

TEST_CASE("a rep max is a base, not a load") {
  CHECK(mistake("10 RM") ==
        "PROG101: `10 RM` is a max, not a load\n"
        "| 10 RM\n"
        "| ^^^^^\n"
        "= write `1x10 @ 100 % of 10rm`, or `1x10 @ rpe 10` to find a new one");
  CHECK(mistake("3x10 @ 10RM") ==
        "PROG101: `10RM` is a max, not a load\n"
        "| 3x10 @ 10RM\n"
        "|        ^^^^\n"
        "= write a percent of it, such as `@ 100 % of 10rm`");
  CHECK(mistake("5x5 @ max") ==
        "PROG101: `max` is not an intensity\n"
        "| 5x5 @ max\n"
        "|       ^^^\n"
        "= write `@ 100 %`, or `@ rpe 10` for what the day allows");
}

TEST_CASE("of is missing between a percent and its base") {
  CHECK(mistake("5x5 @ 75%1RM") ==
        "PROG101: `of` is missing before `1RM`\n"
        "| 5x5 @ 75%1RM\n"
        "|          ^^^\n"
        "= leave it out: a percent is of the 1RM where it does not say of what");
  CHECK(mistake("2x2 @ 80% 5RM") ==
        "PROG101: `of` is missing before `5RM`\n"
        "| 2x2 @ 80% 5RM\n"
        "|           ^^^\n"
        "= write `of 5rm`");
  CHECK(mistake("2x2 @ 80 % TM") ==
        "PROG101: `of` is missing before `TM`\n"
        "| 2x2 @ 80 % TM\n"
        "|            ^^\n"
        "= write `of training_max`");
  CHECK(mistake("2x2 @ 80 % top") ==
        "PROG101: `of` is missing before `top`\n"
        "| 2x2 @ 80 % top\n"
        "|            ^^^\n"
        "= write `of top`");
}

TEST_CASE("reps in reserve are written as RPE") {
  CHECK(mistake("5x5@RIR2") ==
        "PROG101: reps in reserve are written as RPE\n"
        "| 5x5@RIR2\n"
        "|     ^^^^\n"
        "= write `rpe 8`");
  CHECK(mistake("5x5 @ 2 RIR") ==
        "PROG101: reps in reserve are written as RPE\n"
        "| 5x5 @ 2 RIR\n"
        "|       ^^^^^\n"
        "= write `rpe 8`");
  CHECK(mistake("5x5 @ rir 1.5") ==
        "PROG101: reps in reserve are written as RPE\n"
        "| 5x5 @ rir 1.5\n"
        "|       ^^^^^^^\n"
        "= write `rpe 8.5`");
}

TEST_CASE("a drop stands on the top set") {
  CHECK(mistake("4x5 -10%") ==
        "PROG101: a change without what it changes\n"
        "| 4x5 -10%\n"
        "|     ^^^^\n"
        "= write `4x5 @ top -10 %`");
  CHECK(mistake("4x5-7.5 %") ==
        "PROG101: a change without what it changes\n"
        "| 4x5-7.5 %\n"
        "|    ^^^^^^\n"
        "= write `4x5 @ top -7.5 %`");
}

TEST_CASE("a small percent alone may be a drop from the top set") {
  CHECK(
      mistake("10%") ==
      "PROG101: `10%` says no sets\n"
      "| 10%\n"
      "| ^^^\n"
      "= write sets x reps first: `3x5 @ top -10 %` for a drop from the top set, `3x5 @ 10 %` for "
      "a share of the max");
  CHECK(mistake("40 %") ==
        "PROG101: `40 %` stands before the sets\n"
        "| 40 %\n"
        "| ^^^^\n"
        "= write sets x reps first: `1x5 @ 40 %`");
}

TEST_CASE("an intensity alone is shown with sets before it") {
  CHECK(mistake("@ 75 %") ==
        "PROG101: the sets and reps are missing\n"
        "| @ 75 %\n"
        "| ^^^^^^\n"
        "= write `3x5 @ 75 %`");
  CHECK(mistake("-10%") ==
        "PROG101: the sets and reps are missing\n"
        "| -10%\n"
        "| ^^^^\n"
        "= write `3x5 @ top -10 %`");
  CHECK(mistake("top -10 %") ==
        "PROG101: the sets and reps are missing\n"
        "| top -10 %\n"
        "| ^^^^^^^^^\n"
        "= write `3x5 @ top -10 %`");
  CHECK(mistake("rpe 8") ==
        "PROG101: the sets and reps are missing\n"
        "| rpe 8\n"
        "| ^^^^^\n"
        "= write `3x5 @ rpe 8`");
  CHECK(mistake("@8") ==
        "PROG101: the sets and reps are missing\n"
        "| @8\n"
        "| ^\n"
        "= write them before it, as in `3x5 @ 75 %`");
}

TEST_CASE("a load in place of the sets goes behind them") {
  CHECK(mistake("140x5") ==
        "PROG101: `140` stands where sets belong\n"
        "| 140x5\n"
        "| ^^^\n"
        "= write sets x reps first, and a load after `@`: `1x5 @ 140 kg` or `1x5 @ 140 lb`");
  CHECK(mistake("100x5x5") ==
        "PROG101: `100` stands where sets belong\n"
        "| 100x5x5\n"
        "| ^^^\n"
        "= write sets x reps first, and a load after `@`: `5x5 @ 100 kg` or `5x5 @ 100 lb`");
}

TEST_CASE("pounds written as American gyms do are written as lb") {
  CHECK(mistake("5x5 @ 225#") ==
        "PROG102: `#` is not a unit\n"
        "| 5x5 @ 225#\n"
        "|          ^\n"
        "= write `225 lb`");
  CHECK(mistake("5x5 @ 225 pounds") ==
        "PROG102: `pounds` is not a unit\n"
        "| 5x5 @ 225 pounds\n"
        "|           ^^^^^^\n"
        "= write `225 lb`");
  CHECK(mistake("5x5 225#") ==
        "PROG101: `225#` stands without `@`\n"
        "| 5x5 225#\n"
        "|     ^^^^\n"
        "= write `5x5 @ 225 lb`");
  CHECK(mistake("5x5x225 pounds") ==
        "PROG101: `225 pounds` stands without `@`\n"
        "| 5x5x225 pounds\n"
        "|     ^^^^^^^^^^\n"
        "= write `5x5 @ 225 lb`");
  CHECK(mistake("225#x5x5") ==
        "PROG101: `225#` stands before the sets\n"
        "| 225#x5x5\n"
        "| ^^^^\n"
        "= write sets x reps first: `5x5 @ 225 lb`");
  CHECK(mistake("5x5 @ bodyweight +45#") ==
        "PROG102: `#` is not a unit\n"
        "| 5x5 @ bodyweight +45#\n"
        "|                     ^\n"
        "= write `+45 lb`");
}

TEST_CASE("a load without its unit may be in either, and a heavy one is no percent") {
  CHECK(mistake("5x5 @ 225") ==
        "PROG102: `225` has no unit\n"
        "| 5x5 @ 225\n"
        "|       ^^^\n"
        "= write `225 kg` or `225 lb`");
  CHECK(mistake("5x5 @ bodyweight +45") ==
        "PROG102: `+45` has no unit\n"
        "| 5x5 @ bodyweight +45\n"
        "|                  ^^^\n"
        "= write `+45 kg` or `+45 lb`");
  CHECK(mistake("5x5x225") ==
        "PROG101: a second `x`\n"
        "| 5x5x225\n"
        "|    ^\n"
        "= write the load after `@`: `5x5 @ 225 kg` or `5x5 @ 225 lb`");
}

TEST_CASE("a share of one is the percent it stands for") {
  CHECK(mistake("3x5 @ 0.8") ==
        "PROG102: `0.8` has no unit\n"
        "| 3x5 @ 0.8\n"
        "|       ^^^\n"
        "= write `80 %`");
  CHECK(mistake("3x5 @ 1.05") ==
        "PROG102: `1.05` has no unit\n"
        "| 3x5 @ 1.05\n"
        "|       ^^^^\n"
        "= write `105 %`");
  CHECK(mistake("3x5 @ .8") ==
        "PROG102: `.8` has no unit\n"
        "| 3x5 @ .8\n"
        "|       ^^\n"
        "= write `80 %`");
}

TEST_CASE("a length in other units is worked out in metres") {
  CHECK(mistake("3x40 yd") ==
        "PROG102: `yd` is not a unit\n"
        "| 3x40 yd\n"
        "|      ^^\n"
        "= write a length in metres: `3x37 m`");
  CHECK(mistake("3x100ft @ 70 lb") ==
        "PROG102: `ft` is not a unit\n"
        "| 3x100ft @ 70 lb\n"
        "|      ^^\n"
        "= write a length in metres: `3x30 m`");
  CHECK(mistake("3x40-50 yards") ==
        "PROG102: `yards` is not a unit\n"
        "| 3x40-50 yards\n"
        "|         ^^^^^\n"
        "= write a length in metres: `3x37-46 m`");
  CHECK(mistake("4x0.25 mile") ==
        "PROG102: `mile` is not a unit\n"
        "| 4x0.25 mile\n"
        "|        ^^^^\n"
        "= write a length in metres: `4x402 m`");
  CHECK(mistake("3x999999999 miles") ==
        "PROG121: 999999999 reps is not between 1 and 1000\n"
        "| 3x999999999 miles\n"
        "|   ^^^^^^^^^\n"
        "= write a number from 1 to 1000");
  CHECK(mistake("3x40 meters") ==
        "PROG102: `meters` is not a unit\n"
        "| 3x40 meters\n"
        "|      ^^^^^^\n"
        "= write a length in metres: `3x40 m`");
}

TEST_CASE("sets spelt out are written with an x") {
  CHECK(mistake("5 sets of 5") ==
        "PROG101: `sets` stands where `x` belongs\n"
        "| 5 sets of 5\n"
        "|   ^^^^\n"
        "= write `5x5`");
  CHECK(mistake("3 sets x 8 @ rpe 8") ==
        "PROG101: `sets` stands where `x` belongs\n"
        "| 3 sets x 8 @ rpe 8\n"
        "|   ^^^^\n"
        "= write `3x8`");
}

TEST_CASE("times, sides and words have their own place") {
  CHECK(mistake("5x5 @ 75 % 3 min rest") ==
        "PROG101: a time without `rest` before it\n"
        "| 5x5 @ 75 % 3 min rest\n"
        "|            ^^^^^^^^^^\n"
        "= write `rest 3 min`");
  CHECK(mistake("5x5 3:00") ==
        "PROG101: a time without `rest` before it\n"
        "| 5x5 3:00\n"
        "|     ^^^^\n"
        "= write `rest 3:00`");
  CHECK(mistake("3x10/side") ==
        "PROG101: a slash where `each` belongs\n"
        "| 3x10/side\n"
        "|     ^^^^^\n"
        "= write `3x10 each side`");
  CHECK(
      mistake("10x3 @ 60 % EMOM") ==
      "PROG101: `EMOM` is not read\n"
      "| 10x3 @ 60 % EMOM\n"
      "|             ^^^^\n"
      "= write it as words after a plus, `10x3 + EMOM`, and the rest that is left as `rest 40 s`");
  CHECK(
      mistake("EMOM 10x3") ==
      "PROG101: `EMOM` is not read\n"
      "| EMOM 10x3\n"
      "| ^^^^\n"
      "= write it as words after a plus, `10x3 + EMOM`, and the rest that is left as `rest 40 s`");
  CHECK(
      mistake("10x3 E2MOM") ==
      "PROG101: `E2MOM` is not read\n"
      "| 10x3 E2MOM\n"
      "|      ^^^^^\n"
      "= write it as words after a plus, `10x3 + E2MOM`, and the rest that is left as `rest 40 s`");
  CHECK(mistake("5x5 @ 75 % (paused)") ==
        "PROG101: brackets are not read\n"
        "| 5x5 @ 75 % (paused)\n"
        "|            ^\n"
        "= write words after a plus, such as `+ paused`, and `optional` without brackets");
}

TEST_CASE("what is none of these keeps the message of the grammar") {
  CHECK(mistake("82,5 %") ==
        "PROG101: a comma inside one entry\n"
        "| 82,5 %\n"
        "|   ^\n"
        "= write a decimal with a point, and several entries as a list: [5x5, 3x3]");
  CHECK(mistake("2,5x5") ==
        "PROG101: a comma inside one entry\n"
        "| 2,5x5\n"
        "|  ^\n"
        "= write a decimal with a point, and several entries as a list: [5x5, 3x3]");
  CHECK(mistake("2.5x5") ==
        "PROG101: `2.5` is not a whole number\n"
        "| 2.5x5\n"
        "| ^^^\n"
        "= write a whole number");
  CHECK(mistake("5x5 75") ==
        "PROG101: `75` stands without `@`\n"
        "| 5x5 75\n"
        "|     ^^\n"
        "= write `@` before an intensity, such as `@ 75 %`, `@ 75 kg` or `@ 75 lb`");
  CHECK(mistake("5x5 rest 3:75") ==
        "PROG101: `3:75` is not a time\n"
        "| 5x5 rest 3:75\n"
        "|          ^^^^\n"
        "= write minutes and two digits of seconds, such as `3:00`");
  CHECK(mistake("5x5 rest 75%") ==
        "PROG102: `75` has no unit of time\n"
        "| 5x5 rest 75%\n"
        "|          ^^\n"
        "= write `75 s` or `1:15`");
  CHECK(mistake("5x5 round to 5 %") ==
        "PROG102: `5` has no unit\n"
        "| 5x5 round to 5 %\n"
        "|              ^\n"
        "= write `5 kg` or `5 lb`");
  CHECK(mistake("5x100-110 kg") ==
        "PROG101: a load stands where reps belong\n"
        "| 5x100-110 kg\n"
        "|   ^^^^^^^^^^\n"
        "= write the load after `@`, such as `5x5 @ 100 kg`");
  CHECK(mistake("5x5 @ 75 %, 3x3 @ 80 %") ==
        "PROG101: a comma inside one entry\n"
        "| 5x5 @ 75 %, 3x3 @ 80 %\n"
        "|           ^\n"
        "= write a decimal with a point, and several entries as a list: [5x5, 3x3]");
  CHECK(mistake("5x5 @ 75 % squat") ==
        "PROG101: `squat` has no meaning here\n"
        "| 5x5 @ 75 % squat\n"
        "|            ^^^^^\n"
        "= write `rest`, `tempo`, `pause`, `rpe`, `round`, `stop at`, `each side`, `optional`, or "
        "words after a plus: `+ band red`");
  CHECK(mistake("five") ==
        "PROG101: `five` is not a number\n"
        "| five\n"
        "| ^^^^\n"
        "= write sets x reps, such as `4x5 @ 80 %`");
}
