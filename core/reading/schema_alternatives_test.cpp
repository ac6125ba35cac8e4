// Values that may be written in several ways: the way most likely meant is judged.
#include "catch.hpp"
#include "reading/schema_told.hpp"

namespace topset::reading {
namespace {

TEST_CASE("of a number or a list or text, the number is judged as a number") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "sessions:\n"
             "  - name: Squat day\n"
             "    exercises:\n"
             "      - {exercise: squat, sets: 5x5, weeks: 60}\n") ==
        "7:45-47 LIBR008: 60 is over the most allowed, 52\n"
        "  help: write a number from 1 to 52\n");
}

TEST_CASE("of a number or a list or text, the list is judged as a list") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "sessions:\n"
             "  - name: Squat day\n"
             "    exercises:\n"
             "      - {exercise: squat, sets: 5x5, weeks: [1, 1]}\n") ==
        "7:49-50 LIBR012: `1` stands twice in `weeks`\n"
        "  7:46-47 first here\n"
        "  help: leave one of them out\n");
}

TEST_CASE("a value that none of the ways takes gets all of them") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "sessions:\n"
             "  - name: Squat day\n"
             "    exercises:\n"
             "      - {exercise: squat, sets: 5x5, weeks: {from: 1}}\n") ==
        "7:45-54 LIBR006: expected a whole number such as `4`, text such as `1-3` or a list, found "
        "a mapping\n"
        "  help: write it as in `odd`\n");
}

TEST_CASE("a word near one of the allowed is taken for it") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "sessions:\n"
             "  - name: Squat day\n"
             "    exercises:\n"
             "      - {exercise: squat, sets: 5x5, of: trainin_max}\n") ==
        "7:42-53 LIBR007: `trainin_max` is not allowed here\n"
        "  note: allowed: `one_rep_max`, `training_max` and `goal`\n"
        "  help: a similar word is allowed: `training_max`\n");
}

TEST_CASE("a word near none gets the words and the other way") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "sessions:\n"
             "  - name: Squat day\n"
             "    exercises:\n"
             "      - {exercise: squat, sets: 5x5, of: body}\n") ==
        "7:42-46 LIBR011: the text `body` is not allowed here\n"
        "  help: write `one_rep_max`, `training_max`, `goal` or text such as `5rm`\n");
}

TEST_CASE("a mistake deep inside the likely way is reported there") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "sessions:\n"
             "  - name: Squat day\n"
             "    exercises:\n"
             "      - {exercise: squat, sets: [5x5, {sets: 1x1 @ 100 %, kind: tset}]}\n") ==
        "7:65-69 LIBR007: `tset` is not allowed here\n"
        "  note: allowed: `warm_up`, `ramp`, `top`, `back_off`, `straight`, `drop` and `test`\n"
        "  help: a similar word is allowed: `test`\n");
}

TEST_CASE("a misspelt table is reported in the mapping it stands in") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "sessions:\n"
             "  - name: Squat day\n"
             "    exercises:\n"
             "      - {exercise: squat, sets: {tabel: wave}}\n") ==
        "7:34-39 LIBR004: unknown key `tabel` in `sets`\n"
        "  help: a key with a similar name exists: `table`\n");
}

TEST_CASE("a row for a list of weeks shows the list") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "sessions:\n"
             "  - name: Squat day\n"
             "    exercises:\n"
             "      - {exercise: squat, weekly_sets: 5x5}\n") ==
        "7:40-43 LIBR006: expected a list or a mapping, found the text `5x5`\n"
        "  help: write a list: `[5x5]`\n");
}

}  // namespace
}  // namespace topset::reading
