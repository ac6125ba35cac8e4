#include "reading/program_reading.hpp"

#include <fmt/format.h>

#include "reading/cycle.hpp"
#include "reading/parameter_binder.hpp"
#include "reading/quantity_notation.hpp"
#include "reading/rounding_notation.hpp"
#include "reading/step_notation.hpp"

namespace topset::reading {
namespace {

void add_weeks(ProgramReading& reading, const Node& node, WeekSet& weeks) {
  const Program& program = reading.program;
  const auto parsed = parse_weeks(node.text, program.cycle_weeks(), kWeeksInFile);
  if (!parsed) {
    NotationError error = parsed.error();
    if (error.rule == Rule::PROG113 && program.cycles > 1)
      error.help += fmt::format(
          "; `weeks` are those of the cycle, and each of the {} cycles has them", program.cycles);
    return reading.report_in(node, error);
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
  return in_every_cycle(reading.program, weeks);
}

void ProgramReading::report_in(const Node& node, const NotationError& error) {
  findings.push_back(finding_in(node, origin(node).source, error));
}

std::int32_t count(WeekSet weeks) {
  std::int32_t number = 0;
  for (std::int32_t week = 1; week <= kMaxWeeks; ++week) number += weeks.has(week) ? 1 : 0;
  return number;
}

WeekSet either(WeekSet a, WeekSet b) {
  for (std::int32_t week = 1; week <= kMaxWeeks; ++week)
    if (b.has(week)) a.add(week);
  return a;
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

std::optional<Step> read_step(ProgramReading& reading, const Node& map) {
  const Node* const node = map.find("step");
  if (!node) return std::nullopt;
  auto step = parse_step(node->text);
  if (!step) {
    reading.report_in(*node, step.error());
    return std::nullopt;
  }
  step->origin = reading.origin(*node);
  if (step->per == Step::Per::cycle && reading.program.cycles == 1)
    reading.report(Rule::PROG132, step->origin,
                   "a step per cycle moves nothing in a program of one cycle",
                   "write `cycles:`, or a step `per week` or `per exposure`");
  return std::move(*step);
}

void read_rounding(ProgramReading& reading, const Node& map, std::optional<Rounding>& way,
                   std::optional<WrittenLoad>& step) {
  const Node* const node = map.find("rounding");
  if (!node) return;
  const auto rule = parse_rounding(node->text);
  if (!rule) return reading.report_in(*node, rule.error());
  way = rule->way;
  step = rule->step;
}

std::string read_exercise(ProgramReading& reading, const Node& node) {
  if (const Exercise* const exercise = reading.catalogue.find(node.text)) return exercise->id;
  const std::string nearest = reading.catalogue.nearest(node.text);
  reading.report(
      Rule::PROG108, reading.origin(node), fmt::format("unknown exercise `{}`", node.text),
      nearest.empty() ? "names are English: `topset exercises` lists them"
                      : fmt::format("an exercise with a similar name exists: `{}`", nearest));
  return {};
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
