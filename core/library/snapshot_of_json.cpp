#include "library/snapshot_of_json.hpp"

#include "library/basis_text.hpp"
#include "reading/node_values.hpp"

namespace topset::library {
namespace {

using reading::Node;

bool is_there(const Node* node) { return node != nullptr && !node->is(Node::Kind::null); }

std::string text(const Node& node, std::string_view key) {
  const Node* value = node.find(key);
  return is_there(value) ? value->text : std::string();
}

std::int64_t scaled(const Node* node, std::int32_t places) {
  return is_there(node) ? reading::scaled_number(node->text, places).value_or(0) : 0;
}
std::int64_t thousandths(const Node* node) { return scaled(node, 3); }
std::int32_t small(const Node* node, std::int32_t places = 0) {
  return static_cast<std::int32_t>(scaled(node, places));
}
std::int32_t integer(const Node& node, std::string_view key) { return small(node.find(key)); }
bool flag(const Node& node, std::string_view key) { return text(node, key) == "true"; }

std::string hash(const Node& node) { return text(node, "sha256").substr(0, kHashLength); }

Range<std::int32_t> range(const Node& node) { return {integer(node, "min"), integer(node, "max")}; }

Range<std::int64_t> volume(const Node& node) {
  const Node& load_volume = *node.find("totals")->find("load_volume");
  return {thousandths(load_volume.find("min")), thousandths(load_volume.find("max"))};
}

template <class Word>
Word word(const Node& node, std::string_view key, Word otherwise) {
  return parse_word<Word>(text(node, key)).value_or(otherwise);
}

Base base_of(std::string_view of) {
  for (const Base base :
       {Base::one_rep_max, Base::training_max, Base::rep_max, Base::goal, Base::e1rm, Base::row})
    if (name(base) == of) return base;
  return Base::nothing;
}

std::string basis(const Node& row) {
  constexpr std::int32_t kOfPercent = 2;  // places of a percent that basis points keep
  Prescription sets;
  sets.base = base_of(text(row, "of"));
  sets.percent = Percent{small(row.find("percent"), kOfPercent)};
  sets.percent_max = Percent{small(row.find("percent_max"), kOfPercent)};
  sets.base_reps = integer(row, "of_reps");
  sets.base_exercise = text(row, "of_exercise");
  sets.base_slot = text(row, "of_slot");
  sets.base_row = integer(row, "of_row");
  if (flag(row, "of_last_time")) sets.base_time = RowTime::last_time;
  sets.points = small(row.find("points"), kOfPercent);
  sets.add = thousandths(row.find("add"));
  return basis_text(sets);
}

void read_amount(const Node& row, SnapshotRow& made) {
  static constexpr std::string_view kKeys[] = {"reps", "seconds", "metres"};
  for (std::size_t i = 0; i < std::size(kKeys); ++i) {
    const Node* amount = row.find(kKeys[i]);
    if (!is_there(amount)) continue;
    made.amount_unit = static_cast<AmountUnit>(i);
    made.amount = range(*amount);
    made.amrap = flag(*amount, "amrap");
    made.amrap_cap = integer(*amount, "cap");
  }
}

SnapshotRow row_of(const Node& row) {
  SnapshotRow made;
  made.kind = word(row, "kind", SetKind::straight);
  made.exercise = text(row, "exercise");
  made.sets = range(*row.find("sets"));
  read_amount(row, made);
  made.each_side = flag(row, "each_side");
  if (const Node* load = row.find("load"); is_there(load) && is_there(load->find("loadable"))) {
    const std::int64_t least = thousandths(load->find("loadable"));
    const Node* most = load->find("loadable_max");
    made.load = Range<std::int64_t>{least, is_there(most) ? thousandths(most) : least};
  }
  made.basis = basis(row);
  if (const Node* rpe = row.find("rpe"); is_there(rpe)) {
    made.rpe = Range<Rpe>{Rpe{small(rpe->find("min"), 1)}, Rpe{small(rpe->find("max"), 1)}};
    made.rpe_predicted = flag(*rpe, "predicted");
  }
  const std::int32_t rest = integer(row, "rest");
  made.rest = {rest, row.find("rest_max") ? integer(row, "rest_max") : rest};
  made.pause = integer(row, "pause");
  made.is_optional = flag(row, "optional");
  made.is_projected = flag(row, "projected");
  made.tempo = text(row, "tempo");
  made.cue = text(row, "cue");
  made.stop = text(row, "stop");
  made.note = text(row, "note");
  made.blank = text(row, "blank");
  return made;
}

SnapshotExercise exercise_of(const Node& exercise) {
  SnapshotExercise made;
  made.label = text(exercise, "label");
  made.exercise = text(exercise, "exercise");
  made.strategy = text(exercise, "strategy");
  made.volume = volume(exercise);
  made.refusal = text(exercise, "refusal");
  made.note = text(exercise, "note");
  if (const Node* warm_ups = exercise.find("warm_up"))
    for (const Node& set : warm_ups->items)
      made.warm_ups.push_back(
          {integer(set, "sets"), integer(set, "reps"), thousandths(set.find("load"))});
  for (const Node& row : exercise.find("sets")->items) made.rows.push_back(row_of(row));
  return made;
}

SnapshotWeek week_of(const Node& week) {
  SnapshotWeek made;
  made.week = integer(week, "week");
  made.cycle = integer(week, "cycle");
  made.cycle_week = integer(week, "cycle_week");
  made.phase = text(week, "phase");
  made.volume = volume(week);
  for (const Node& session : week.find("sessions")->items) {
    SnapshotSession& each = made.sessions.emplace_back();
    each.session = integer(session, "session");
    each.name = text(session, "name");
    Date date;
    if (parse_date(text(session, "date"), date)) each.date = date;
    for (const Node& exercise : session.find("exercises")->items)
      each.exercises.push_back(exercise_of(exercise));
  }
  return made;
}

}  // namespace

Snapshot snapshot_of(const reading::Document& document) {
  const Node& root = document.root;
  const Node& program = *root.find("program");
  const Node& athlete = *root.find("athlete");
  const Node& made_by = *root.find("made_by");
  Snapshot snapshot;
  SnapshotHead& head = snapshot.head;
  head.program = text(program, "name");
  head.athlete = text(athlete, "name");
  head.program_file = {text(program, "file"), hash(program)};
  head.athlete_file = {text(athlete, "file"), {}};
  head.topset = text(made_by, "topset");
  for (const Node& strategy : made_by.find("strategies")->items)
    head.strategies.push_back({text(strategy, "id"), text(strategy, "version"), hash(strategy)});
  for (const Node& max : root.find("maxes")->items)
    head.maxes.push_back({text(max, "exercise"), thousandths(max.find("one_rep_max")),
                          thousandths(max.find("training_max")), text(max, "from")});
  snapshot.block.unit = text(athlete, "units") == name(Unit::lb) ? Unit::lb : Unit::kg;
  snapshot.block.volume = volume(root);
  for (const Node& week : root.find("weeks")->items) snapshot.block.weeks.push_back(week_of(week));
  return snapshot;
}

}  // namespace topset::library
