// Values of the right type that the format does not take.
#include "catch.hpp"
#include "reading/schema_told.hpp"

namespace topset::reading {
namespace {

TEST_CASE("a misspelt word gets the nearest, and all that are allowed") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "experience: advancde\n") ==
        "4:13-21 LIBR007: `advancde` is not allowed here\n"
        "  note: allowed: `novice`, `intermediate` and `advanced`\n"
        "  help: a similar word is allowed: `advanced`\n");
}

TEST_CASE("a day in full gets its short form") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "training_days: [monday]\n") ==
        "4:17-23 LIBR007: `monday` is not allowed here\n"
        "  note: allowed: `mon`, `tue`, `wed`, `thu`, `fri`, `sat` and `sun`\n"
        "  help: a similar word is allowed: `mon`\n");
}

TEST_CASE("a word like no other gets those that are allowed") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "experience: beginner\n") ==
        "4:13-21 LIBR007: `beginner` is not allowed here\n"
        "  help: write `novice`, `intermediate` or `advanced`\n");
}

TEST_CASE("capitals are shown in small letters") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: KG\n") ==
        "3:8-10 LIBR007: `KG` is not allowed here\n"
        "  note: allowed: `kg` and `lb`\n"
        "  help: a similar word is allowed: `kg`\n");
}

TEST_CASE("a word left out is told as such") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units:\n") ==
        "3:7-7 LIBR007: no value stands here\n"
        "  help: write `kg` or `lb`\n");
}

TEST_CASE("a number where a word is needed gets the words") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "experience: 3\n") ==
        "4:13-14 LIBR007: the number 3 is not allowed here\n"
        "  help: write `novice`, `intermediate` or `advanced`\n");
}

TEST_CASE("a word that YAML takes for false is shown in quotes") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "sessions:\n"
             "  - name: Squat day\n"
             "    exercises:\n"
             "      - {exercise: squat, sets: 5x5, dose: none}\n") ==
        "7:44-48 LIBR007: `none` is not allowed here\n"
        "  help: write `full`, `advise` or `\"off\"`\n");
}

TEST_CASE("a number over its range shows the range") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 60\n"
             "sessions: [{name: A, exercises: [{exercise: squat, sets: 5x5}]}]\n") ==
        "3:8-10 LIBR008: 60 is over the most allowed, 52\n"
        "  help: write a number from 1 to 52\n");
}

TEST_CASE("a number under its range shows the range") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "lifts: {squat: {best_set: {load: 100, reps: 0}}}\n") ==
        "4:45-46 LIBR008: 0 is under the least allowed, 1\n"
        "  help: write a number from 1 to 50\n");
}

TEST_CASE("a load of nothing is not above 0") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "lifts: {squat: {one_rep_max: 0}}\n") ==
        "4:30-31 LIBR008: 0 is not above 0\n"
        "  help: write a number above 0 up to 3000\n");
}

TEST_CASE("too many decimals are counted") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "lifts: {squat: {one_rep_max: 142.5555}}\n") ==
        "4:30-38 LIBR008: 142.5555 has more than 3 decimals\n"
        "  help: write at most 3 decimals\n");
}

TEST_CASE("an RPE between tenths is not one") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "lifts: {squat: {best_set: {load: 100, reps: 3, rpe: 8.55}}}\n") ==
        "4:53-57 LIBR008: 8.55 has more than 1 decimal\n"
        "  help: write at most 1 decimal\n");
}

TEST_CASE("a shift of RPE goes by halves") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "phases: [{name: deload, weeks: 4, rpe: -1.2}]\n"
             "sessions: [{name: A, exercises: [{exercise: squat, sets: 5x5}]}]\n") ==
        "4:40-44 LIBR008: -1.2 is not a multiple of 0.5\n"
        "  help: write a multiple of 0.5\n");
}

TEST_CASE("an empty text is too short") {
  CHECK(told("topset: athlete/1\n"
             "name: \"\"\n"
             "units: kg\n") ==
        "2:7-9 LIBR009: the text is empty\n"
        "  help: write 1 to 100 characters\n");
}

TEST_CASE("an empty list is too short") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "sessions: []\n") ==
        "4:11-13 LIBR009: the list is empty\n"
        "  help: write 1 to 365 items\n");
}

TEST_CASE("a list that is too long says how long it may be") {
  CHECK(told("topset: library/1\n"
             "dose: {accessories: [100 %, 80 %, 60 %, 50 %, 40 %]}\n") ==
        "2:21-52 LIBR009: the list has 5 items, which is too many\n"
        "  help: write 4 items\n");
}

TEST_CASE("an empty mapping is too short") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "equipment: {}\n") ==
        "4:12-14 LIBR009: the mapping is empty\n"
        "  help: write 1 key or more\n");
}

TEST_CASE("a date in another order shows the order") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "meet: 20.3.2027\n") ==
        "4:7-16 LIBR010: expected text such as `2027-03-20`, found `20.3.2027`\n"
        "  help: write it as year-month-day: `2027-03-20`\n");
}

TEST_CASE("a plate that is no number shows one") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "equipment: {bar: 20, plates: {twenty: 4}}\n") ==
        "4:31-37 LIBR010: expected a key such as `2.5`, found `twenty`\n"
        "  help: write it as in `2.5`\n");
}

TEST_CASE("an item that stands twice is reported at the second") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "training_days: [mon, wed, mon]\n") ==
        "4:27-30 LIBR012: `mon` stands twice in `training_days`\n"
        "  4:17-20 first here\n"
        "  help: leave one of them out\n");
}

TEST_CASE("equal numbers are the same item however they are written") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "equipment: {fixed: [8, 8.0]}\n") ==
        "4:24-27 LIBR012: `8.0` stands twice in `fixed`\n"
        "  4:21-22 first here\n"
        "  help: leave one of them out\n");
}

}  // namespace
}  // namespace topset::reading
