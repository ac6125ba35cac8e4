#include "planning/slot_days.hpp"

#include <algorithm>
#include <set>

namespace topset::planning {
namespace {

using strategies::Occurrence;

bool share_a_muscle(const Exercise& a, const Exercise& b) {
  return std::any_of(a.primary.begin(), a.primary.end(), [&](Muscle muscle) {
    return std::find(b.primary.begin(), b.primary.end(), muscle) != b.primary.end();
  });
}

PhaseKind kind_of(const Phase* phase) { return phase ? phase->kind : PhaseKind::loading; }

// Looks at one day of the calendar; the same answers serve every slot that comes on it.
class DayView {
 public:
  DayView(const SlotDaysInput& input, const TrainingDay& day) : input_(input), day_(day) {
    const Session& session = input.program.sessions[day.session];
    for (std::size_t line = 0; line < session.slots.size(); ++line)
      if (session.slot_weeks[line].has(day.week)) lines_.push_back(line);
  }

  const std::vector<std::size_t>& lines() const { return lines_; }

  const Slot& slot(std::size_t line) const {
    return input_.program.slots[input_.program.sessions[day_.session].slots[line]];
  }

  // Exercises beside the slot's for the same muscles that no back-off strategy plans.
  std::int32_t accessories(const Exercise& exercise) const {
    std::set<std::string_view> beside;
    for (const std::size_t line : lines_) {
      const Slot& other = slot(line);
      if (other.exercise == exercise.id) continue;
      const StrategyCard* card = input_.strategies.card(other.strategy);
      if (card != nullptr && card->back_off) continue;
      const Exercise* accessory = input_.catalogue.find(other.exercise);
      if (accessory != nullptr && share_a_muscle(*accessory, exercise))
        beside.insert(accessory->id);
    }
    return static_cast<std::int32_t>(beside.size());
  }

 private:
  const SlotDaysInput& input_;
  const TrainingDay& day_;
  std::vector<std::size_t> lines_;
};

// Sessions of a week in which an exercise stands.
std::int32_t sessions_of(const Program& program, std::string_view exercise, std::int32_t week) {
  return static_cast<std::int32_t>(
      std::count_if(program.sessions.begin(), program.sessions.end(), [&](const Session& session) {
        if (!session.weeks.has(week)) return false;
        for (std::size_t line = 0; line < session.slots.size(); ++line)
          if (session.slot_weeks[line].has(week) &&
              program.slots[session.slots[line]].exercise == exercise)
            return true;
        return false;
      }));
}

void place_in_phase(const Program& program, const Phase& phase, std::int32_t week,
                    Occurrence& occurrence) {
  occurrence.phase = phase.name;
  for (std::int32_t w = 1; w <= program.weeks; ++w) {
    if (!phase.weeks.has(w)) continue;
    ++occurrence.phase_weeks;
    if (w <= week) ++occurrence.phase_week;
  }
}

}  // namespace

std::int32_t loading_week(const Program& program, std::int32_t week) {
  std::int32_t before = 0;
  for (std::int32_t w = 1; w < week; ++w)
    if (kind_of(program.phase(w)) == PhaseKind::loading) ++before;
  const bool paused = kind_of(program.phase(week)) != PhaseKind::loading;
  return paused ? std::max(0, before - 1) : before;
}

std::vector<SlotDays> days_of_slots(const SlotDaysInput& input) {
  std::vector<SlotDays> all(input.program.slots.size());
  const std::optional<Recovery>& recovery = input.athlete.recovery;
  for (std::size_t i = 0; i < input.calendar.size(); ++i) {
    const TrainingDay& day = input.calendar[i];
    const Phase* phase = input.program.phase(day.week);
    const DayView view(input, day);
    for (const std::size_t line : view.lines()) {
      const Slot& slot = view.slot(line);
      const Exercise* exercise = input.catalogue.find(slot.exercise);
      SlotDays& days = all[input.program.sessions[day.session].slots[line]];

      Occurrence occurrence;
      occurrence.week = day.week;
      occurrence.session = day.place;
      occurrence.date = day.date;
      occurrence.exposure = static_cast<std::int32_t>(days.days.size());
      occurrence.loading_week = loading_week(input.program, day.week);
      occurrence.phase_kind = kind_of(phase);
      if (phase != nullptr) place_in_phase(input.program, *phase, day.week, occurrence);
      occurrence.accessories = exercise ? view.accessories(*exercise) : 0;
      occurrence.sessions = sessions_of(input.program, slot.exercise, day.week);

      const bool counts = recovery && recovery_counts(input.doses, *recovery, day.date, day.week);
      const Dose amount =
          dose(input.doses, {phase, counts ? &*recovery : nullptr, occurrence.accessories,
                             occurrence.sessions, slot.dose.value_or(input.program.dose)});
      occurrence.volume = amount.volume;
      occurrence.intensity = amount.intensity;
      occurrence.phase_volume = amount.phase_volume;
      occurrence.phase_intensity = amount.phase_intensity;
      occurrence.phase_rpe = amount.phase_rpe;
      days.occurrences.push_back(std::move(occurrence));
      days.days.push_back({i, line, amount});
    }
  }
  return all;
}

}  // namespace topset::planning
