// Keys that are unknown, missing, alone or one too many.
#include "catch.hpp"
#include "reading/schema_told.hpp"

namespace topset::reading {
namespace {

TEST_CASE("a misspelt key is reported once, with the key that was meant") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "trainin_days: [mon]\n") ==
        "4:1-13 LIBR004: unknown key `trainin_days`\n"
        "  help: a key with a similar name exists: `training_days`\n");
}

TEST_CASE("a misspelt needed key is not also a missing one") {
  CHECK(told("topset: athlete/1\n"
             "nmae: Jana\n"
             "unit: kg\n") ==
        "2:1-5 LIBR004: unknown key `nmae`\n"
        "  help: a key with a similar name exists: `name`\n"
        "3:1-5 LIBR004: unknown key `unit`\n"
        "  help: a key with a similar name exists: `units`\n");
}

TEST_CASE("a key by another word of the field gets the one it is called here") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "BW: 72.5\n"
             "lifts:\n"
             "  squat: {max: 140}\n"
             "  bench_press: {1RM: 90, tested: 2026-10-12, PR: 92.5}\n") ==
        "4:1-3 LIBR004: unknown key `BW`\n"
        "  help: the key for it is `bodyweight`\n"
        "6:11-14 LIBR004: unknown key `max` in `squat`\n"
        "  help: the key for it is `one_rep_max`\n"
        "7:17-20 LIBR004: unknown key `1RM` in `bench_press`\n"
        "  help: the key for it is `one_rep_max`\n"
        "7:46-48 LIBR004: unknown key `PR` in `bench_press`\n"
        "  help: the key for it is `one_rep_max`\n");
}

TEST_CASE("another word is no help where its key stands already, or where no such key may") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "recovery: {as_of: 2026-11-20, date: 2026-11-20, weight: 72}\n") ==
        "4:31-35 LIBR004: unknown key `date` in `recovery`\n"
        "  help: keys that may be added here: `soreness`, `fatigue` and `motivation`\n"
        "4:49-55 LIBR004: unknown key `weight` in `recovery`\n"
        "  help: keys that may be added here: `soreness`, `fatigue` and `motivation`\n");
}

TEST_CASE("a key that is like no other gets the keys that may be added") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "recovery: {as_of: 2026-11-20, sleep: 7}\n") ==
        "4:31-36 LIBR004: unknown key `sleep` in `recovery`\n"
        "  help: keys that may be added here: `soreness`, `fatigue` and `motivation`\n");
}

TEST_CASE("a key of an RPE table that is no RPE gets those that are") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "rpe_table: {11: [100]}\n") ==
        "4:13-15 LIBR004: unknown key `11` in `rpe_table`\n"
        "  help: keys that may be added here: `name`, `10`, `9` and `8`\n");
}

TEST_CASE("a misspelt plan is not an exercise without sets") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "sessions:\n"
             "  - name: Squat day\n"
             "    exercises:\n"
             "      - plna: squat_week\n") ==
        "7:9-13 LIBR004: unknown key `plna` in item 1 of `exercises`\n"
        "  help: a key with a similar name exists: `plan`\n");
}

TEST_CASE("a misspelt strategy is not a missing one") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "sessions:\n"
             "  - name: Squat day\n"
             "    exercises:\n"
             "      - {exercise: squat, stratgy: rpe, with: {top: 1x1 @ rpe 8}}\n") ==
        "7:27-34 LIBR004: unknown key `stratgy` in item 1 of `exercises`\n"
        "  help: a key with a similar name exists: `strategy`\n");
}

TEST_CASE("a key of another kind of line is reported with those of this one") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "sessions:\n"
             "  - name: Squat day\n"
             "    exercises:\n"
             "      - {plan: squat_week, sets: 5x5}\n") ==
        "7:28-32 LIBR004: unknown key `sets` in item 1 of `exercises`\n"
        "  help: keys that may be added here: `weeks`, `group` and `note`\n");
}

TEST_CASE("a missing key at the root stands at the first key") {
  CHECK(told("topset: program/1\n"
             "name: Base\n") ==
        "1:1-7 LIBR005: missing key `sessions`\n"
        "  help: add `sessions:`\n"
        "1:1-7 LIBR005: missing key `weeks`\n"
        "  help: add `weeks: 4`\n");
}

TEST_CASE("a missing key inside a key stands at that key") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "lifts:\n"
             "  bench_press:\n"
             "    best_set: {load: 82.5, rpe: 9}\n") ==
        "6:5-13 LIBR005: missing key `reps` in `best_set`\n"
        "  help: add `reps: 3`\n");
}

TEST_CASE("a missing key of an item stands at the item and names the list") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "phases:\n"
             "  - {name: build, weeks: 1-3}\n"
             "  - {weeks: 4}\n"
             "sessions: [{name: A, exercises: [{exercise: squat, sets: 5x5}]}]\n") ==
        "6:6-11 LIBR005: missing key `name` in item 2 of `phases`\n"
        "  help: add `name: deload`\n");
}

TEST_CASE("a key that any one of several would do for names them all") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "sessions:\n"
             "  - name: Squat day\n"
             "    exercises:\n"
             "      - exercise: squat\n") ==
        "7:9-17 LIBR005: missing key `strategy`, `sets` or `weekly_sets` in item 1 of `exercises`\n"
        "  help: add `strategy: fixed-percent-backoff`, `sets: 3x10-12 @ rpe 8` or `weekly_sets: "
        "{table: wave}`\n");
}

TEST_CASE("a run without athletes says that a group would do too") {
  CHECK(told("topset: library/1\n"
             "runs: [{program: a.yaml}]\n") ==
        "2:9-16 LIBR005: missing key `athletes` or `groups` in item 1 of `runs`\n"
        "  help: add `athletes: [jana, petr]` or `groups: [juniors]`\n");
}

TEST_CASE("a gym without units says which to add") {
  CHECK(told("topset: library/1\n"
             "gyms: {school: {bar: 20}}\n") ==
        "2:8-14 LIBR005: missing key `units` in `school`\n"
        "  help: add `units: kg`\n");
}

TEST_CASE("a key that needs another beside it names it") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "lifts: {front_squat: {percent: 80 %}}\n") ==
        "4:23-30 LIBR005: `percent` needs `percent_of` beside it in `front_squat`\n"
        "  help: add `percent_of: squat`\n");
}

TEST_CASE("parameters without a strategy ask for one") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "sessions:\n"
             "  - name: Squat day\n"
             "    exercises:\n"
             "      - {exercise: squat, sets: 5x5, with: {top: 1x1}}\n") ==
        "7:38-42 LIBR005: `with` needs `strategy` beside it in item 1 of `exercises`\n"
        "  help: add `strategy: fixed-percent-backoff`\n");
}

TEST_CASE("two keys that exclude each other are reported at the later") {
  CHECK(told("topset: athlete/1\n"
             "name: Jana\n"
             "units: kg\n"
             "gym: school\n"
             "equipment: {bar: 20}\n") ==
        "5:1-10 LIBR020: `gym` and `equipment` can't stand together\n"
        "  4:1-4 first here\n"
        "  help: leave one of them out\n");
}

TEST_CASE("a strategy beside written sets is one too many") {
  CHECK(told("topset: program/1\n"
             "name: Base\n"
             "weeks: 4\n"
             "sessions:\n"
             "  - name: Squat day\n"
             "    exercises:\n"
             "      - {exercise: squat, sets: 5x5, strategy: rpe}\n") ==
        "7:38-46 LIBR020: `sets` and `strategy` can't stand together\n"
        "  7:27-31 first here\n"
        "  help: leave one of them out\n");
}

}  // namespace
}  // namespace topset::reading
