// Which sessions and exercises of different weeks, or of different athletes, are the same: those of
// one name, or of one number where they have none; those of one slot.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "training/block.hpp"

namespace topset::output {

struct SessionKey {
  std::string name;         // empty: told apart by number
  std::int32_t number = 0;  // in the week; among sessions of one name, which of them
  auto operator<=>(const SessionKey&) const = default;
};

struct ExerciseKey {
  std::int32_t slot = 0;
  std::string exercise;
  std::int32_t number = 0;  // where a slot comes twice in a session, which of them
  auto operator<=>(const ExerciseKey&) const = default;
};

// One a session of the week, in order.
std::vector<SessionKey> session_keys(const BlockWeek& week);
// One an exercise of the session, in order.
std::vector<ExerciseKey> exercise_keys(const BlockSession& session);
// The same for different athletes, who may leave out exercises, so that slots have other numbers:
// by the exercise alone.
std::vector<ExerciseKey> shared_exercise_keys(const BlockSession& session);
// Puts `keys` of one athlete into the `order` of all: a new one after that which it follows.
void merge_order(std::vector<ExerciseKey>& order, const std::vector<ExerciseKey>& keys);

}  // namespace topset::output
