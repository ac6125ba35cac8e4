#include "output/session_key.hpp"

#include "catch.hpp"

using namespace topset;
using namespace topset::output;

namespace {

BlockSession session(std::int32_t number, std::string name) {
  BlockSession made;
  made.session = number;
  made.name = std::move(name);
  return made;
}

}  // namespace

TEST_CASE("a session is the same over the weeks by its name, wherever it stands in the week") {
  BlockWeek full;
  full.sessions = {session(1, "Squat"), session(2, "Bench")};
  BlockWeek half;
  half.sessions = {session(1, "Bench")};
  CHECK(session_keys(full)[1] == session_keys(half)[0]);
}

TEST_CASE("sessions of one name are told apart by which they are") {
  BlockWeek week;
  week.sessions = {session(1, "Full body"), session(2, "Full body")};
  const auto keys = session_keys(week);
  CHECK(keys[0] != keys[1]);
}

TEST_CASE("a session without a name is the same by its number") {
  BlockWeek first;
  first.sessions = {session(1, ""), session(2, "")};
  BlockWeek second;
  second.sessions = {session(2, "")};
  CHECK(session_keys(first)[1] == session_keys(second)[0]);
}

TEST_CASE("a slot that comes twice in a session is two exercises") {
  BlockSession twice;
  BlockExercise bench;
  bench.slot = 3;
  bench.exercise = "bench_press";
  twice.exercises = {bench, bench};
  const auto keys = exercise_keys(twice);
  CHECK(keys[0] != keys[1]);
}
