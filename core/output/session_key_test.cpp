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

auto keys(std::vector<BlockSession> sessions) {
  BlockWeek week;
  week.sessions = std::move(sessions);
  return session_keys(week);
}

}  // namespace

TEST_CASE("a session is the same over the weeks by its name, wherever it stands in the week") {
  CHECK(keys({session(1, "Squat"), session(2, "Bench")})[1] == keys({session(1, "Bench")})[0]);
}

TEST_CASE("sessions of one name are told apart by which they are") {
  const auto told = keys({session(1, "Full body"), session(2, "Full body")});
  CHECK(told[0] != told[1]);
}

TEST_CASE("a session without a name is the same by its number") {
  CHECK(keys({session(1, ""), session(2, "")})[1] == keys({session(2, "")})[0]);
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

TEST_CASE("athletes share an exercise wherever it stands in their sessions") {
  const auto of = [](std::vector<std::string> exercises) {
    BlockSession made;
    for (std::size_t i = 0; i < exercises.size(); ++i) {
      made.exercises.emplace_back().exercise = exercises[i];
      made.exercises.back().slot = static_cast<std::int32_t>(i + 1);
    }
    return shared_exercise_keys(made);
  };
  std::vector<ExerciseKey> order;
  merge_order(order, of({"squat", "curl", "plank"}));
  merge_order(order, of({"squat", "plank"}));
  merge_order(order, of({"trap_bar_deadlift", "curl", "row", "plank"}));
  CHECK(order == of({"trap_bar_deadlift", "squat", "curl", "row", "plank"}));
  merge_order(order, of({"squat", "plank", "squat"}));
  CHECK(order.back() == of({"squat", "squat"}).back());
}
