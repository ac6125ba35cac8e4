#include <algorithm>
#include <fmt/format.h>

#include "reading/cycle.hpp"
#include "reading/date_help.hpp"
#include "reading/excerpt.hpp"
#include "reading/inherit.hpp"
#include "reading/program_reading.hpp"
#include "reading/readers.hpp"

namespace topset::reading {
namespace {

void add_strategy(const Node& line, std::set<std::string>& ids) {
  if (const Node* const strategy = line.find("strategy")) {
    if (strategy->is_scalar()) ids.insert(strategy->text);
  } else if (line.find("sets") || line.find("weekly_sets")) {
    ids.insert("table");
  }
}

// `squat.yaml` of `programs/squat.yaml` without its ending.
std::string stem_of(std::string_view path) {
  path.remove_prefix(path.rfind('/') == path.npos ? 0 : path.rfind('/') + 1);
  const std::size_t dot = path.rfind('.');
  return std::string(dot == 0 ? path : path.substr(0, dot));
}

void read_head(ProgramReading& reading, const Node& root) {
  Program& program = reading.program;
  const SourcePtr& source = reading.document.source;
  program.name = root.find("name")->text;
  program.file = source->path();
  program.stem = stem_of(program.file);
  program.sha256 = program_sha256(reading.document);
  program.origin = reading.origin(root);
  program.goal = read_word<Goal>(root.find("goal")).value_or(Goal::none);
  program.dose = read_word<DoseMode>(root.find("dose")).value_or(DoseMode::full);
  read_rounding(reading, root, program.rounding, program.rounding_step);
  if (const Node* const scheme = root.find("warm_up")) {
    program.warm_up = scheme->text;
    program.warm_up_origin = reading.origin(*scheme);
  }
  if (const Node* const note = root.find("note")) program.note = note->text;
  if (const Node* const start = root.find("start")) {
    Date date;
    if (parse_date(start->text, date))
      program.start = date;
    else
      reading.report(Rule::LIBR013, reading.origin(*start),
                     fmt::format("no calendar has the day {}", in_ticks(start->text)),
                     help_for_date(start->text));
  }
}

bool trains(const Program& program) {
  return std::ranges::any_of(program.sessions, [](const Session& session) {
    return std::ranges::any_of(session.slot_weeks, [](WeekSet weeks) { return !weeks.empty(); });
  });
}

}  // namespace

std::set<std::string> strategies_of(const Document& document) {
  std::set<std::string> ids;
  if (const Node* const plans = document.root.find("plans"))
    for (const Member& plan : plans->members) add_strategy(plan.value, ids);
  if (const Node* const sessions = document.root.find("sessions"))
    for (const Node& session : sessions->items)
      if (const Node* const lines = session.find("exercises"))
        for (const Node& line : lines->items) add_strategy(line, ids);
  return ids;
}

Outcome<Program> read_program(const Document& document, const Catalogue& catalogue,
                              const CardFinder& cards) {
  ProgramReading reading(document, catalogue, cards);
  const Node& root = document.root;
  read_head(reading, root);
  const Node* const weeks = root.find("weeks");
  const Node* const sessions = root.find("sessions");
  if (weeks && sessions) {
    read_length(reading, root, *weeks);
    reading.step = read_step(reading, root);
    reading.tables = root.find("tables");
    if (const Node* const phases = root.find("phases")) read_phases(reading, *phases);
    check_tables(reading);
    if (const Node* const plans = root.find("plans")) read_plans(reading, *plans);
    read_sessions(reading, *sessions);
    if (const Node* const maxes = root.find("maxes")) read_maxes(reading, *maxes);
    resolve_names(reading);
    order_slots(reading);
    check_maxes(reading);
    check_units(reading);
  }
  if (!has_errors(reading.findings) && !trains(reading.program))
    reading.report(Rule::PROG122,
                   sessions ? document.key_origin(*root.member("sessions")) : reading.origin(root),
                   "the program trains nothing in any week",
                   "write a session with an exercise that comes in at least one week");
  sort_and_deduplicate(reading.findings);
  Outcome<Program> outcome;
  if (!has_errors(reading.findings)) outcome.value = std::move(reading.program);
  outcome.findings = std::move(reading.findings);
  return outcome;
}

}  // namespace topset::reading
