// From the sets of a stage's first week to those of its last, in equal steps: `5x10 @ 60 %` and
// `4x8 @ 70 %` over three weeks have 5x9 @ 65 % between them.
#pragma once

#include <string>

#include <topset/strategy.hpp>

namespace topset::block {

// Whether both are written in the same terms, so that there is a way from one to the other.
inline bool are_alike(const Prescription& first, const Prescription& last) {
  const topset_row& a = first.data();
  const topset_row& b = last.data();
  const auto same_words = [](const char* one, const char* other) {
    return std::string(one) == other;
  };
  return a.base == b.base && a.base_reps == b.base_reps && a.base_row == b.base_row &&
         a.base_occurrence == b.base_occurrence && a.amount_unit == b.amount_unit &&
         a.flags == b.flags && a.kind == b.kind && (a.percent_max == 0) == (b.percent_max == 0) &&
         same_words(a.base_exercise, b.base_exercise) && same_words(a.base_slot, b.base_slot);
}

// Week `place` of `weeks`, from 0. Percents, points and loads are half up to their unit, sets and
// reps half up to whole ones, RPE to halves. A stage of one week has the first sets.
inline Prescription between(const Prescription& first, const Prescription& last, int place,
                            int weeks) {
  Prescription work = first;
  if (weeks < 2) return work;
  const topset_row& a = first.data();
  const topset_row& b = last.data();
  topset_row& row = work.data();
  const auto step = [&](std::int64_t from, std::int64_t to, std::int64_t unit = 1) {
    return unit * half_up(from * (weeks - 1 - place) + to * place, unit * (weeks - 1));
  };
  const auto number = [&](std::uint32_t from, std::uint32_t to, std::int64_t unit = 1) {
    return static_cast<std::uint32_t>(step(from, to, unit));
  };
  const auto share = [&](std::int32_t from, std::int32_t to) {
    return static_cast<std::int32_t>(step(from, to));
  };
  row.sets_min = number(a.sets_min, b.sets_min);
  row.sets_max = number(a.sets_max, b.sets_max);
  row.amount_min = number(a.amount_min, b.amount_min);
  row.amount_max = number(a.amount_max, b.amount_max);
  row.percent = share(a.percent, b.percent);
  row.percent_max = share(a.percent_max, b.percent_max);
  row.points = share(a.points, b.points);
  row.load = step(a.load, b.load);
  row.add = step(a.add, b.add);
  row.rpe_min = number(a.rpe_min, b.rpe_min, 5);
  row.rpe_max = number(a.rpe_max, b.rpe_max, 5);
  // Words beside the sets change with the last week.
  if (place == weeks - 1) return last;
  return work;
}

}  // namespace topset::block
