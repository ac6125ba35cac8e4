#include "reading/cycle.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace topset::reading {
namespace {

std::int32_t whole_number(const Node& node) {
  const auto number = NotationCursor(node.text).take_number();
  return number ? static_cast<std::int32_t>(std::min<std::int64_t>(number->digits, kMaxWeeks)) : 0;
}

void report_too_long(ProgramReading& reading, const Node& root, std::int32_t weeks,
                     std::int32_t cycles) {
  const std::int32_t most = kMaxWeeks / weeks;
  reading.report(Rule::PROG129, reading.origin(*root.find("cycles")),
                 fmt::format("{} cycles of {} week{} make {} weeks, and a block has at most {}",
                             cycles, weeks, weeks == 1 ? "" : "s", cycles * weeks, kMaxWeeks),
                 most > 1
                     ? fmt::format("write at most {} cycles, or fewer weeks to a cycle", most)
                     : fmt::format("leave `cycles` out, or write at most {} weeks", kMaxWeeks / 2));
}

WeekSet of_one_cycle(const Program& program, WeekSet weeks, std::int32_t cycle) {
  WeekSet own;
  for (std::int32_t week = 1; week <= program.cycle_weeks(); ++week)
    if (weeks.has(cycle * program.cycle_weeks() + week)) own.add(week);
  return own;
}

}  // namespace

void read_length(ProgramReading& reading, const Node& root, const Node& weeks) {
  Program& program = reading.program;
  program.weeks = whole_number(weeks);
  const Node* const written = root.find("cycles");
  if (!written || program.weeks < 1) return;
  const std::int32_t cycles = std::max(1, whole_number(*written));
  program.cycles = std::min(cycles, kMaxWeeks / program.weeks);
  if (program.cycles < cycles) report_too_long(reading, root, program.weeks, cycles);
  program.weeks *= program.cycles;
}

WeekSet in_every_cycle(const Program& program, WeekSet weeks) {
  WeekSet block;
  for (std::int32_t week = 0; week < program.weeks; ++week)
    if (weeks.has(week % program.cycle_weeks() + 1)) block.add(week + 1);
  return block;
}

WeekSet in_the_cycle(const Program& program, WeekSet weeks) {
  WeekSet some;
  for (std::int32_t week = 0; week < program.weeks; ++week)
    if (weeks.has(week + 1)) some.add(week % program.cycle_weeks() + 1);
  return some;
}

WeekSet in_the_fullest_cycle(const Program& program, WeekSet weeks) {
  WeekSet fullest;
  for (std::int32_t cycle = 0; cycle < program.cycles; ++cycle) {
    const WeekSet own = of_one_cycle(program, weeks, cycle);
    if (count(own) > count(fullest)) fullest = own;
  }
  return fullest;
}

}  // namespace topset::reading
