#include "conformance/drawing.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <set>
#include <span>

namespace topset::conformance {

namespace {

constexpr std::array kKinds = {ValueKind::integer, ValueKind::percent,  ValueKind::points,
                               ValueKind::weight,  ValueKind::rpe,      ValueKind::reps,
                               ValueKind::time,    ValueKind::boolean,  ValueKind::choice,
                               ValueKind::words,   ValueKind::exercise, ValueKind::sets};

// What coaches write of a kind.
std::span<const std::string_view> texts_of(ValueKind kind) {
  static constexpr std::string_view kIntegers[] = {"0", "1", "2", "3", "5", "7", "12", "100"};
  static constexpr std::string_view kPercents[] = {"2.5 %", "50 %", "67.5 %", "80 %", "101 %"};
  static constexpr std::string_view kPoints[] = {"0 points", "1 point", "+1 point", "+2.5 points",
                                                 "-5 points"};
  static constexpr std::string_view kWeights[] = {"0 kg", "1.25 kg", "2.5 kg", "+5 kg", "100 kg"};
  static constexpr std::string_view kRpes[] = {"rpe 6", "rpe 8.5", "+0.5 rpe", "rpe 10"};
  static constexpr std::string_view kReps[] = {"1 rep", "5 reps", "3-5 reps", "20 reps"};
  static constexpr std::string_view kTimes[] = {"0 s", "45 s", "3:00", "15:00"};
  static constexpr std::string_view kBooleans[] = {"true", "false"};
  static constexpr std::string_view kWords[] = {"as written", "x", "a:b/c"};
  static constexpr std::string_view kExercises[] = {"squat", "front_squat", "pull_up"};
  static constexpr std::string_view kSets[] = {"1x1 @ 90 %",
                                               "5x5 @ 75 %",
                                               "3x8-12 @ rpe 8",
                                               "3-5x5",
                                               "1x5+ @ 85 %",
                                               "3x3 @ 100 kg",
                                               "3x5 @ +20 kg",
                                               "4x5 @ top -10 %",
                                               "2x2 @ rpe 6-7",
                                               "3x30 s",
                                               "4x20 m @ 60 kg",
                                               "3x10 each side",
                                               "2x2 @ 80 % of training_max rest 3:00"};
  switch (kind) {
    case ValueKind::integer: return kIntegers;
    case ValueKind::percent: return kPercents;
    case ValueKind::points: return kPoints;
    case ValueKind::weight: return kWeights;
    case ValueKind::rpe: return kRpes;
    case ValueKind::reps: return kReps;
    case ValueKind::time: return kTimes;
    case ValueKind::boolean: return kBooleans;
    case ValueKind::words: return kWords;
    case ValueKind::exercise: return kExercises;
    case ValueKind::sets: return kSets;
    case ValueKind::choice: break;
  }
  return {};
}

bool has_range(const Parameter& parameter, ValueKind kind) {
  return parameter.min <= parameter.max && kind <= ValueKind::time && kind != ValueKind::weight;
}

// Whether a coach may write it: a load within the range, and sets that rest on a row only where the
// strategy's own do, since a card has no way to say that nothing stands above.
bool may_be_written(const Parameter& parameter, const ParameterValue& value) {
  if (value.kind == ValueKind::weight && parameter.min <= parameter.max)
    return value.number >= parameter.min && value.number_max <= parameter.max;
  if (!value.sets || value.sets->base != Base::row) return true;
  return std::ranges::any_of(parameter.defaults, [](const ParameterDefault& usual) {
    return usual.text.find("top") != std::string::npos;
  });
}

// One value by itself; none when what was drawn is nothing that this parameter takes.
std::optional<ParameterValue> try_item(const Parameter& parameter, std::mt19937_64& random) {
  const auto any_of = [&](const auto& list) {
    return list[static_cast<std::size_t>(draw_up_to(random, std::ssize(list) - 1))];
  };
  std::vector<ValueKind> kinds;
  std::ranges::copy_if(kKinds, std::back_inserter(kinds),
                       [&](ValueKind kind) { return parameter.takes(kind); });
  if (kinds.empty()) return std::nullopt;
  const ValueKind kind = any_of(kinds);
  if (has_range(parameter, kind))
    return number_value(parameter, kind,
                        parameter.min + draw_up_to(random, parameter.max - parameter.min));
  const bool choice = kind == ValueKind::choice;
  if (choice && parameter.choices.empty()) return std::nullopt;
  const std::vector<ParameterValue> values = written_value(
      parameter, choice ? std::string_view(any_of(parameter.choices)) : any_of(texts_of(kind)));
  if (values.size() != 1 || !may_be_written(parameter, values.front())) return std::nullopt;
  return values.front();
}

std::optional<ParameterValue> draw_item(Parameter parameter, std::mt19937_64& random) {
  constexpr int kTries = 20;
  parameter.list = parameter.lists = false;
  std::optional<ParameterValue> item;
  for (int i = 0; i < kTries && !item; ++i) item = try_item(parameter, random);
  return item;
}

// A value, a list or lists, without a hole; nothing when no item could be drawn.
std::vector<ParameterValue> draw_parameter(const Parameter& parameter, std::mt19937_64& random) {
  enum Form : std::int64_t {
    one,
    list,
    lists
  };
  auto form = static_cast<Form>(draw_up_to(random, lists));
  if ((form == lists && !parameter.lists) || (form == list && !parameter.list)) form = one;
  std::vector<ParameterValue> values;
  const std::int64_t outer = form == one ? 1 : 1 + draw_up_to(random, 5);
  for (std::int64_t i = 0; i < outer; ++i) {
    const std::int64_t inner = form == lists ? 1 + draw_up_to(random, 2) : 1;
    for (std::int64_t k = 0; k < inner; ++k) {
      std::optional<ParameterValue> item = draw_item(parameter, random);
      if (!item) return {};
      item->depth = static_cast<std::uint32_t>(form);
      item->outer = static_cast<std::uint32_t>(i);
      item->inner = static_cast<std::uint32_t>(k);
      values.push_back(std::move(*item));
    }
  }
  return values;
}

}  // namespace

std::int64_t draw_up_to(std::mt19937_64& random, std::int64_t most) {
  return static_cast<std::int64_t>(random() % (static_cast<std::uint64_t>(most) + 1));
}

std::vector<ParameterValue> draw_values(const StrategyCard& card,
                                        std::vector<ParameterValue> written,
                                        std::mt19937_64& random) {
  const auto is_written = [&](const Parameter& parameter) {
    return std::ranges::find(written, parameter.id, &ParameterValue::id) != written.end();
  };
  std::set<std::string> groups;
  for (const Parameter& parameter : card.parameters)
    if (is_written(parameter)) groups.insert(parameter.group);
  for (const Parameter& parameter : card.parameters) {
    if (draw_up_to(random, 1) == 0) continue;
    if (!is_written(parameter) && !parameter.group.empty() &&
        !groups.insert(parameter.group).second)
      continue;
    std::vector<ParameterValue> drawn = draw_parameter(parameter, random);
    if (drawn.empty()) continue;
    std::erase_if(written, [&](const ParameterValue& value) { return value.id == parameter.id; });
    std::ranges::move(drawn, std::back_inserter(written));
  }
  return written;
}

}  // namespace topset::conformance
