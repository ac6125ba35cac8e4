// What a coach is told about a comma that ends a value in braces, by what the key takes.
#include "reading/bare_words.hpp"

#include <string>

#include "catch.hpp"
#include "reading/compiled_schema.hpp"
#include "reading/key_types.hpp"
#include "reading/yaml_told.hpp"

using namespace topset;
using namespace topset::reading;
using topset::test::Told;

namespace {

// What is to be written for an entry in braces.
std::string help(std::string entry) {
  const Diagnostics found = yaml_findings("a: {" + std::move(entry) + "}\n");
  REQUIRE(found.size() == 1);
  CHECK(found.front().rule == Rule::YAML016);
  return found.front().help;
}

}  // namespace

TEST_CASE("what a key takes is known from the schemas", "[yaml]") {
  CHECK(key_types("one_rep_max") == (kNumberType | kTextType));
  CHECK(key_types("weeks") == (kIntegerType | kTextType | kListType));
  CHECK(key_types("note") == kTextType);
  CHECK(key_types("experience") == kTextType);
  CHECK(key_types("backoff") == 0);
}

TEST_CASE("a comma in a decimal number is told as that first", "[yaml]") {
  CHECK(yaml_told("a: {one_rep_max: 405,5}\n") ==
        Told{"YAML016 1:22-1:23 the comma ends the value of `one_rep_max`, so `5` stands alone | "
             "write `one_rep_max: 405.5` for a decimal number"});
  CHECK(help("sets: 3x8-12 @ rpe 8,5") ==
        "write `sets: 3x8-12 @ rpe 8.5` for a decimal number, or `sets: [3x8-12 @ rpe 8, 5]` for a "
        "list");
  CHECK(help("step: 2,5 kg per week") == "write `step: 2.5 kg per week` for a decimal number");
  CHECK(help("weekly: +2,5 kg") ==
        "write `weekly: +2.5 kg` for a decimal number, or `weekly: [+2, 5 kg]` for a list");
  CHECK(help("x: 5,3") == "write `x: 5.3` for a decimal number, or `x: [5, 3]` for a list");
  CHECK(help("x: 5, 3") == "write `x: [5, 3]` for a list, or `x: 5.3` for a decimal number");
}

TEST_CASE("what can't be a decimal number is told as a list", "[yaml]") {
  CHECK(help("weeks: 1,3") == "write `weeks: [1, 3]` for a list");
  CHECK(help("weeks: 1-3,5") == "write `weeks: [1-3, 5]` for a list");
  CHECK(help("weeks: 1,3,5") == "write `weeks: [1, 3, 5]` for a list");
  CHECK(help("steps: 5,3") == "write `steps: [5, 3]` for a list");
  CHECK(help("sets: 3x5,2x3") == "write `sets: [3x5, 2x3]` for a list");
}

TEST_CASE("sets after a comma are a list and never a text", "[yaml]") {
  CHECK(help("backoff: 3x5 @ 77 %, 2x3 @ 80 %") ==
        "write `backoff: [3x5 @ 77 %, 2x3 @ 80 %]` for a list");
  CHECK(help("x: 3x5, slowly") ==
        "write `x: [3x5, slowly]` for a list, or `x: \"3x5, slowly\"` for a text");
}

TEST_CASE("a key that takes a text alone is told with the text in quotes", "[yaml]") {
  CHECK(help("note: slow, hold,breathe") == "write `note: \"slow, hold,breathe\"` for a text");
  CHECK(help("note: 'slow', hold") == "write `note: \"slow, hold\"` for a text");
  CHECK(help("training_days: mon, thu") == "write `training_days: [mon, thu]` for a list");
}

TEST_CASE("a key without its colon is told with it", "[yaml]") {
  CHECK(yaml_told("a: {exercise squat, note: slow}\n") ==
        Told{"YAML016 1:5-1:19 `exercise squat` has no value inside { } | write `exercise: squat`, "
             "or `[ ]` around a list"});
  CHECK(help("exercise: squat, sets 3x10") ==
        "write `sets: 3x10` if that is a key, or `exercise: \"squat, sets 3x10\"` for a text");
  CHECK(yaml_findings("a: {exercise: squat, sets 3x10}\n").front().fixes.empty());
}

TEST_CASE("the value of an alias is not looked for in front of the comma", "[yaml]") {
  CHECK(yaml_told("a: &x slow\nb: {note: *x, hold}\n") ==
        Told{"YAML016 2:15-2:19 the comma ends the value of `note`, so `hold` stands alone | write "
             "`note: \"slow, hold\"` for a text"});
  CHECK(yaml_findings("a: &x slow\nb: {note: *x, hold}\n").front().fixes.empty());
}

TEST_CASE("an equals sign in place of a colon is told, in braces and out of them", "[yaml]") {
  CHECK(yaml_told("a: {exercise = leg_curl, sets: 3x10, note = slow}\n") ==
        Told{"YAML009 1:5-1:24 `exercise = leg_curl` has `=` for a colon | write `exercise: "
             "leg_curl`",
             "YAML009 1:38-1:49 `note = slow` has `=` for a colon | write `note: slow`"});
  CHECK(yaml_told("name: Jana\nunits = kg\nbodyweight: 60\n") ==
        Told{"YAML009 2:1-2:11 `units = kg` has `=` for a colon | write `units: kg`"});
  CHECK(yaml_told("- exercise = squat\n  sets: 3x10\n") ==
        Told{"YAML009 1:3-1:19 `exercise = squat` has `=` for a colon | write `exercise: squat`"});
  CHECK(yaml_findings("a: {b=c}\n").front().fixes == std::vector<Fix>{{{4, 7, "b: c"}}});
}
