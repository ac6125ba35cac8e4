#include "library/causes.hpp"

#include "catch.hpp"

namespace topset::library {
namespace {

using Lines = std::vector<std::string>;

SnapshotHead head() {
  SnapshotHead made;
  made.program_file = {"programs/four.yaml", "aaaaaaaaaaaa"};
  made.athlete_file = {"athletes/jana.yaml", "bbbbbbbbbbbb"};
  made.library_file = {"topset.yaml", "cccccccccccc"};
  made.topset = "0.5.0";
  made.strategies = {{"my.wave", "1.0.0", "dddddddddddd"}, {"table", "1.0.0", {}}};
  made.maxes = {{"squat", 142'500, 0, "given"}};
  return made;
}

TEST_CASE("nothing is named where nothing is other") { CHECK(causes(head(), head()).empty()); }

TEST_CASE("each file and version that is another is named") {
  SnapshotHead after = head();
  SECTION("the program's file") {
    after.program_file.hash = "000000000000";
    CHECK(causes(head(), after) == Lines{"programs/four.yaml"});
  }
  SECTION("the program's file, moved") {
    after.program_file = {"programs/old/four.yaml", "000000000000"};
    CHECK(causes(head(), after) == Lines{"programs/four.yaml -> programs/old/four.yaml"});
  }
  SECTION("the athlete's file, with the maxes that are others") {
    after.athlete_file.hash = "000000000000";
    after.maxes = {{"bench_press", 80'000, 0, "given"}, {"squat", 145'000, 130'000, "given"}};
    CHECK(causes(head(), after) ==
          Lines{"athletes/jana.yaml", "squat 1RM 142.5 -> 145", "squat training max none -> 130"});
  }
  SECTION("topset.yaml") {
    after.library_file.hash = "000000000000";
    CHECK(causes(head(), after) == Lines{"topset.yaml"});
  }
  SECTION("a strategy's version") {
    after.strategies[1].version = "1.1.0";
    CHECK(causes(head(), after) == Lines{"strategy table 1.0.0 -> 1.1.0"});
  }
  SECTION("a strategy's bytes under the same version") {
    after.strategies[0].hash = "000000000000";
    CHECK(causes(head(), after) == Lines{"strategy my.wave 1.0.0 with other bytes"});
  }
  SECTION("topset's version") {
    after.topset = "0.6.0";
    CHECK(causes(head(), after) == Lines{"topset 0.5.0 -> 0.6.0"});
  }
}

TEST_CASE("what one of them does not know is not compared") {
  SnapshotHead of_json = head();
  of_json.athlete_file.hash.clear();
  of_json.library_file = {};
  CHECK(causes(head(), of_json).empty());
  CHECK(causes(of_json, head()).empty());
}

}  // namespace
}  // namespace topset::library
