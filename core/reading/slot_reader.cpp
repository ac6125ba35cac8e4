#include <algorithm>
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "reading/cycle.hpp"
#include "reading/exercise_turns.hpp"
#include "reading/parameter_binder.hpp"
#include "reading/parameters.hpp"
#include "reading/program_reading.hpp"

namespace topset::reading {
namespace {

constexpr std::string_view kTable = "table";
constexpr std::string_view kWeeklySets = "weekly_sets";
constexpr std::size_t kMostSlots = 1000;

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

// One entry a week that the slot is there, of the cycle that has most.
void check_length(ProgramReading& reading, const Node& place, const Node& rows, WeekSet weeks) {
  const WeekSet cycle = in_the_fullest_cycle(reading.program, weeks);
  const auto number = static_cast<std::size_t>(count(cycle));
  if (!rows.is(Node::Kind::list) || rows.items.size() == number || number == 0) return;
  reading.report(
      Rule::PROG116, reading.origin(place),
      fmt::format("`weekly_sets` has {} entr{}, but the exercise is there in {} week{}{}",
                  rows.items.size(), rows.items.size() == 1 ? "y" : "ies", number,
                  number == 1 ? "" : "s", reading.program.cycles > 1 ? " of a cycle" : ""),
      fmt::format("write one entry for each of {}", weeks_text(cycle)));
}

const StrategyCard* find_card(ProgramReading& reading, const std::string& id, const Origin& place) {
  std::string nearest;
  const StrategyCard* const card = reading.cards(id, nearest);
  // Written sets rest on one strategy: its absence is one cause, however many lines have it.
  if (!card && (id != kTable || reading.missing.insert(id).second))
    reading.report(
        Rule::PROG103, place, fmt::format("unknown strategy `{}`", id),
        nearest == id  // known, but its library can't be used
            ? "`topset plugin list` says why it is not used"
            : similar("a strategy", nearest, "`topset strategies` lists those installed"));
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

// `alternatives:`, each once and none the exercise itself.
void read_alternatives(ProgramReading& reading, const Node& line, Slot& slot) {
  const Node* const list = line.find("alternatives");
  if (!list) return;
  for (const Node& item : list->items) {
    std::string id = read_exercise(reading, item);
    if (id.empty()) continue;
    if (id == slot.exercise || std::ranges::find(slot.alternatives, id) != slot.alternatives.end())
      reading.report(Rule::LIBR012, reading.origin(item),
                     id == slot.exercise ? fmt::format("`{}` is the exercise itself", id)
                                         : fmt::format("`{}` stands twice in `alternatives`", id),
                     "leave it out");
    else
      slot.alternatives.push_back(std::move(id));
  }
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

// `0 kg per week`: it takes the program's step off an exercise.
bool moves_nothing(const Step& step) {
  if (!step.load) return step.percent.basis_points == 0;
  return step.load->load.thousandths == 0 && step.load->other.value_or(0) == 0;
}

// What a line says, whichever exercise it is for.
Slot read_slot(ProgramReading& reading, const Node& line, WeekSet weeks) {
  Slot slot;
  slot.origin = reading.origin(line);
  slot.weeks = weeks;
  read_base(line.find("of"), slot);
  read_strategy(reading, line, slot);
  slot.step = read_step(reading, line);
  if (!line.find("step")) slot.step = reading.step;
  if (slot.step && moves_nothing(*slot.step)) slot.step.reset();
  slot.dose = read_word<DoseMode>(line.find("dose"));
  slot.goal = read_word<Goal>(line.find("goal"));
  read_rounding(reading, line, slot.rounding, slot.rounding_step);
  if (const Node* const optional = line.find("optional")) slot.optional = optional->text == "true";
  if (const Node* const rest = line.find("rest"))
    if (const auto value = read_value(reading, *rest, "rest", ValueKind::time, 1, 86'400))
      slot.rest = {static_cast<std::int32_t>(value->number),
                   static_cast<std::int32_t>(value->number_max)};
  if (const Node* const note = line.find("note")) slot.note = note->text;
  if (const Node* const group = line.find("group")) slot.group = group->text;
  return slot;
}

// A step on an exercise whose sets say no load at all: `3x5`, and 2.5 kg more each week.
void check_own_step(ProgramReading& reading, const Node& line, const Slot& slot) {
  if (!slot.step || !line.find("step") || slot.strategy != kTable || slot.parameters.empty() ||
      std::ranges::any_of(slot.parameters, [](const ParameterValue& value) {
        return value.sets && (value.sets->base != Base::nothing || value.sets->rpe);
      }))
    return;
  reading.report(Rule::PROG132, slot.step->origin,
                 "a step moves nothing where no set has a percent, a load or an RPE",
                 "write what it begins with, such as `3x5 @ 75 %` or `3x5 @ 60 kg / 135 lb`");
}

// The exercise of a slot is at the node.
SlotWeeks add_slot(ProgramReading& reading, const Node& line, const std::string& exercise,
                   const Node& node, Slot slot) {
  slot.exercise = exercise;
  slot.exercise_origin = reading.origin(node);
  read_alternatives(reading, line, slot);
  const std::size_t index = reading.program.slots.size();
  if (const Node* const after = line.find("after")) {
    const auto point = [&](const Node& id) {
      reading.after.push_back({index, id.text, reading.origin(id)});
    };
    if (after->is(Node::Kind::list))
      for (const Node& id : after->items) point(id);
    else
      point(*after);
  }
  reading.program.slots.push_back(std::move(slot));
  return {index, reading.program.slots.back().weeks};
}

bool has_entries(const Slot& slot) {
  return std::ranges::any_of(slot.parameters,
                             [](const ParameterValue& value) { return value.id == kWeeklySets; }) &&
         slot.strategy == kTable;
}

// Of the line's sets by week, those of the weeks in which it is this exercise's turn.
std::vector<ParameterValue> own_entries(const Slot& line, const std::vector<std::uint32_t>& own) {
  std::vector<ParameterValue> values;
  for (const ParameterValue& value : line.parameters) {
    const auto at = std::ranges::find(own, value.outer);
    const bool by_week = value.id == kWeeklySets;
    if (by_week && at == own.end()) continue;
    values.push_back(value);
    if (by_week) values.back().outer = static_cast<std::uint32_t>(at - own.begin());
  }
  return values;
}

void report_no_turn(ProgramReading& reading, const Node& node, const std::string& exercise,
                    WeekSet weeks) {
  reading.report(
      Rule::PROG119, reading.origin(node),
      fmt::format("`{}` gets no turn: the line comes in {}", exercise, weeks_text(weeks)),
      "give the line more weeks, or fewer exercises");
}

// `rotate: [squat, front_squat]`
std::vector<SlotWeeks> read_turns(ProgramReading& reading, const Node& line, const Node& rotate,
                                  WeekSet weeks) {
  const Slot slot = read_slot(reading, line, weeks);
  check_own_step(reading, line, slot);
  std::vector<std::string> exercises;
  for (const Node& item : rotate.items) exercises.push_back(read_exercise(reading, item));
  const bool by_entries = has_entries(slot);
  const auto turns = take_turns(reading.program, weeks, exercises, by_entries);
  std::vector<SlotWeeks> slots;
  std::vector<bool> seen(exercises.size());
  for (const ExerciseTurn& turn : turns) {
    if (seen[turn.exercise] && slot.step && slot.step->per == Step::Per::exposure)
      reading.report(Rule::PROG130, slot.step->origin,
                     "a step per exposure can't follow exercises whose `weekly_sets` are others "
                     "in every cycle",
                     "write `per week` or `per cycle`, or weeks that the exercises share evenly");
    seen[turn.exercise] = true;
    Slot own = slot;
    own.weeks = turn.weeks;
    if (by_entries) own.parameters = own_entries(slot, turn.entries);
    slots.push_back(add_slot(reading, line, exercises[turn.exercise], rotate.items[turn.exercise],
                             std::move(own)));
  }
  for (std::size_t i = 0; i < exercises.size() && !weeks.empty(); ++i)
    if (!seen[i] && std::ranges::find(exercises, exercises[i]) - exercises.begin() ==
                        static_cast<std::ptrdiff_t>(i))
      report_no_turn(reading, rotate.items[i], rotate.items[i].text, weeks);
  return slots;
}

}  // namespace

std::vector<SlotWeeks> read_slots(ProgramReading& reading, const Node& line, WeekSet weeks) {
  if (reading.program.slots.size() >= kMostSlots) {
    reading.report(
        Rule::PROG121, reading.origin(line),
        fmt::format("a program of more than {} exercises, with all that take turns", kMostSlots),
        "write fewer");
    return {};
  }
  if (const Node* const rotate = line.find("rotate"))
    return read_turns(reading, line, *rotate, weeks);
  const Node* const exercise = line.find("exercise");
  if (!exercise) return {};
  const std::string id = read_exercise(reading, *exercise);
  Slot slot = read_slot(reading, line, weeks);
  check_own_step(reading, line, slot);
  return {add_slot(reading, line, id, *exercise, std::move(slot))};
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
