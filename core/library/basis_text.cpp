#include "library/basis_text.hpp"

#include <cstdlib>
#include <fmt/format.h>

namespace topset::library {
namespace {

std::string row_text(const Prescription& sets) {
  std::string text = sets.base_row == 0 ? "top" : fmt::format("row {}", sets.base_row);
  if (!sets.base_slot.empty()) text += " of " + sets.base_slot;
  return sets.base_time == RowTime::last_time ? text + " last time" : text;
}

std::string base_text(const Prescription& sets) {
  const std::string whose =
      sets.base_exercise.empty() ? std::string() : " of " + sets.base_exercise;
  switch (sets.base) {
    case Base::one_rep_max: return "1RM" + whose;
    case Base::training_max: return "training max" + whose;
    case Base::rep_max: return fmt::format("{}RM{}", sets.base_reps, whose);
    case Base::goal: return "goal" + whose;
    case Base::e1rm: return sets.base_slot.empty() ? "e1RM" : "e1RM of " + sets.base_slot;
    case Base::row: return row_text(sets);
    case Base::nothing:
    case Base::load:
    case Base::loadable: return "";
  }
  return "";
}

std::string percent_text(const Prescription& sets) {
  std::string text = to_text(sets.percent);
  if (!(sets.percent_max > sets.percent)) return text;
  text.erase(text.size() - std::string_view(" %").size());
  return text + "-" + to_text(sets.percent_max);
}

// ` + 2.5`; empty: none.
std::string change(std::int64_t value, std::string_view unit) {
  if (value == 0) return "";
  return fmt::format(" {} {}{}", value < 0 ? "-" : "+", decimal(std::abs(value)), unit);
}

}  // namespace

std::string basis_text(const Prescription& sets) {
  const std::string base = base_text(sets);
  if (base.empty()) return "";
  return fmt::format("{} of {}{}{}", percent_text(sets), base,
                     change(std::int64_t{sets.points} * 10, " points"), change(sets.add, ""));
}

}  // namespace topset::library
