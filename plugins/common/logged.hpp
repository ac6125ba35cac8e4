// What a log says about a day's work: which of the sets that were done a row asked for, and the max
// that a set shows.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include <topset/strategy.hpp>

namespace topset::logged {

// The sets of a day in the order done, warm-ups aside.
inline std::vector<Result> work_of(const Occurrence& day) {
  std::vector<Result> work;
  for (const Result done : day.results())
    if (done.kind() != SetKind::warm_up) work.push_back(done);
  return work;
}

// A share of the 1RM that a set shows, load x (1 + reps / 30) (Epley, 1985), rounded once. A single
// shows its load.
inline Load share_of_shown(Percent share, Load weight, int reps) {
  const std::int64_t grown = reps == 1 ? 30 : 30 + reps;
  return Load(half_up(weight.units() * grown * share.units(), 30 * 10'000));
}

// The set of a day that was its `place`-th (from 0), planned as `planned`. Logs may leave sets out
// or hold others besides, so the load speaks before the place: the set in its place if it has the
// load, else the last one with the load, else the one marked as the top set, else the one in its
// place, else the heaviest.
inline std::optional<Result> find_set(const Occurrence& day, std::size_t place,
                                      std::optional<Load> planned) {
  const std::vector<Result> work = work_of(day);
  if (work.empty()) return std::nullopt;
  if (planned) {
    if (place < work.size() && work[place].load() == *planned) return work[place];
    for (std::size_t i = work.size(); i-- > 0;)
      if (work[i].load() == *planned) return work[i];
  }
  for (const Result& done : work)
    if (done.kind() == SetKind::top || done.kind() == SetKind::test) return done;
  if (place < work.size()) return work[place];
  Result heaviest = work.front();
  for (const Result& done : work)
    if (done.load() >= heaviest.load()) heaviest = done;
  return heaviest;
}

}  // namespace topset::logged
