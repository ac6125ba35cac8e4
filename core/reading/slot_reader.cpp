#include <fmt/format.h>

#include "base/nearest.hpp"
#include "reading/parameter_binder.hpp"
#include "reading/parameters.hpp"
#include "reading/program_reading.hpp"

namespace topset::reading {
namespace {

constexpr std::string_view kTable = "table";

std::string similar(std::string_view what, const std::string& nearest, std::string_view otherwise) {
  if (nearest.empty()) return std::string(otherwise);
  return fmt::format("{} with a similar name exists: `{}`", what, nearest);
}

// The node that `{table: NAME}` stands for, or the node itself. Null, and told: no such table.
const Node* looked_up(ProgramReading& reading, const Node& node) {
  const Node* const name = node.is(Node::Kind::map) ? node.find("table") : nullptr;
  if (!name) return &node;
  const Node* const table = reading.tables ? reading.tables->find(name->text) : nullptr;
  if (table) return table;
  NearestWord nearest(name->text);
  if (reading.tables)
    for (const Member& member : reading.tables->members) nearest.offer(member.key);
  reading.report(Rule::PROG111, reading.origin(*name),
                 fmt::format("unknown table `{}`", name->text),
                 similar("a table", nearest.best(), "name it under `tables:`"));
  return nullptr;
}

// One entry a week that the slot is there.
void check_length(ProgramReading& reading, const Node& place, const Node& rows, WeekSet weeks) {
  std::size_t count = 0;
  for (std::int32_t week = 1; week <= kMaxWeeks; ++week) count += weeks.has(week) ? 1u : 0u;
  if (!rows.is(Node::Kind::list) || rows.items.size() == count || count == 0) return;
  reading.report(Rule::PROG116, reading.origin(place),
                 fmt::format("`weekly_sets` has {} entr{}, but the exercise is there in {} week{}",
                             rows.items.size(), rows.items.size() == 1 ? "y" : "ies", count,
                             count == 1 ? "" : "s"),
                 fmt::format("write one entry for each of {}", weeks_text(weeks)));
}

const StrategyCard* find_card(ProgramReading& reading, const std::string& id, const Origin& place) {
  std::string nearest;
  const StrategyCard* const card = reading.cards(id, nearest);
  // Written sets rest on one strategy: its absence is one cause, however many lines have it.
  if (!card && (id != kTable || reading.missing.insert(id).second))
    reading.report(Rule::PROG103, place, fmt::format("unknown strategy `{}`", id),
                   similar("a strategy", nearest, "`topset strategies` lists those installed"));
  return card;
}

// `sets:` and `weekly_sets:` are the parameters of the same name of the strategy `table`.
void read_table_slot(ProgramReading& reading, const Node& line, Slot& slot) {
  for (const std::string_view key : {"sets", "weekly_sets"}) {
    const Member* const member = line.member(key);
    if (!member) continue;
    slot.strategy = kTable;
    slot.strategy_origin = reading.document.key_origin(*member);
    const Node* const rows = looked_up(reading, member->value);
    const StrategyCard* const card = find_card(reading, slot.strategy, slot.strategy_origin);
    const Parameter* const parameter = card ? card->find(key) : nullptr;
    if (!rows || !parameter) continue;
    ParameterBinder(*parameter, reading.document.source_of(*rows), &reading.catalogue,
                    reading.findings)
        .bind(*rows, slot.parameters);
    if (key == "weekly_sets") check_length(reading, member->value, *rows, slot.weeks);
  }
}

void read_strategy(ProgramReading& reading, const Node& line, Slot& slot) {
  const Node* const strategy = line.find("strategy");
  if (!strategy) return read_table_slot(reading, line, slot);
  slot.strategy = strategy->text;
  slot.strategy_origin = reading.origin(*strategy);
  const StrategyCard* const card = find_card(reading, slot.strategy, slot.strategy_origin);
  if (!card) return;
  const Node* const with = line.find("with");
  slot.parameters = bind_parameters(reading.document, with, slot.strategy_origin, *card,
                                    reading.catalogue, reading.findings);
  const Node* const weekly = slot.strategy == kTable && with ? with->find("weekly_sets") : nullptr;
  if (weekly) check_length(reading, *weekly, *weekly, slot.weeks);
}

void read_exercise(ProgramReading& reading, const Node& node, Slot& slot) {
  slot.exercise_origin = reading.origin(node);
  const Exercise* const exercise = reading.catalogue.find(node.text);
  if (exercise) {
    slot.exercise = exercise->id;
    return;
  }
  reading.report(Rule::PROG108, slot.exercise_origin,
                 fmt::format("unknown exercise `{}`", node.text),
                 similar("an exercise", reading.catalogue.nearest(node.text),
                         "`topset exercises` lists all that are known"));
}

// `of: training_max`, `of: 5rm`
void read_base(const Node* node, Slot& slot) {
  if (!node) return;
  for (const Base base : {Base::training_max, Base::goal})
    if (node->text == name(base)) slot.of = base;
  const auto reps = NotationCursor(node->text).take_number();
  if (!reps || reps->digits == 1) return;
  slot.of = Base::rep_max;
  slot.of_reps = static_cast<std::int32_t>(reps->digits);
}

}  // namespace

std::optional<std::size_t> read_slot(ProgramReading& reading, const Node& line, WeekSet weeks) {
  report_not_yet(reading, line);
  const Node* const exercise = line.find("exercise");
  if (!exercise) return std::nullopt;

  Slot slot;
  slot.origin = reading.origin(line);
  slot.weeks = weeks;
  read_exercise(reading, *exercise, slot);
  read_base(line.find("of"), slot);
  read_strategy(reading, line, slot);
  slot.dose = read_word<DoseMode>(line.find("dose"));
  slot.goal = read_word<Goal>(line.find("goal"));
  slot.rounding = read_word<Rounding>(line.find("rounding"));
  if (const Node* const rest = line.find("rest"))
    if (const auto value = read_value(reading, *rest, "rest", ValueKind::time, 1, 86'400))
      slot.rest = {static_cast<std::int32_t>(value->number),
                   static_cast<std::int32_t>(value->number_max)};
  if (const Node* const note = line.find("note")) slot.note = note->text;
  if (const Node* const group = line.find("group")) slot.group = group->text;
  reading.program.slots.push_back(std::move(slot));
  return reading.program.slots.size() - 1;
}

void check_tables(ProgramReading& reading) {
  if (!reading.tables) return;
  Parameter rows;
  rows.kinds = static_cast<std::uint32_t>(ValueKind::sets);
  rows.list = rows.lists = true;
  for (const Member& table : reading.tables->members) {
    rows.id = table.key;
    std::vector<ParameterValue> values;
    ParameterBinder(rows, reading.document.source_of(table.value), &reading.catalogue,
                    reading.findings)
        .bind(table.value, values);
  }
}

}  // namespace topset::reading
