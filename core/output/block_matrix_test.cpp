#include "output/block_matrix.hpp"

#include "catch.hpp"

namespace topset::output {
namespace {

// One session a week; each exercise as `A Squat`, each of a slot of its own but for `same_slots`.
Block block_of(const std::vector<std::vector<std::string>>& weeks, bool same_slots = false) {
  Block block;
  std::int32_t slot = 0;
  for (const std::vector<std::string>& names : weeks) {
    BlockWeek& week = block.weeks.emplace_back();
    BlockSession& session = week.sessions.emplace_back();
    session.name = "Monday";
    if (same_slots) slot = 0;
    for (const std::string& name : names) {
      BlockExercise& exercise = session.exercises.emplace_back();
      exercise.slot = ++slot;
      exercise.label = name.substr(0, 1);
      exercise.name = exercise.exercise = name.substr(2);
    }
  }
  return block;
}

// `A Squat: Squat | - | B`: the head of a line, then what the cell of each week says of itself.
std::vector<std::string> lines_of(const Block& block) {
  std::vector<std::string> lines;
  for (const MatrixSession& session : block_matrix(block, Words()))
    for (const MatrixLine& line : session.lines) {
      std::string text = line.label + " " + line.name + ":";
      for (const BlockExercise* const exercise : line.weeks)
        text += " [" + (exercise == nullptr ? "-" : line.cell_head(*exercise)) + "]";
      lines.push_back(text);
    }
  return lines;
}

using Lines = std::vector<std::string>;

TEST_CASE("an exercise that comes each week is one line") {
  CHECK(lines_of(block_of({{"A Squat", "B Bench"}, {"A Squat", "B Bench"}}, true)) ==
        Lines{"A Squat: [] []", "B Bench: [] []"});
}

TEST_CASE("weeks that share no exercise share lines by their place, and each names its own") {
  CHECK(lines_of(block_of({{"A Squat"}, {"A Front squat"}, {"A Pause squat"}})) ==
        Lines{"A : [Squat] [Front squat] [Pause squat]"});
}

TEST_CASE("an exercise that moves in the session keeps its line and says its letter") {
  CHECK(lines_of(block_of({{"A Bench", "B Squat", "C Bench"},
                           {"A Squat", "B Bench", "C Front squat"},
                           {"A Squat", "B Bench", "C Squat"}})) ==
        Lines{"A Bench: [] [B] [B]", "B Squat: [] [A] [A]", "C : [Bench] [Front squat] [Squat]"});
}

TEST_CASE("exercises of one week never share a line") {
  CHECK(lines_of(block_of({{"A Squat", "B Squat"}, {"A Squat"}})) ==
        Lines{"A Squat: [] []", "B Squat: [] [-]"});
}

TEST_CASE("a session that is not there in a week leaves its cells empty") {
  Block block = block_of({{"A Squat"}, {"A Squat"}}, true);
  block.weeks[1].sessions[0].name = "Tuesday";
  CHECK(lines_of(block) == Lines{"A Squat: [] [-]", "A Squat: [-] []"});
}

}  // namespace
}  // namespace topset::output
