// Programs and athletes made by hand for the tests of planning and checking: each test says only
// what it is about. Line n of p.yaml is where the n-th slot stands, line n of a.yaml the athlete.
#pragma once

#include <fmt/format.h>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "planning/plan_block.hpp"
#include "planning/testing/fake_planner.hpp"

namespace topset::planning::testing {

using Told = std::vector<std::string>;

// `error[PROG124] p.yaml:3: message | help`, then labels and notes indented.
inline Told told(const Diagnostics& findings) {
  Told lines;
  for (const Diagnostic& finding : findings) {
    std::string line = fmt::format("{}[{}]", name(finding.severity), info(finding.rule).id);
    if (finding.origin.source)
      line += fmt::format(" {}:{}", finding.origin.source->path(), finding.origin.span.begin.line);
    line += ": " + finding.message;
    if (!finding.help.empty()) line += " | " + finding.help;
    lines.push_back(std::move(line));
    for (const Label& label : finding.labels)
      lines.push_back(fmt::format("  {}:{} {}", label.origin.source->path(),
                                  label.origin.span.begin.line, label.text));
    for (const std::string& note : finding.notes) lines.push_back("  " + note);
  }
  return lines;
}

inline Date date(std::string_view text) {
  Date parsed;
  REQUIRE(parse_date(text, parsed));
  return parsed;
}

inline WeekSet weeks(std::initializer_list<std::int32_t> numbers) {
  WeekSet set;
  for (const std::int32_t week : numbers) set.add(week);
  return set;
}

// Bar 20 kg and plates down to half a kilo: every whole kilo can be loaded.
inline Equipment one_kilo_steps() {
  Equipment gym = default_equipment(Unit::kg);
  gym.assumed = false;
  gym.plates = {{25'000, 16}, {10'000, 4}, {5'000, 2}, {2'000, 4}, {1'000, 2}, {500, 2}};
  return gym;
}

class Example {
 public:
  Program program;
  Athlete athlete;
  Library library;
  Catalogue catalogue = Catalogue::bundled();
  PlanOptions options;
  FakePlanner strategies;
  std::optional<Log> log;

  explicit Example(std::int32_t program_weeks = 1) {
    program.name = "Example";
    program.weeks = program_weeks;
    program.origin = line(program_file_, 1);
    athlete.name = "Ana";
    athlete.equipment = default_equipment(Unit::kg);
    athlete.equipment.assumed = false;
    athlete.origin = line(athlete_file_, 1);
  }

  // A session of every week, or of some.
  Example& session(std::optional<Weekday> day = {}, std::optional<WeekSet> in = {}) {
    Session made;
    made.name = fmt::format("Session {}", program.sessions.size() + 1);
    made.day = day;
    made.weeks = in.value_or(WeekSet::all(program.weeks));
    program.sessions.push_back(std::move(made));
    return *this;
  }

  // One more slot at the end of the last session.
  Slot& slot(const std::string& exercise, const std::string& strategy,
             std::optional<WeekSet> in = {}) {
    if (program.sessions.empty()) session();
    Slot made;
    made.exercise = exercise;
    made.strategy = strategy;
    made.weeks = in.value_or(WeekSet::all(program.weeks));
    const auto number = static_cast<std::uint32_t>(program.slots.size() + 1);
    made.origin = made.exercise_origin = made.strategy_origin = line(program_file_, number);
    program.slots.push_back(std::move(made));
    place(program.slots.size() - 1, in);
    return program.slots.back();
  }

  // The same slot once more, in the last session: what `plan:` does.
  Example& place(std::size_t slot, std::optional<WeekSet> in = {}) {
    program.sessions.back().slots.push_back(slot);
    program.sessions.back().slot_weeks.push_back(in.value_or(WeekSet::all(program.weeks)) &
                                                 program.sessions.back().weeks);
    return *this;
  }

  // A slot with rows of a plain strategy of its own, as `sets:` makes.
  Slot& straight(const std::string& exercise, const std::string& text) {
    const std::string id = fmt::format("table-{}", program.slots.size() + 1);
    strategies.offer(id, always({{SetKind::straight, text}}));
    return slot(exercise, id);
  }

  // Likewise, with an entry a coming.
  Slot& coming_by_coming(const std::string& exercise, std::vector<std::string> texts) {
    const std::string id = fmt::format("table-{}", program.slots.size() + 1);
    strategies.offer(id, [texts](const strategies::SlotRequest& request) {
      strategies::PlannedSlot planned;
      for (std::size_t day = 0; day < request.occurrences.size(); ++day)
        for (strategies::EmittedRow row :
             every_day(request, {{SetKind::straight, texts[day % texts.size()]}}).rows)
          if (static_cast<std::size_t>(row.occurrence) == day)
            planned.rows.push_back(std::move(row));
      return planned;
    });
    return slot(exercise, id);
  }

  // Moves what the slot's sets stand on.
  static void step(Slot& slot, Step::Per per, std::int64_t thousandths) {
    slot.step.emplace();
    slot.step->per = per;
    slot.step->load = WrittenLoad{{thousandths, Unit::kg}, {}};
  }

  // A log that gives sets of one exercise on one day, `reps` each at `load`.
  Example& did(std::string_view day, const std::string& exercise, std::int64_t load,
               std::initializer_list<std::int32_t> reps, SetKind kind = SetKind::straight) {
    if (!log) log.emplace();
    LoggedSession session;
    session.date = date(day);
    for (const std::int32_t count : reps) {
      LoggedSet set;
      set.exercise = exercise;
      set.load = Load{load, athlete.unit};
      set.reps = count;
      set.kind = kind;
      session.sets.push_back(std::move(set));
    }
    log->sessions.push_back(std::move(session));
    return *this;
  }

  Phase& phase(std::string name, WeekSet in, PhaseKind kind, std::int32_t volume,
               std::int32_t intensity, std::optional<Rpe> rpe = {}) {
    Phase made;
    made.name = std::move(name);
    made.weeks = in;
    made.kind = kind;
    made.volume = {volume * 100};
    made.intensity = {intensity * 100};
    made.has_intensity = intensity != 100;
    made.rpe = rpe;
    program.phases.push_back(std::move(made));
    return program.phases.back();
  }

  Lift& max(const std::string& exercise, std::int64_t thousandths) {
    Lift& lift = athlete.lifts[exercise];
    lift.exercise = exercise;
    if (thousandths > 0) lift.one_rep_max = Load{thousandths, athlete.unit};
    return lift;
  }

  Recovery& recovery(std::string_view as_of, Mark soreness, Mark fatigue, Mark motivation) {
    athlete.recovery = Recovery{date(as_of), soreness, fatigue, motivation, line(athlete_file_, 2)};
    return *athlete.recovery;
  }

  Example& start(std::string_view text) {
    options.start = date(text);
    return *this;
  }

  Outcome<Block> outcome() const {
    return plan_block(
        {program, athlete, library, catalogue, strategies, options, log ? &*log : nullptr});
  }

  Block block() const {
    auto planned = outcome();
    for (const std::string& told_line : told(planned.findings)) UNSCOPED_INFO(told_line);
    REQUIRE(planned.value);
    return std::move(*planned.value);
  }

  Told findings() const { return told(outcome().findings); }

  Origin line_of_program(std::uint32_t number) const { return line(program_file_, number); }

 private:
  static Origin line(const SourcePtr& file, std::uint32_t number) {
    return {file, {{number, 1}, {number, 2}}};
  }

  SourcePtr program_file_ = std::make_shared<Source>("p.yaml", std::string(50, '\n'));
  SourcePtr athlete_file_ = std::make_shared<Source>("a.yaml", std::string(50, '\n'));
};

// A row as a sheet has it: `back_off 4x5 127.5 @ 8.2`.
inline std::string row_text(const PlannedRow& row) {
  const auto range = [](std::int32_t min, std::int32_t max) {
    return min == max ? fmt::format("{}", min) : fmt::format("{}-{}", min, max);
  };
  std::string text = fmt::format(
      "{} {}x{}{}", name(row.kind), range(row.written.sets.min, row.written.sets.max),
      range(row.written.amount.min, row.written.amount.max), row.written.amrap ? "+" : "");
  if (row.loadable) text += fmt::format(" {}", decimal(*row.loadable));
  if (row.rpe) {
    text += fmt::format(" @ {}", to_text(row.rpe->min));
    if (row.rpe->max != row.rpe->min) text += fmt::format("-{}", to_text(row.rpe->max));
  }
  return text;
}

inline Told rows_text(const std::vector<PlannedRow>& rows) {
  Told lines;
  for (const PlannedRow& row : rows) lines.push_back(row_text(row));
  return lines;
}

// The loads of every row of the block in order; `*` marks those that rest on results not in yet.
inline std::string loads_text(const Block& block) {
  std::string text;
  for (const BlockWeek& week : block.weeks) {
    for (const BlockSession& session : week.sessions)
      for (const BlockExercise& exercise : session.exercises)
        for (const PlannedRow& row : exercise.rows)
          text += fmt::format("{}{} ", row.loadable ? decimal(*row.loadable) : "-",
                              row.projected ? "*" : "");
    text.back() = '|';
  }
  if (!text.empty()) text.pop_back();
  return text;
}

// The rows of every exercise of a week, in order.
inline Told week_text(const Block& block, std::size_t week) {
  Told lines;
  for (const BlockSession& session : block.weeks.at(week).sessions)
    for (const BlockExercise& exercise : session.exercises)
      for (const PlannedRow& row : exercise.rows) lines.push_back(row_text(row));
  return lines;
}

}  // namespace topset::planning::testing
