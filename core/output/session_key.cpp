#include "output/session_key.hpp"

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

}  // namespace topset::output
