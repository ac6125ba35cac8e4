// Names in set notation: `90 % of squat` is another lift's max, `90 % of friday_squat` another
// slot's row. Only the whole program can tell which.
#include <fmt/format.h>

#include "base/nearest.hpp"
#include "reading/parameter_binder.hpp"
#include "reading/program_reading.hpp"

namespace topset::reading {
namespace {

// The finding points at the name within the notation.
Origin place_of(const ParameterValue& value, const std::string& name) {
  const std::size_t offset = value.text.rfind(" " + name);
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

void resolve(ProgramReading& reading, ParameterValue& value) {
  Prescription& sets = *value.sets;
  std::string& lift = sets.base_exercise;
  if (!lift.empty()) {
    if (const Exercise* const exercise = reading.catalogue.find(lift)) {
      lift = exercise->id;
    } else if (sets.base != Base::one_rep_max || !reading.ids.contains(lift)) {
      report_unknown(reading, value, lift, true);
    } else {
      sets.base = Base::row;
      sets.base_slot = std::move(lift);
      lift.clear();
    }
  }
  if (sets.base_slot.empty()) return;
  if (!reading.ids.contains(sets.base_slot))
    return report_unknown(reading, value, sets.base_slot, false);
  reading.report(Rule::PROG118, place_of(value, sets.base_slot),
                 "rows of other exercises are not carried out yet",
                 "write a percent of the 1RM, or of another lift's: `90 % of squat`");
}

}  // namespace

void resolve_names(ProgramReading& reading) {
  for (Slot& slot : reading.program.slots)
    for (ParameterValue& value : slot.parameters)
      if (value.sets) resolve(reading, value);
}

}  // namespace topset::reading
