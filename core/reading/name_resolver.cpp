// Names in set notation: `90 % of squat` is another lift's max, `90 % of friday_squat` another
// slot's row. Only the whole program can tell which.
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "reading/parameter_binder.hpp"
#include "reading/program_reading.hpp"

namespace topset::reading {
namespace {

bool goes_on(std::string_view text, std::size_t at) {
  return at < text.size() &&
         (text[at] == '_' || text[at] == '-' || (text[at] >= '0' && text[at] <= '9') ||
          ((text[at] | 0x20) >= 'a' && (text[at] | 0x20) <= 'z'));
}

// Where the name stands as a word of its own, the last time; npos: nowhere.
std::size_t find_name(std::string_view text, const std::string& name) {
  std::size_t offset = text.npos;
  do {
    offset = text.rfind(" " + name, offset == text.npos ? offset : offset - 1);
  } while (offset != text.npos && offset > 0 && goes_on(text, offset + 1 + name.size()));
  return offset;
}

// The finding points at the name within the notation.
Origin place_of(const ParameterValue& value, const std::string& name) {
  const std::size_t offset = find_name(value.text, name);
  if (offset == value.text.npos || !value.origin.source) return value.origin;
  const std::string_view line = value.origin.source->line(value.origin.span.begin.line);
  const std::size_t column = value.origin.span.begin.column;
  const bool quoted =
      column <= line.size() && (line[column - 1] == '"' || line[column - 1] == '\'');
  NotationError error;
  error.offset = offset + 1;
  error.length = name.size();
  return to_diagnostic(error, value.origin, quoted ? 1 : 0).origin;
}

void report_unknown(ProgramReading& reading, const ParameterValue& value, const std::string& name,
                    bool may_be_lift) {
  NearestWord nearest(name);
  for (const auto& [id, slot] : reading.ids) nearest.offer(id);
  std::string known = nearest.best();
  if (known.empty() && may_be_lift) known = reading.catalogue.nearest(name);
  reading.report(
      Rule::PROG112, place_of(value, name),
      may_be_lift
          ? fmt::format("`{}` is neither an exercise nor the id of one in this program", name)
          : fmt::format("no exercise of this program has the id `{}`", name),
      known.empty() ? "give the exercise meant an `id:`"
                    : fmt::format("a similar name exists: `{}`", known));
}

// `90 % of bench`, where `bench` is a lift and an id: the lift's max goes first.
void report_both(ProgramReading& reading, const ParameterValue& value, const std::string& name) {
  reading.report(
      Rule::PROG133, place_of(value, name),
      fmt::format("`{0}` is taken for the lift's max, and an exercise of this program "
                  "has the id `{0}` too",
                  name),
      fmt::format("write `top of {}` for that exercise's row, or give it another id", name));
}

void resolve(ProgramReading& reading, std::size_t slot, ParameterValue& value) {
  Prescription& sets = *value.sets;
  std::string& lift = sets.base_exercise;
  if (!lift.empty()) {
    const bool is_id = sets.base == Base::one_rep_max && reading.ids.contains(lift);
    if (const Exercise* const exercise = reading.catalogue.find(lift)) {
      if (is_id) report_both(reading, value, lift);
      lift = exercise->id;
    } else if (is_id) {
      sets.base = Base::row;
      sets.base_slot = std::move(lift);
      lift.clear();
    } else {
      report_unknown(reading, value, lift, true);
    }
  }
  if (sets.base_slot.empty()) return;
  if (!reading.ids.contains(sets.base_slot))
    return report_unknown(reading, value, sets.base_slot, false);
  if (reading.program.slots[slot].id == sets.base_slot)
    sets.base_slot.clear();  // its own rows, by name
  else
    reading.after.push_back({slot, sets.base_slot, place_of(value, sets.base_slot)});
}

// Loads on top of the bodyweight belong to lifts that carry it.
void check_on_body(ProgramReading& reading, const Slot& slot, const ParameterValue& value) {
  const Exercise* const exercise = reading.catalogue.find(slot.exercise);
  if (!exercise || !value.sets->relative_to_body || !value.written ||
      exercise->implement == Implement::bodyweight || exercise->implement == Implement::none)
    return;
  reading.report(Rule::PROG134, value.origin,
                 fmt::format("{} is no lift on top of the bodyweight", exercise->name),
                 "write its whole load, such as `@ 60 kg`, or a percent");
}

}  // namespace

void resolve_names(ProgramReading& reading) {
  for (std::size_t slot = 0; slot < reading.program.slots.size(); ++slot)
    for (ParameterValue& value : reading.program.slots[slot].parameters)
      if (value.sets) {
        resolve(reading, slot, value);
        check_on_body(reading, reading.program.slots[slot], value);
      }
}

}  // namespace topset::reading
