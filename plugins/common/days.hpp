// A day of a top set and its back-off sets, from lists that may run by week.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "common/day_rows.hpp"
#include <topset/strategy.hpp>

namespace topset::back_off {

using day_rows::Works;

// One item a week; the last one stays.
template <class T>
const T& of_week(const std::vector<T>& items, const Slot& slot, const Occurrence& day) {
  return items[std::min<std::size_t>(slot.week_index(day), items.size() - 1)];
}

// The back-off sets of a day: a plain value or list every day, a list of lists by week.
inline const Works& of_week(const Nested<Prescription>& work, const Slot& slot,
                            const Occurrence& day) {
  return of_week(work.lists, slot, day);
}

// What is wrong with the two lists, said to the host; true: nothing.
inline bool lists_fit(const Works& top, const Nested<Prescription>& backoff, const Slot& slot,
                      Sets& out) {
  const auto weeks = [&](std::size_t listed) {
    return "it lists " + std::to_string(listed) + " weeks, but the exercise comes in " +
           std::to_string(slot.week_count());
  };
  if (top.size() > slot.week_count() && top.size() > 1) {
    out.bad_parameter("top", weeks(top.size()));
    return false;
  }
  if (backoff.depth == 2 && backoff.lists.size() > slot.week_count()) {
    out.bad_parameter("backoff", weeks(backoff.lists.size()));
    return false;
  }
  if (std::any_of(top.begin(), top.end(), [](const auto& work) { return work.is_relative(); })) {
    out.bad_parameter("top",
                      "the top set can't be written from itself: give it a percent, a load "
                      "or an RPE");
    return false;
  }
  for (const Works& list : backoff.lists) {
    Works day{top.front()};
    day.insert(day.end(), list.begin(), list.end());
    const std::string why = day_rows::unfit(day, slot);
    if (!why.empty()) return out.bad_parameter("backoff", why), false;
  }
  return true;
}

// Rest before the back-off sets: the top set's own words first, then the parameter.
inline Row add_top(Sets& out, const Occurrence& day, const Prescription& work, Seconds rest) {
  Row row = out.add(day, work).kind(work.kind() == SetKind::test ? SetKind::test : SetKind::top);
  if (!work.has_rest()) row.rest(rest);
  return row;
}

// Between back-off sets the rest is no longer than the one before them.
inline Row add_back_off(Sets& out, const Occurrence& day, const Prescription& work, Row top,
                        Seconds rest) {
  Row row = out.add(day, work).back_off();
  // `top` is the top set; `row 2` is the row that the coach counted.
  if (work.is_relative() && work.data().base_row == TOPSET_TOP_ROW) row.of(top);
  if (!work.has_rest()) row.rest(std::min(rest, Seconds(top.data().rest_max)));
  return row;
}

}  // namespace topset::back_off
