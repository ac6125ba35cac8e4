#include "planning/base_name.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "planning/labels.hpp"
#include "planning/row_reference.hpp"

namespace topset::planning {
namespace {

std::string exercise_name(const Catalogue& catalogue, const std::string& id) {
  const Exercise* const exercise = catalogue.find(id);
  return exercise ? exercise->name : id;
}

// The letter of a line. Of another day only where its exercise comes more than once; else empty.
std::string letter(const BaseNames& names, const TrainingDay& day, std::size_t line,
                   bool is_today) {
  const Session& session = names.program.sessions[day.session];
  const std::vector<std::size_t> lines = lines_of(session, day.week);
  const auto exercise_of = [&](std::size_t at) {
    return std::string_view(names.program.slots[session.slots[at]].exercise);
  };
  if (!is_today && std::ranges::count(lines, exercise_of(line), exercise_of) == 1) return "";
  const auto at = std::ranges::find(lines, line) - lines.begin();
  return labels(names.program, session, lines)[static_cast<std::size_t>(at)];
}

// `Friday`; `Full body 2` where it is the second of that name.
std::string session_name(const Program& program, std::size_t session) {
  const std::vector<Session>& all = program.sessions;
  const std::string& name = all[session].name;
  if (std::ranges::count(all, name, &Session::name) == 1) return name;
  const auto end = all.begin() + static_cast<std::ptrdiff_t>(session) + 1;
  return fmt::format("{} {}", name, std::ranges::count(all.begin(), end, name, &Session::name));
}

std::string in_brackets(const std::string& session, const std::string& letter) {
  if (session.empty() && letter.empty()) return "";
  return fmt::format(" ({}{}{})", session, session.empty() || letter.empty() ? "" : ", ", letter);
}

std::string name_of(const BaseNames& names, const RowPlace& place, std::size_t today) {
  const SlotDay& there = place.plan->days->days[static_cast<std::size_t>(place.row().occurrence)];
  const TrainingDay& day = names.calendar[there.day];
  const std::string& own = place.row().exercise;
  const std::string name =
      exercise_name(names.catalogue, own.empty() ? place.plan->slot->exercise : own);
  const bool is_today = there.day == today;
  return name + in_brackets(is_today ? "" : session_name(names.program, day.session),
                            letter(names, day, there.line, is_today));
}

// Of a row that is not there: the exercise that the id stands for.
std::string name_of_slot(const BaseNames& names, const std::string& id) {
  const std::vector<Slot>& slots = names.program.slots;
  const auto slot = std::ranges::find(slots, id, &Slot::id);
  return slot == slots.end() ? "" : exercise_name(names.catalogue, slot->exercise);
}

}  // namespace

std::string base_name(const BaseNames& names, std::size_t slot, std::int32_t coming,
                      std::size_t row) {
  const SlotPlan& plan = names.plans[slot];
  const std::size_t index = plan.rows_of(coming, plan.planned.rows.size())[row];
  const Prescription& sets = plan.planned.rows[index].sets;
  if (!sets.base_exercise.empty()) return exercise_name(names.catalogue, sets.base_exercise);
  if (sets.base_slot.empty()) return "";
  std::vector<const SlotPlan*> earlier;
  for (const std::size_t before : plan.slot->after) earlier.push_back(&names.plans[before]);
  const std::optional<RowPlace> place = find_row({plan, index, earlier});
  if (!place) return name_of_slot(names, sets.base_slot);
  return name_of(names, *place, plan.days->days[static_cast<std::size_t>(coming)].day);
}

}  // namespace topset::planning
