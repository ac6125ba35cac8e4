#include "planning/labels.hpp"

#include <fmt/format.h>
#include <map>

namespace topset::planning {

std::vector<std::string> labels(const Program& program, const Session& session,
                                const std::vector<std::size_t>& lines) {
  std::vector<std::string> result;
  std::map<std::string, std::pair<std::size_t, std::int32_t>> groups;  // letter, members so far
  std::map<std::string, std::int32_t> sizes;
  for (const std::size_t line : lines) ++sizes[program.slots[session.slots[line]].group];
  std::size_t letters = 0;
  // A to Z, then AA, AB ...
  const auto letter = [](std::size_t index) {
    std::string text;
    for (std::size_t left = index + 1; left > 0; left = (left - 1) / 26)
      text.insert(text.begin(), static_cast<char>('A' + (left - 1) % 26));
    return text;
  };
  for (const std::size_t line : lines) {
    const std::string& group = program.slots[session.slots[line]].group;
    if (group.empty() || sizes[group] == 1) {
      result.push_back(letter(letters++));
      continue;
    }
    const auto [at, is_new] = groups.try_emplace(group, letters, 0);
    if (is_new) ++letters;
    result.push_back(fmt::format("{}{}", letter(at->second.first), ++at->second.second));
  }
  return result;
}

std::vector<std::size_t> lines_of(const Session& session, std::int32_t week) {
  std::vector<std::size_t> lines;
  for (std::size_t line = 0; line < session.slots.size(); ++line)
    if (session.slot_weeks[line].has(week)) lines.push_back(line);
  return lines;
}

}  // namespace topset::planning
