#include <algorithm>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "reading/cycle.hpp"
#include "reading/program_reading.hpp"
#include "reading/session_turns.hpp"

namespace topset::reading {
namespace {

void give_id(ProgramReading& reading, const std::string& id, const Origin& place,
             const std::vector<SlotWeeks>& slots) {
  if (slots.empty()) return;
  const auto [at, is_new] = reading.ids.try_emplace(id);
  if (is_new) {
    reading.id_origins.emplace(id, place);
    for (const SlotWeeks& slot : slots) {
      at->second.push_back(slot.slot);
      reading.program.slots[slot.slot].id = id;
    }
    return;
  }
  reading.findings.push_back(
      Diagnostic(Rule::LIBR019, place, fmt::format("the id `{}` is given twice", id))
          .with_label(reading.id_origins.find(id)->second, "the first is here")
          .with_help("give each exercise and plan an id of its own"));
}

// The slot of a plan; nothing, and told, when there is none.
std::optional<std::size_t> find_plan(ProgramReading& reading, const Node& name) {
  NearestWord nearest(name.text);
  const auto& slots = reading.program.slots;
  for (std::size_t i = 0; i < slots.size(); ++i) {
    if (!slots[i].is_plan) continue;
    if (slots[i].id == name.text) return i;
    nearest.offer(slots[i].id);
  }
  // A plan that is not carried out yet, or whose id was taken, has been told already.
  const Node* const plans = reading.document.root.find("plans");
  if (plans && plans->find(name.text)) return std::nullopt;
  reading.report(Rule::PROG109, reading.origin(name), fmt::format("unknown plan `{}`", name.text),
                 nearest.best().empty()
                     ? "name it under `plans:`"
                     : fmt::format("a plan with a similar name exists: `{}`", nearest.best()));
  return std::nullopt;
}

void report_never(ProgramReading& reading, const Node& node, const std::string& what) {
  const Node* const weeks = node.find("weeks");
  reading.report(Rule::PROG119, reading.origin(weeks ? *weeks : node), what + " comes in no week",
                 "change its weeks, or leave it out");
}

// A line that points at a plan.
std::vector<SlotWeeks> read_planned_line(ProgramReading& reading, const Node& line, WeekSet weeks) {
  const auto index = find_plan(reading, *line.find("plan"));
  if (!index) return {};
  Slot& slot = reading.program.slots[*index];
  if (const Node* const note = line.find("note"); note && slot.note.empty()) slot.note = note->text;
  if (const Node* const group = line.find("group"); group && slot.group.empty())
    slot.group = group->text;
  return {{*index, weeks & slot.weeks}};
}

void add_line(ProgramReading& reading, const Node& line, SlotWeeks slot, Session& session) {
  for (std::size_t i = 0; i < session.slots.size(); ++i) {
    if (session.slots[i] != slot.slot || (session.slot_weeks[i] & slot.weeks).empty()) continue;
    reading.report(Rule::LIBR012, reading.origin(line),
                   fmt::format("the plan `{}` stands twice in `{}`",
                               reading.program.slots[slot.slot].id, session.name),
                   "leave one of them out");
  }
  session.slots.push_back(slot.slot);
  session.slot_weeks.push_back(slot.weeks);
}

void read_line(ProgramReading& reading, const Node& line, Session& session) {
  const std::size_t before = reading.findings.size();
  const WeekSet weeks = read_weeks(reading, line.find("weeks")) & session.weeks;
  const bool weeks_told = reading.findings.size() > before;
  const bool planned = line.find("plan") != nullptr;
  const std::vector<SlotWeeks> slots =
      planned ? read_planned_line(reading, line, weeks) : read_slots(reading, line, weeks);
  const Node* const id = planned ? nullptr : line.find("id");
  if (id) give_id(reading, id->text, reading.origin(*id), slots);
  const Node* const rotate = line.find("rotate");
  if (rotate && weeks.empty() && !session.weeks.empty() && !weeks_told)
    report_never(reading, line, fmt::format("`rotate` of {} exercises", rotate->items.size()));
  for (const SlotWeeks& slot : slots) {
    const Slot& own = reading.program.slots[slot.slot];
    if (slot.weeks.empty() && !session.weeks.empty() && !weeks_told)
      report_never(reading, line, fmt::format("`{}`", planned ? own.id : own.exercise));
    add_line(reading, line, slot, session);
  }
}

// A week in which none of a session's exercises comes is a day off, not a page without lines. A
// session that never has any is told by its exercises.
void leave_out_empty_weeks(ProgramReading& reading, Session& session) {
  WeekSet trained;
  for (const WeekSet weeks : session.slot_weeks) trained = either(trained, weeks);
  if (trained.empty()) return;
  WeekSet empty;
  for (std::int32_t week = 1; week <= reading.program.weeks; ++week)
    if (session.weeks.has(week) && !trained.has(week)) empty.add(week);
  session.weeks = session.weeks & trained;
  if (empty.empty()) return;
  reading.report(Rule::PROG147, session.origin,
                 fmt::format("`{}` has no exercise in {}, and is left out", session.name,
                             weeks_text(in_the_cycle(reading.program, empty))),
                 "write an exercise for those weeks, or `weeks:` on the session too");
}

void check_day(ProgramReading& reading, const Session& session, const Node& day) {
  for (const Session& earlier : reading.program.sessions) {
    const WeekSet both = earlier.weeks & session.weeks;
    if (earlier.day != session.day || both.empty()) continue;
    reading.findings.push_back(
        Diagnostic(Rule::PROG117, reading.origin(day),
                   fmt::format("`{}` and `{}` both stand on {} in {}", earlier.name, session.name,
                               day.text, weeks_text(in_the_cycle(reading.program, both))))
            .with_label(earlier.origin, "the other session")
            .with_help("give each session a day of its own, or weeks of its own"));
    return;
  }
}

// All but its exercises.
void read_head(ProgramReading& reading, const Node& node, bool takes_turns) {
  Session session;
  session.name = node.find("name")->text;
  session.origin = reading.origin(node);
  const std::size_t before = reading.findings.size();
  session.weeks = read_weeks(reading, node.find("weeks"));
  if (session.weeks.empty() && reading.findings.size() == before)
    report_never(reading, node, fmt::format("`{}`", session.name));
  if (const Member* const day = node.member("day")) {
    Weekday value{};
    if (takes_turns)
      reading.report(Rule::PROG130, reading.document.key_origin(*day),
                     fmt::format("`{}` takes turns over the program's `days`", session.name),
                     "leave its own `day` out");
    else if (parse_weekday(day->value.text, value))
      session.day = value;
    if (session.day) check_day(reading, session, day->value);
  }
  reading.program.sessions.push_back(std::move(session));
}

// Sessions of one week that a plan's strategy would have to see together.
void check_plans(ProgramReading& reading) {
  Program& program = reading.program;
  for (std::size_t i = 0; i < program.slots.size(); ++i) {
    const Slot& slot = program.slots[i];
    if (!slot.is_plan) continue;
    std::size_t lines = 0;
    for (const Session& session : program.sessions)
      lines += static_cast<std::size_t>(std::ranges::count(session.slots, i));
    if (lines == 0)
      reading.report(
          Rule::PROG110, slot.origin, fmt::format("no session points at the plan `{}`", slot.id),
          fmt::format("write `plan: {}` in the sessions it is for, or leave it out", slot.id));
    std::string ignored;
    const StrategyCard* const card = reading.cards(slot.strategy, ignored);
    if (lines > 1 && card && !card->whole_week)
      reading.report(
          Rule::PROG127, slot.strategy_origin,
          fmt::format("{} can't plan several sessions of a week together", slot.strategy),
          "take a strategy that can, or write the exercise in each session");
  }
}

}  // namespace

void read_plans(ProgramReading& reading, const Node& plans) {
  for (const Member& member : plans.members) {
    const WeekSet weeks = read_weeks(reading, member.value.find("weeks"));
    const std::vector<SlotWeeks> slots = read_slots(reading, member.value, weeks);
    for (const SlotWeeks& slot : slots) {
      reading.program.slots[slot.slot].is_plan = true;
      reading.program.slots[slot.slot].origin = reading.document.key_origin(member);
    }
    give_id(reading, member.key, reading.document.key_origin(member), slots);
  }
}

void read_sessions(ProgramReading& reading, const Node& sessions) {
  std::vector<Session>& all = reading.program.sessions;
  SessionTurns turns(reading);
  for (const Node& node : sessions.items) read_head(reading, node, turns.are_taken());
  if (turns.are_taken()) {
    const std::vector<Session> before = all;
    turns.give(reading);
    for (std::size_t i = 0; i < all.size(); ++i)
      if (all[i].weeks.empty() && !before[i].weeks.empty())
        report_never(reading, sessions.items[i], fmt::format("`{}`", all[i].name));
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const Node& line : sessions.items[i].find("exercises")->items)
      read_line(reading, line, all[i]);
    leave_out_empty_weeks(reading, all[i]);
  }
  check_plans(reading);
  if (turns.are_taken()) turns.part_by_days(reading.program);
}

}  // namespace topset::reading
