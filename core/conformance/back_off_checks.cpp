// Back-off sets against the top set of their day, as far as loads can be told from rows alone.
#include <algorithm>
#include <fmt/format.h>
#include <random>

#include "conformance/drawing.hpp"
#include "conformance/subject.hpp"

namespace topset::conformance {

namespace {

// What the coach wrote is not the strategy's.
bool is_told(const SeenRow& row) { return row.weight > 0 && (row.flags & TOPSET_ROW_WRITTEN) == 0; }

// The first day whose back-off sets are heavier than the top set above them; empty: none.
std::string heavier(const Answer& answer, const Shape& shape) {
  if (answer.status != TOPSET_OK || !answer.complaints.empty()) return {};
  for (auto row = answer.rows.begin(); row != answer.rows.end(); ++row) {
    if (row->kind != TOPSET_BACK_OFF || !is_told(*row)) continue;
    const auto top = std::find_if(
        std::make_reverse_iterator(row), answer.rows.rend(), [&](const SeenRow& before) {
          return before.occurrence == row->occurrence &&
                 (before.kind == TOPSET_TOP || before.kind == TOPSET_TEST);
        });
    if (top == answer.rows.rend() || !is_told(*top) || top->exercise != row->exercise) continue;
    if (row->weight > top->weight)
      return fmt::format(
          "week {}: back-off sets at {:.2f} % of the top set's load",
          static_cast<std::int32_t>(row->occurrence) / shape.sessions + 1,
          100.0 * static_cast<double>(row->weight) / static_cast<double>(top->weight));
  }
  return {};
}

std::string heavier_with(const Subject& subject, const StrategyCard& card, const Shape& shape) {
  const std::string what = heavier(plan(subject.plugin, card, shape), shape);
  const std::string unlike_plain = describe(shape);
  return what.empty() || unlike_plain.empty() ? what
                                              : fmt::format("with {}: {}", unlike_plain, what);
}

// One parameter at an end of its range, in place of its default.
std::string at_the_ends(const Subject& subject, const StrategyCard& card, const Shape& plain,
                        const Parameter& parameter) {
  if (parameter.min > parameter.max) return {};
  for (const ValueKind kind : {ValueKind::integer, ValueKind::percent, ValueKind::points,
                               ValueKind::rpe, ValueKind::reps, ValueKind::time}) {
    if (!parameter.takes(kind)) continue;
    for (const std::int64_t number : {parameter.min, parameter.max}) {
      Shape shape = plain;
      std::erase_if(shape.written,
                    [&](const ParameterValue& value) { return value.id == parameter.id; });
      shape.written.push_back(number_value(parameter, kind, number));
      if (std::string what = heavier_with(subject, card, shape); !what.empty()) return what;
    }
  }
  return {};
}

}  // namespace

Verdict output_back_off(const Question& question, Machine&) {
  constexpr int kDraws = 100;
  return for_each_strategy(
      question, [&](const Subject& subject, const StrategyCard& card, const Shape& plain) {
        if (std::string what = heavier_with(subject, card, plain); !what.empty()) return what;
        for (const Parameter& parameter : card.parameters)
          if (std::string what = at_the_ends(subject, card, plain, parameter); !what.empty())
            return what;
        std::mt19937_64 random(question.seed);
        for (int draw = 0; draw < kDraws; ++draw) {
          Shape shape = plain;
          shape.written = draw_values(card, plain.written, random);
          if (std::string what = heavier_with(subject, card, shape); !what.empty()) return what;
        }
        return std::string();
      });
}

}  // namespace topset::conformance
