#include "reading/schema_pattern.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "base/utf8.hpp"

namespace topset::reading {
namespace {

// All the places the pattern can be at, moved on together one character at a time (Thompson 1968).
class Run {
 public:
  Run(const CompiledSchema& schema, const PatternProgram& program)
      : ranges_(schema.character_ranges),
        steps_(schema.pattern_steps.subspan(program.steps.first, program.steps.count)),
        seen_(steps_.size(), 0) {}

  bool find(std::string_view text) {
    std::vector<std::uint32_t> here;
    std::vector<std::uint32_t> next;
    for (std::size_t at = 0;;) {
      // The pattern may begin at any character.
      if (enter(0, at == 0, at == text.size(), here)) return true;
      if (at == text.size()) return false;
      const DecodedCharacter character = decode_at(text, at);
      at += std::max<std::size_t>(character.length, 1);
      ++round_;
      next.clear();
      for (const std::uint32_t step : here)
        if (has(steps_[step].ranges, character.code_point) &&
            enter(step + 1, false, at == text.size(), next))
          return true;
      here.swap(next);
    }
  }

 private:
  bool has(Slice slice, char32_t c) const {
    const auto ranges = ranges_.subspan(slice.first, slice.count);
    return std::any_of(ranges.begin(), ranges.end(), [c](const CharacterRange& range) {
      return range.low <= c && c <= range.high;
    });
  }

  // Adds a step and all that it leads to without a character; true when the pattern is found.
  bool enter(std::uint32_t first, bool at_begin, bool at_end, std::vector<std::uint32_t>& to) {
    waiting_.assign(1, first);
    while (!waiting_.empty()) {
      const std::uint32_t index = waiting_.back();
      waiting_.pop_back();
      if (seen_[index] == round_) continue;
      seen_[index] = round_;
      const PatternStep& step = steps_[index];
      switch (step.op) {
        case PatternStep::Op::one_of: to.push_back(index); break;
        case PatternStep::Op::split:
          waiting_.push_back(step.b);
          waiting_.push_back(step.a);
          break;
        case PatternStep::Op::jump: waiting_.push_back(step.a); break;
        case PatternStep::Op::begin:
          if (at_begin) waiting_.push_back(index + 1);
          break;
        case PatternStep::Op::end:
          if (at_end) waiting_.push_back(index + 1);
          break;
        case PatternStep::Op::accept: return true;
      }
    }
    return false;
  }

  std::span<const CharacterRange> ranges_;
  std::span<const PatternStep> steps_;
  std::vector<std::size_t> seen_;  // the round a step was last entered in
  std::vector<std::uint32_t> waiting_;
  std::size_t round_ = 1;
};

}  // namespace

bool matches(const CompiledSchema& schema, std::uint32_t pattern, std::string_view text) {
  return Run(schema, schema.patterns[pattern]).find(text);
}

}  // namespace topset::reading
