#include "reading/program_reading.hpp"

#include <array>
#include <fmt/format.h>

#include "reading/parameter_binder.hpp"
#include "reading/quantity_notation.hpp"

namespace topset::reading {
namespace {

struct NotYet {
  std::string_view key;
  std::string_view instead;
};

constexpr std::array kNotYet = {
    NotYet{"cycles", "write every week out, with `weeks:` as their number"},
    NotYet{"step", "write the weeks out with `weekly_sets:`, or take a strategy with `weekly:`"},
    NotYet{"after", "write its sets as percents of the 1RM"},
    NotYet{"rotate", "write a line for each exercise, with `weeks:`"},
};

void add_weeks(ProgramReading& reading, const Node& node, WeekSet& weeks) {
  const auto parsed = parse_weeks(node.text, reading.program.weeks);
  if (!parsed) {
    reading.findings.push_back(finding_in(node, reading.document.source_of(node), parsed.error()));
    return;
  }
  for (std::int32_t week = 1; week <= kMaxWeeks; ++week)
    if (parsed->has(week)) weeks.add(week);
}

}  // namespace

WeekSet read_weeks(ProgramReading& reading, const Node* node) {
  if (!node) return WeekSet::all(reading.program.weeks);
  WeekSet weeks;
  if (node->is(Node::Kind::list)) {
    for (const Node& item : node->items) add_weeks(reading, item, weeks);
  } else {
    add_weeks(reading, *node, weeks);
  }
  return weeks;
}

std::string weeks_text(WeekSet weeks) {
  std::vector<std::int32_t> numbers;
  for (std::int32_t week = 1; week <= kMaxWeeks; ++week)
    if (weeks.has(week)) numbers.push_back(week);
  std::string text = numbers.size() == 1 ? "week " : "weeks ";
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (i > 0) text += i + 1 == numbers.size() ? " and " : ", ";
    text += fmt::to_string(numbers[i]);
  }
  return text;
}

void report_not_yet(ProgramReading& reading, const Node& map) {
  for (const auto& [key, instead] : kNotYet)
    if (const Member* const member = map.member(key))
      reading.report(Rule::PROG118, reading.document.key_origin(*member),
                     fmt::format("`{}` is not carried out yet", key), std::string(instead));
}

std::optional<ParameterValue> read_value(ProgramReading& reading, const Node& node,
                                         std::string_view key, ValueKind kind, std::int64_t min,
                                         std::int64_t max) {
  Parameter parameter;
  parameter.id = key;
  parameter.kinds = static_cast<std::uint32_t>(kind);
  parameter.min = min;
  parameter.max = max;
  std::vector<ParameterValue> values;
  ParameterBinder(parameter, reading.document.source_of(node), nullptr, reading.findings)
      .bind(node, values);
  if (values.empty()) return std::nullopt;
  return std::move(values.front());
}

}  // namespace topset::reading
