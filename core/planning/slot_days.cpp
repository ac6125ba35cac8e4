#include "planning/slot_days.hpp"

#include <algorithm>

namespace topset::planning {
namespace {

using strategies::Occurrence;

bool share_a_muscle(const Exercise& a, const Exercise& b) {
  return std::any_of(a.primary.begin(), a.primary.end(), [&](Muscle muscle) {
    return std::find(b.primary.begin(), b.primary.end(), muscle) != b.primary.end();
  });
}

PhaseKind kind_of(const Phase* phase) { return phase ? phase->kind : PhaseKind::loading; }

// What is asked of a slot again and again.
struct SlotTraits {
  const Exercise* exercise = nullptr;
  bool back_off = false;    // planned by a back-off strategy
  bool whole_week = false;  // planned over the sessions of a week together
};

std::vector<SlotTraits> traits_of(const SlotDaysInput& input) {
  std::vector<SlotTraits> all;
  for (const Slot& slot : input.program.slots) {
    const StrategyCard* card = input.strategies.card(slot.strategy);
    all.push_back({input.catalogue.find(slot.exercise), card != nullptr && card->back_off,
                   card != nullptr && card->whole_week});
  }
  return all;
}

// One week of the program; the same answers serve every slot that comes in it.
class WeekView {
 public:
  WeekView(const Program& program, const std::vector<SlotTraits>& traits, std::int32_t week)
      : program_(program), traits_(traits), week_(week), phase_(program.phase(week)) {
    common_.week = week;
    common_.cycle = (week - 1) / program.cycle_weeks();
    common_.cycle_week = (week - 1) % program.cycle_weeks() + 1;
    common_.cycle_weeks = program.cycle_weeks();
    common_.loading_week = loading_week(program, week);
    common_.phase_kind = kind_of(phase_);
    if (phase_ == nullptr) return;
    common_.phase = phase_->name;
    const std::int32_t first = week - common_.cycle_week + 1;
    for (std::int32_t other = first; other < first + common_.cycle_weeks; ++other) {
      if (!phase_->weeks.has(other)) continue;
      ++common_.phase_weeks;
      if (other <= week) ++common_.phase_week;
    }
  }

  std::int32_t week() const { return week_; }
  const Phase* phase() const { return phase_; }

  // An occurrence with all that is the same for every slot of the week.
  const Occurrence& common() const { return common_; }

  // Sessions in which an exercise stands.
  std::int32_t sessions_of(const Exercise* exercise) const {
    return static_cast<std::int32_t>(std::count_if(
        program_.sessions.begin(), program_.sessions.end(), [&](const Session& session) {
          return session.weeks.has(week_) && stands_in(session, exercise);
        }));
  }

  // The sessions that a frequency dose counts for a slot. A strategy that sees the week as a whole
  // has spread its work over its own sessions already: they are one.
  std::int32_t sessions_for_dose(std::size_t slot) const {
    const SlotTraits& traits = traits_[slot];
    if (!traits.whole_week) return sessions_of(traits.exercise);
    return 1 + static_cast<std::int32_t>(
                   std::ranges::count_if(program_.sessions, [&](const Session& session) {
                     return session.weeks.has(week_) && !has_slot(session, slot) &&
                            stands_in(session, traits.exercise);
                   }));
  }

  // Other exercises of the session for the same muscles that no back-off strategy plans.
  std::int32_t accessories(const Session& session, const Exercise& exercise) const {
    std::vector<const Exercise*> beside;
    for (std::size_t line = 0; line < session.slots.size(); ++line) {
      const SlotTraits& other = traits_[session.slots[line]];
      if (!session.slot_weeks[line].has(week_) || other.back_off || other.exercise == nullptr ||
          other.exercise == &exercise || !share_a_muscle(*other.exercise, exercise))
        continue;
      if (std::find(beside.begin(), beside.end(), other.exercise) == beside.end())
        beside.push_back(other.exercise);
    }
    return static_cast<std::int32_t>(beside.size());
  }

 private:
  bool has_slot(const Session& session, std::size_t slot) const {
    for (std::size_t line = 0; line < session.slots.size(); ++line)
      if (session.slot_weeks[line].has(week_) && session.slots[line] == slot) return true;
    return false;
  }

  bool stands_in(const Session& session, const Exercise* exercise) const {
    for (std::size_t line = 0; line < session.slots.size(); ++line)
      if (session.slot_weeks[line].has(week_) && traits_[session.slots[line]].exercise == exercise)
        return true;
    return false;
  }

  const Program& program_;
  const std::vector<SlotTraits>& traits_;
  std::int32_t week_;
  const Phase* phase_;
  Occurrence common_;
};

}  // namespace

std::int32_t loading_week(const Program& program, std::int32_t week) {
  std::int32_t before = 0;
  const std::int32_t first = week - (week - 1) % program.cycle_weeks();
  for (std::int32_t w = first; w < week; ++w)
    if (kind_of(program.phase(w)) == PhaseKind::loading) ++before;
  const bool paused = kind_of(program.phase(week)) != PhaseKind::loading;
  return paused ? std::max(0, before - 1) : before;
}

std::vector<SlotDays> days_of_slots(const SlotDaysInput& input) {
  std::vector<SlotDays> all(input.program.slots.size());
  const std::vector<SlotTraits> traits = traits_of(input);
  const std::optional<Recovery>& recovery = input.athlete.recovery;
  std::optional<WeekView> week;
  for (std::size_t i = 0; i < input.calendar.size(); ++i) {
    const TrainingDay& day = input.calendar[i];
    const Session& session = input.program.sessions[day.session];
    if (!week || week->week() != day.week) week.emplace(input.program, traits, day.week);
    const bool counts = recovery && recovery_counts(input.doses, *recovery, day.date, day.week);
    for (std::size_t line = 0; line < session.slots.size(); ++line) {
      if (!session.slot_weeks[line].has(day.week)) continue;
      const std::size_t index = session.slots[line];
      const Slot& slot = input.program.slots[index];
      const Exercise* exercise = traits[index].exercise;
      SlotDays& days = all[index];

      Occurrence& occurrence = days.occurrences.emplace_back(week->common());
      occurrence.session = day.place;
      occurrence.date = day.date;
      occurrence.exposure = static_cast<std::int32_t>(days.days.size());
      occurrence.accessories = exercise ? week->accessories(session, *exercise) : 0;
      occurrence.sessions = week->sessions_of(exercise);
      const Dose amount = dose(
          input.doses, {week->phase(), counts ? &*recovery : nullptr, occurrence.accessories,
                        week->sessions_for_dose(index), slot.dose.value_or(input.program.dose)});
      occurrence.volume = amount.volume;
      occurrence.intensity = amount.intensity;
      occurrence.phase_volume = amount.phase_volume;
      occurrence.phase_intensity = amount.phase_intensity;
      occurrence.phase_rpe = amount.phase_rpe;
      days.days.push_back({i, line, amount});
    }
  }
  return all;
}

}  // namespace topset::planning
