#include "planning/base_name.hpp"

#include "catch.hpp"
#include "planning/testing/example.hpp"

namespace topset::planning {
namespace {

using namespace testing;
using enum Weekday;

// A row of one more slot that rests on the top set of slot `heavy`.
Slot& rests_on_heavy(Example& example, const std::string& exercise, std::size_t heavy) {
  example.strategies.offer("light", always({{SetKind::straight, "3x5 @ top of heavy -10 %"}}));
  Slot& slot = example.slot(exercise, "light");
  slot.after = {heavy};
  return slot;
}

std::string name_in(const Block& block, std::size_t session, std::size_t exercise) {
  return block.weeks.at(0).sessions.at(session).exercises.at(exercise).rows.at(0).base_name;
}

TEST_CASE("what rests on another session's sets says which exercise and which session") {
  Example example;
  example.max("squat", 180'000);
  example.session(mon).straight("squat", "1x5 @ 80 %").id = "heavy";
  example.session(fri);
  rests_on_heavy(example, "squat", 0);
  CHECK(name_in(example.block(), 1, 0) == "Squat (Session 1)");
}

TEST_CASE("in its own session sets are named with their letter, unlike a max") {
  Example example;
  example.max("squat", 180'000);
  example.max("front_squat", 140'000);
  example.straight("squat", "1x5 @ 80 %").id = "heavy";
  rests_on_heavy(example, "front_squat", 0);
  example.straight("front_squat", "3x3 @ 90 % of squat");
  CHECK(name_in(example.block(), 0, 1) == "Squat (A)");
  CHECK(name_in(example.block(), 0, 2) == "Squat");
  rests_on_heavy(example, "squat", 0);
  CHECK(name_in(example.block(), 0, 3) == "Squat (A)");
}

TEST_CASE("an exercise that comes twice in another session has its letter too") {
  Example example;
  example.max("squat", 180'000);
  example.session(mon).straight("squat", "3x5 @ 60 %");
  example.straight("squat", "1x5 @ 80 %").id = "heavy";
  example.session(fri);
  rests_on_heavy(example, "squat", 1);
  CHECK(name_in(example.block(), 1, 0) == "Squat (Session 1, B)");
}

TEST_CASE("sessions of one name are told apart by their number") {
  Example example;
  example.max("squat", 180'000);
  example.session(mon).straight("squat", "3x5 @ 60 %");
  example.session(wed).straight("squat", "1x5 @ 80 %").id = "heavy";
  example.session(fri);
  for (Session& session : example.program.sessions) session.name = "Full body";
  rests_on_heavy(example, "squat", 1);
  CHECK(name_in(example.block(), 2, 0) == "Squat (Full body 2)");
}

TEST_CASE("a percent of another lift's max names the lift; of its own nothing") {
  Example example;
  example.max("squat", 180'000);
  example.straight("front_squat", "3x3 @ 60 % of squat");
  example.straight("squat", "3x3 @ 80 %");
  CHECK(name_in(example.block(), 0, 0) == "Squat");
  CHECK(name_in(example.block(), 0, 1).empty());
}

TEST_CASE("a row that is not there that week is named by its exercise") {
  Example example(2);
  example.max("squat", 180'000);
  example.session(mon).straight("squat", "1x5 @ 80 %").id = "heavy";
  example.program.sessions[0].slot_weeks[0] = weeks({2});
  example.session(fri);
  rests_on_heavy(example, "front_squat", 0);
  CHECK(name_in(example.block(), 1, 0) == "Squat");
}

}  // namespace
}  // namespace topset::planning
