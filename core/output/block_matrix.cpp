#include "output/block_matrix.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <utility>

#include "output/session_key.hpp"

namespace topset::output {
namespace {

bool share_a_week(const MatrixLine& one, const MatrixLine& other) {
  for (std::size_t week = 0; week < one.weeks.size(); ++week)
    if (one.weeks[week] != nullptr && other.weeks[week] != nullptr) return true;
  return false;
}

// Whether it stands at the same place in each week.
bool has_one_label(const MatrixLine& line) {
  return std::ranges::all_of(line.weeks, [&](const BlockExercise* exercise) {
    return exercise == nullptr || exercise->label == line.label;
  });
}

void join(MatrixLine& into, const MatrixLine& from) {
  for (std::size_t week = 0; week < into.weeks.size(); ++week)
    if (from.weeks[week] != nullptr) into.weeks[week] = from.weeks[week];
  if (from.name != into.name) into.name.clear();
}

// Each line goes into the first before it that it can share.
template <class Shares>
void join_lines(std::vector<MatrixLine>& lines, const Shares& shares) {
  std::vector<MatrixLine> kept;
  for (MatrixLine& line : lines) {
    const auto into = std::ranges::find_if(kept, [&](const MatrixLine& before) {
      return !share_a_week(before, line) && shares(before, line);
    });
    if (into == kept.end())
      kept.push_back(std::move(line));
    else
      join(*into, line);
  }
  lines = std::move(kept);
}

// One a slot first, in the order in which they come.
std::vector<MatrixLine> lines_of(const MatrixSession& session) {
  std::vector<MatrixLine> lines;
  std::map<ExerciseKey, std::size_t> at;
  for (std::size_t week = 0; week < session.weeks.size(); ++week) {
    if (session.weeks[week] == nullptr) continue;
    const std::vector<BlockExercise>& exercises = session.weeks[week]->exercises;
    const std::vector<ExerciseKey> keys = exercise_keys(*session.weeks[week]);
    for (std::size_t i = 0; i < exercises.size(); ++i) {
      const auto [place, is_new] = at.try_emplace(keys[i], lines.size());
      if (is_new)
        lines.push_back({exercises[i].label, exercises[i].name,
                         std::vector<const BlockExercise*>(session.weeks.size())});
      lines[place->second].weeks[week] = &exercises[i];
    }
  }
  join_lines(lines,
             [](const MatrixLine& one, const MatrixLine& other) { return one.name == other.name; });
  join_lines(lines, [](const MatrixLine& one, const MatrixLine& other) {
    return one.label == other.label && has_one_label(one) && has_one_label(other);
  });
  return lines;
}

}  // namespace

std::string MatrixLine::cell_head(const BlockExercise& exercise) const {
  const std::string_view other = exercise.label == label ? "" : std::string_view(exercise.label);
  if (!name.empty()) return std::string(other);
  return fmt::format("{}{}{}", other, other.empty() ? "" : " ", exercise.name);
}

std::vector<MatrixSession> block_matrix(const Block& block, Words words) {
  std::vector<MatrixSession> sessions;
  std::map<SessionKey, std::size_t> at;
  for (std::size_t week = 0; week < block.weeks.size(); ++week) {
    const std::vector<SessionKey> keys = session_keys(block.weeks[week]);
    for (std::size_t i = 0; i < keys.size(); ++i) {
      const BlockSession& session = block.weeks[week].sessions[i];
      const auto [place, is_new] = at.try_emplace(keys[i], sessions.size());
      if (is_new)
        sessions.push_back({session.name.empty()
                                ? fmt::format("{} {}", words[Word::session], session.session)
                                : session.name,
                            std::vector<const BlockSession*>(block.weeks.size()),
                            {}});
      sessions[place->second].weeks[week] = &session;
    }
  }
  for (MatrixSession& session : sessions) session.lines = lines_of(session);
  return sessions;
}

}  // namespace topset::output
