#include "planning/alternatives.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace topset::planning {
namespace {

// Whether a gym has what an exercise is loaded with.
bool can_be_done(const Exercise& exercise, LoadTables& tables) {
  return exercise.implement == Implement::none || !tables.loads(exercise).empty();
}

}  // namespace

std::optional<Program> choose_alternatives(const Program& program, const Catalogue& catalogue,
                                           LoadTables& tables, Diagnostics& findings) {
  std::optional<Program> changed;
  for (std::size_t i = 0; i < program.slots.size(); ++i) {
    const Slot& slot = program.slots[i];
    if (slot.alternatives.empty()) continue;
    const Exercise& exercise = *catalogue.find(slot.exercise);
    if (can_be_done(exercise, tables)) continue;
    const auto other = std::ranges::find_if(slot.alternatives, [&](const std::string& id) {
      return can_be_done(*catalogue.find(id), tables);
    });
    if (other == slot.alternatives.end()) continue;
    findings.push_back(
        Diagnostic(Rule::PROG146, slot.exercise_origin,
                   fmt::format("{} takes the place of {}, which the equipment of the "
                               "athlete can't load",
                               catalogue.find(*other)->name, exercise.name)));
    if (!changed) changed = program;
    changed->slots[i].exercise = *other;
  }
  return changed;
}

}  // namespace topset::planning
