#include "reading/exercise_reader.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "reading/equipment_reader.hpp"
#include "reading/excerpt.hpp"

namespace topset::reading {
namespace {

std::vector<Muscle> read_muscles(const Node* node, const NodeValues& values) {
  std::vector<Muscle> muscles;
  if (node != nullptr)
    for (const Node& item : node->items) muscles.push_back(values.word(item, Muscle::chest));
  return muscles;
}

Exercise read_exercise(const Member& member, NodeValues& values) {
  const Node& node = member.value;
  Exercise exercise;
  exercise.id = member.key;
  exercise.origin = values.document().key_origin(member);
  if (const Node* name = node.find("name")) exercise.name = name->text;
  if (const Node* aliases = node.find("aliases"))
    for (const Node& alias : aliases->items) exercise.aliases.push_back(alias.text);
  if (const Node* word = node.find("movement"))
    exercise.movement = values.word(*word, exercise.movement);
  if (const Node* word = node.find("mechanic"))
    exercise.mechanic = values.word(*word, exercise.mechanic);
  if (const Node* word = node.find("implement"))
    exercise.implement = values.word(*word, exercise.implement);
  if (const Node* flag = node.find("per_side")) exercise.per_side = flag->text == "true";
  // Dumbbells come in pairs unless one side works at a time.
  exercise.hands = exercise.implement == Implement::dumbbells && !exercise.per_side ? 2 : 1;
  if (const Node* hands = node.find("hands")) exercise.hands = values.integer(*hands);
  exercise.primary = read_muscles(node.find("primary"), values);
  exercise.secondary = read_muscles(node.find("secondary"), values);
  exercise.back_off =
      exercise.mechanic == Mechanic::isolation ? BackOffFit::isolation : BackOffFit::passes;
  if (const Node* word = node.find("back_off"))
    exercise.back_off = values.word(*word, exercise.back_off);
  if (const Node* percent = node.find("max_from")) exercise.max_from = values.percent(*percent);
  return exercise;
}

// An alias that already means another exercise would send a coach's word somewhere else.
void check_aliases(const Member& member, const Catalogue& catalogue, NodeValues& values) {
  const Node* aliases = member.value.find("aliases");
  if (aliases == nullptr) return;
  for (const Node& alias : aliases->items) {
    const Exercise* taken = catalogue.find(alias.text);
    if (taken == nullptr || taken->id == member.key) continue;
    values.report(Rule::LIBR019, values.document().origin(alias),
                  fmt::format("{} is already a word for `{}`", in_ticks(alias.text), taken->id),
                  "choose another word");
  }
}

// Walks from a lift to the one it varies until it ends, or comes back.
bool goes_round(const Exercise& start, const Catalogue& catalogue) {
  const Exercise* at = &start;
  for (std::size_t steps = 0; steps <= catalogue.all().size(); ++steps) {
    if (at == nullptr || at->variation_of.empty()) return false;
    at = catalogue.find(at->variation_of);
  }
  return true;
}

}  // namespace

std::vector<Exercise> read_exercises(const Node& node, Catalogue& catalogue, NodeValues& values) {
  std::vector<Exercise> exercises;
  for (const Member& member : node.members) {
    check_aliases(member, catalogue, values);
    exercises.push_back(read_exercise(member, values));
    catalogue.add(exercises.back());
  }
  for (std::size_t i = 0; i < exercises.size(); ++i) {
    const Node* lift = node.members[i].value.find("variation_of");
    if (lift == nullptr) continue;
    const Exercise* found =
        find_exercise(lift->text, values.document().origin(*lift), catalogue, values);
    if (found == nullptr) continue;
    exercises[i].variation_of = found->id;
    catalogue.add(exercises[i]);
  }
  for (std::size_t i = 0; i < exercises.size(); ++i)
    if (goes_round(exercises[i], catalogue))
      values.report(Rule::ATHL205, exercises[i].origin,
                    fmt::format("`{}` is, in the end, a variation of itself", exercises[i].id),
                    "let `variation_of` name the main lift");
  return exercises;
}

}  // namespace topset::reading
