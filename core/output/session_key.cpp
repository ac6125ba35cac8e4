#include "output/session_key.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace topset::output {

std::vector<SessionKey> session_keys(const BlockWeek& week) {
  std::map<std::string, std::int32_t> seen;
  std::vector<SessionKey> keys;
  for (const BlockSession& session : week.sessions)
    keys.push_back({session.name, session.name.empty() ? session.session : ++seen[session.name]});
  return keys;
}

std::vector<ExerciseKey> exercise_keys(const BlockSession& session) {
  std::map<std::pair<std::int32_t, std::string>, std::int32_t> seen;
  std::vector<ExerciseKey> keys;
  for (const BlockExercise& exercise : session.exercises)
    keys.push_back({exercise.slot, exercise.exercise, ++seen[{exercise.slot, exercise.exercise}]});
  return keys;
}

std::vector<ExerciseKey> shared_exercise_keys(const BlockSession& session) {
  std::map<std::string, std::int32_t> seen;
  std::vector<ExerciseKey> keys;
  for (const BlockExercise& exercise : session.exercises)
    keys.push_back({0, exercise.exercise, ++seen[exercise.exercise]});
  return keys;
}

void merge_order(std::vector<ExerciseKey>& order, const std::vector<ExerciseKey>& keys) {
  auto next = order.begin();
  for (const ExerciseKey& key : keys) {
    const auto known = std::ranges::find(order, key);
    next = std::next(known != order.end() ? known : order.insert(next, key));
  }
}

}  // namespace topset::output
