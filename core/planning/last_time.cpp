#include "planning/last_time.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace topset::planning {
namespace {

DoneSets done(const LoggedSet& set, Unit unit) {
  DoneSets sets;
  sets.kind = set.kind;
  sets.sets = set.sets;
  sets.reps = set.reps;
  if (set.load) sets.load = convert(*set.load, unit).thousandths;
  sets.rpe = set.rpe;
  return sets;
}

bool alike(const DoneSets& a, const DoneSets& b) {
  return a.kind == b.kind && a.reps == b.reps && a.load == b.load && a.rpe == b.rpe;
}

}  // namespace

LastTimes::LastTimes(const Log& log, const Program& program,
                     const std::vector<TrainingDay>& calendar, const std::vector<SlotDays>& slots,
                     Unit unit)
    : log_(log), unit_(unit) {
  if (log.sessions.empty()) return;
  const Date known = log.sessions.back().date;
  for (std::size_t i = 0; i < slots.size(); ++i)
    for (const SlotDay& place : slots[i].days)
      if (const auto& date = calendar[place.day].date; date && *date > known)
        ahead_[program.slots[i].exercise].push_back(*date);
  for (auto& [exercise, days] : ahead_) std::ranges::sort(days);
}

std::optional<LastTime> LastTimes::find(std::string_view exercise, std::string_view label,
                                        Date day) const {
  if (const auto ahead = ahead_.find(exercise); ahead != ahead_.end())
    if (ahead->second.front() < day) return std::nullopt;
  const auto is_ours = [&](const LoggedSet& set) {
    return set.exercise == exercise && set.kind != SetKind::warm_up;
  };
  const auto has_letter = [&](const LoggedSet& set) {
    return is_ours(set) && equal_ignoring_ascii_case(set.label, label);
  };
  for (auto session = log_.sessions.rbegin(); session != log_.sessions.rend(); ++session) {
    if (session->date >= day || std::ranges::none_of(session->sets, is_ours)) continue;
    const bool by_letter = std::ranges::any_of(session->sets, has_letter);
    LastTime last;
    last.date = session->date;
    for (const LoggedSet& set : session->sets) {
      if (by_letter ? !has_letter(set) : !is_ours(set)) continue;
      const DoneSets sets = done(set, unit_);
      if (!last.sets.empty() && alike(last.sets.back(), sets))
        last.sets.back().sets += sets.sets;
      else
        last.sets.push_back(sets);
    }
    return last;
  }
  return std::nullopt;
}

}  // namespace topset::planning
