#include "library/snapshot_words.hpp"

#include <charconv>
#include <fmt/format.h>
#include <vector>

#include "base/utf8.hpp"

namespace topset::library {
namespace {

std::string clock(std::int32_t seconds) {
  return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

}  // namespace

std::string range_words(const Range<std::int32_t>& range) {
  return range.min == range.max ? fmt::to_string(range.min)
                                : fmt::format("{}-{}", range.min, range.max);
}

std::string load_words(const Range<std::int64_t>& range) {
  if (range.min == range.max) return decimal(range.min);
  // Beside a sign a dash would be read as another.
  const bool signs = range.min < 0 || range.max < 0;
  return fmt::format("{}{}{}", decimal(range.min), signs ? " to " : "-", decimal(range.max));
}

std::string sets_words(const SnapshotRow& row) {
  std::string text = range_words(row.sets) + "x" + range_words(row.amount);
  if (row.amrap) text += "+";
  if (row.amrap_cap != 0) text += fmt::format(" up to {}", row.amrap_cap);
  if (row.amount_unit == AmountUnit::seconds) text += " s";
  if (row.amount_unit == AmountUnit::metres) text += " m";
  return row.each_side ? text + " each side" : text;
}

std::string rpe_words(const SnapshotRow& row) {
  if (!row.rpe) return "";
  std::string text = "RPE " + to_text(row.rpe->min);
  if (row.rpe->max != row.rpe->min) text += "-" + to_text(row.rpe->max);
  return row.rpe_predicted ? text + " predicted" : text;
}

std::string rest_words(const SnapshotRow& row) {
  if (row.rest.min == 0 && row.rest.max == 0) return "";
  return row.rest.min == row.rest.max
             ? clock(row.rest.min)
             : fmt::format("{}-{}", clock(row.rest.min), clock(row.rest.max));
}

std::string warm_up_words(const SnapshotExercise& exercise) {
  std::vector<std::string> sets;
  for (const SnapshotWarmUp& set : exercise.warm_ups)
    sets.push_back(fmt::format("{}x{} @ {}", set.sets, set.reps, decimal(set.load)));
  return fmt::format("{}", fmt::join(sets, ", "));
}

std::string on_one_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter character = decode_at(text, at);
    const bool at_an_end = at == 0 || at + character.length == text.size();
    if (character.code_point == '\n') {
      line += "\\n";
    } else if (character.code_point == '\\') {
      line += "\\\\";
    } else if (character.code_point == ' ' && at_an_end) {
      line += "\\s";
    } else if (is_hidden_control(character.code_point)) {
      line += fmt::format("\\u{{{:x}}}", static_cast<std::uint32_t>(character.code_point));
    } else {
      line += text.substr(at, character.length);
    }
    at += character.length;
  }
  return line;
}

std::string from_one_line(std::string_view line) {
  std::string text;
  text.reserve(line.size());
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char next = at + 1 < line.size() ? line[at + 1] : '\0';
    if (line[at] != '\\' || next == '\0') {
      text += line[at];
    } else if (next == 'u' && line.substr(at + 2).starts_with('{')) {
      const std::size_t end = std::min(line.find('}', at), line.size());
      std::uint32_t code_point = kReplacementCharacter;
      std::from_chars(line.data() + at + 3, line.data() + end, code_point, 16);
      append_utf8(text, static_cast<char32_t>(code_point));
      at = end;
    } else {
      text += next == 'n' ? '\n' : next == 's' ? ' ' : next;
      ++at;
    }
  }
  return text;
}

}  // namespace topset::library
