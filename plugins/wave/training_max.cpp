#include "wave/training_max.hpp"

#include <algorithm>

#include "common/logged.hpp"

namespace topset::wave {

namespace {

// What is known of the key set of a day.
struct Outcome {
  int reps = 0;
  Load load;  // lifted, or planned
  bool logged = false;
};

Outcome outcome_of(const Slot& slot, const WaveDay& day, const Standing& from) {
  const std::int64_t planned = from.max ? from.max->units() * day.key.share.units() : 0;
  const auto loadable = from.max ? slot.loadables().fit(planned, 10'000) : std::nullopt;
  if (const auto done = logged::find_set(day.day, day.key.place, loadable))
    return {done->reps(), done->load(), true};
  return {day.key.reps, Load(half_up(planned, 10'000)), false};
}

std::string words(Load change, Unit unit) {
  const bool less = change < Load(0);
  return (less ? "-" : "+") + text(less ? -change : change, unit);
}

std::string count(int number, const char* noun) {
  return std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

// What the reps of the key set earn.
Load earned(const Rules& rules, int reps, int asked) {
  if (rules.per_rep) return *rules.per_rep * std::min(reps - asked, rules.rep_cap);
  Load step(0);
  for (std::size_t i = 0; i < rules.steps_at.size(); ++i)
    if (reps >= rules.steps_at[i]) step = rules.steps_by[i];
  return step;
}

Load stepped(const Rules& rules, Load max) {
  if (!rules.step) return max;
  if (rules.step->is(Kind::percent)) return max + of(Percent(rules.step->number), max);
  return max + Load(rules.step->number);
}

// No step goes past its share of the e1RM the set shows, and none that is cut goes down.
Load capped(const Rules& rules, Load before, Load after, const Outcome& key) {
  if (!rules.cap || after <= before) return after;
  return std::max(before, std::min(after, logged::share_of_shown(*rules.cap, key.load, key.reps)));
}

}  // namespace

std::optional<KeySet> key_set(const Works& week) {
  std::optional<KeySet> best;
  std::size_t sets = 0;
  for (std::size_t i = 0; i < week.size(); ++i) {
    const Prescription& work = week[i];
    const topset_row& row = work.data();
    if ((row.flags & TOPSET_ROW_OPTIONAL) != 0) continue;
    sets += static_cast<std::size_t>(work.set_count().max);
    if (row.base != TOPSET_OF_TRAINING_MAX || row.amount_unit != TOPSET_REPS) continue;
    const bool amrap = (row.flags & TOPSET_ROW_AMRAP) != 0;
    if (best && (best->amrap != amrap ? best->amrap : best->share > work.share())) continue;
    best = KeySet{i, sets - 1, amrap, work.share(), work.amount().min};
  }
  return best;
}

Standing after_wave(const Slot& slot, const Rules& rules, const Standing& from,
                    const std::vector<WaveDay>& days) {
  Standing to = from;
  to.why.clear();
  if (!from.max || days.empty()) return to;
  const Unit unit = slot.athlete().unit();
  const bool has_amrap =
      std::any_of(days.begin(), days.end(), [](const WaveDay& day) { return day.key.amrap; });

  const WaveDay* heaviest = nullptr;
  Outcome key;
  bool missed = false, waiting = false;
  for (const WaveDay& day : days) {
    if (has_amrap && !day.key.amrap) continue;
    const Outcome outcome = outcome_of(slot, day, from);
    missed = missed || outcome.reps < day.key.reps;
    waiting = waiting || !outcome.logged;
    if (heaviest != nullptr && heaviest->key.share > day.key.share) continue;
    heaviest = &day;
    key = outcome;
  }

  const bool by_reps = rules.per_rep || !rules.steps_at.empty();
  if (missed && rules.missed) {
    to.max = of(*rules.missed, *from.max);
    to.why = "reps missed in the wave before";
    return to;
  }
  const Load step =
      by_reps ? earned(rules, key.reps, heaviest->key.reps) : stepped(rules, *from.max) - *from.max;
  to.max = capped(rules, *from.max, *from.max + step, key);
  to.projected = from.projected || (by_reps || rules.cap ? !key.logged : rules.missed && waiting);
  if (*to.max != *from.max) {
    to.why = words(*to.max - *from.max, unit) +
             (by_reps ? " for " + count(key.reps, "rep") : std::string(" after a wave"));
  }
  return to;
}

}  // namespace topset::wave
