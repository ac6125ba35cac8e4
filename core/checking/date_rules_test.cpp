#include "checking/date_rules.hpp"

#include "catch.hpp"
#include "checking/testing/checked.hpp"

namespace topset::checking {
namespace {

using namespace testing;
using namespace planning::testing;
using enum Weekday;

// Two weeks from Monday, 2026-12-07 to Thursday, 2026-12-17.
Example lifter(std::string_view tested) {
  Example example(2);
  Lift& squat = example.max("squat", 200'000);
  squat.tested = date(tested);
  squat.tested_origin = example.line_of_program(7);
  example.session(mon).straight("squat", "3x5 @ 70 %");
  example.session(thu).straight("squat", "3x5 @ 70 %");
  example.athlete.meet_origin = example.line_of_program(8);
  example.start("2026-12-07");
  return example;
}

TEST_CASE("a max tested half a year before the block begins warns") {
  CHECK(checked(lifter("2026-06-09")).empty());
  CHECK(checked(lifter("2026-06-08")) ==
        Told{"warning[ATHL215] p.yaml:7: Squat was tested 26 weeks before the block begins on "
             "2026-12-07 | test it again, or estimate it from a `best_set` of late",
             "  for Ana, in Example"});
}

TEST_CASE("a max that another lift takes its own from is judged, once") {
  Example example = lifter("2026-01-05");
  Lift& front = example.max("front_squat", 0);
  front.percent_of = "squat";
  front.percent = Percent{8000};
  example.straight("front_squat", "3x5 @ 70 %");
  CHECK(checked(example, Rule::ATHL215).size() == 2);  // its line and its note
}

TEST_CASE("a max that the block does not use may be as old as it likes") {
  Example example = lifter("2026-12-01");
  example.max("deadlift", 250'000).tested = date("2020-01-01");
  CHECK(checked(example).empty());
}

TEST_CASE("a library may ask for fresher maxes") {
  Example example = lifter("2026-10-26");
  CHECK(checked(example).empty());
  example.library.rules[Rule::ATHL215] = {Severity::warning, "", {}, 6};
  CHECK(checked(example, Rule::ATHL215).size() == 2);
}

TEST_CASE("a max tested after the block begins warns") {
  CHECK(checked(lifter("2026-12-07")).empty());
  CHECK(
      checked(lifter("2026-12-08")) ==
      Told{"warning[ATHL216] p.yaml:7: Squat was tested on 2026-12-08, and the block begins on "
           "2026-12-07 | mend the date; a max that is tested inside a block stands under `maxes:` "
           "of the program",
           "  for Ana, in Example"});
}

TEST_CASE("a meet that is over when the block begins warns") {
  Example example = lifter("2026-12-01");
  example.athlete.meet = date("2026-12-06");
  CHECK(checked(example) ==
        Told{"warning[ATHL217] p.yaml:8: the meet is on 2026-12-06, and the "
             "block begins on 2026-12-07 | write the next meet, or take the line "
             "out",
             "  for Ana, in Example"});
}

TEST_CASE("a block that goes on after the meet warns, one that ends on its day does not") {
  Example example = lifter("2026-12-01");
  example.athlete.meet = date("2026-12-16");
  CHECK(checked(example) ==
        Told{"warning[ATHL218] p.yaml:8: the meet is on 2026-12-16, and the "
             "block goes on until 2026-12-17 | begin the block earlier, or end it "
             "before the meet",
             "  for Ana, in Example"});
  example.athlete.meet = date("2026-12-17");
  CHECK(checked(example).empty());
}

TEST_CASE("an undated block is judged by no date") {
  Example example = lifter("2020-01-01");
  example.athlete.meet = date("2020-01-01");
  example.options.start.reset();
  CHECK(checked(example).empty());
}

}  // namespace
}  // namespace topset::checking
