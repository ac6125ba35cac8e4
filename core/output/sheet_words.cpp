#include "output/sheet_words.hpp"

#include <algorithm>
#include <cstdlib>
#include <fmt/format.h>

namespace topset::output {
namespace {

// How the planner begins to say why a load is blank; the rest repeats the row.
constexpr std::string_view kWorkUp = "work up to";
constexpr std::string_view kChoose = "choose a load";

std::string range_words(const Range<std::int32_t>& range) {
  return range.min == range.max ? fmt::format("{}", range.min)
                                : fmt::format("{}-{}", range.min, range.max);
}

std::string base_words(const Prescription& sets) {
  switch (sets.base) {
    case Base::one_rep_max:
      return sets.base_exercise.empty() ? "1RM" : plain_words(sets.base_exercise);
    case Base::training_max: return "TM";
    case Base::rep_max: return fmt::format("{}RM", sets.base_reps);
    case Base::goal: return "goal";
    case Base::e1rm: return "e1RM";
    case Base::row: return "top";
    case Base::nothing:
    case Base::load:
    case Base::loadable: return "";
  }
  return "";
}

// Whether a load stands or is to be written in.
bool is_loaded(const PlannedRow& row, Implement implement) {
  return row.loadable || !row.blank.empty() ||
         (implement != Implement::none && implement != Implement::bodyweight);
}

}  // namespace

std::string sets_words(const PlannedRow& row) {
  const Prescription& sets = row.written;
  std::string text = fmt::format("{}x{}", range_words(sets.sets), range_words(sets.amount));
  if (sets.amrap) text += '+';
  if (sets.amount_unit == AmountUnit::seconds) text += " s";
  if (sets.amount_unit == AmountUnit::metres) text += " m";
  if (sets.each_side) text += " each side";
  return text;
}

std::string load_words(const PlannedRow& row, Implement implement, Unit unit) {
  if (!row.loadable) {
    if (row.blank.starts_with(kWorkUp)) return std::string(kWorkUp);
    return is_loaded(row, implement) ? fmt::format("____ {}", name(unit)) : "";
  }
  if (implement == Implement::bodyweight)
    return *row.loadable == 0 ? "bodyweight"
                              : fmt::format("{}{} {}", *row.loadable > 0 ? "+" : "",
                                            decimal(*row.loadable), name(unit));
  return fmt::format("{} {}{}", decimal(*row.loadable), name(unit),
                     implement == Implement::dumbbells ? " a hand" : "");
}

std::string blank_words(const PlannedRow& row) {
  return row.blank.starts_with(kWorkUp) || row.blank.starts_with(kChoose) ? "" : row.blank;
}

std::string basis_words(const PlannedRow& row) {
  const Prescription& sets = row.written;
  const std::string base = base_words(sets);
  const bool is_load = sets.base == Base::load || sets.base == Base::loadable;
  if (is_load && row.loadable && row.intensity && !row.written.relative_to_body)
    return fmt::format("{} % of 1RM", decimal((*row.intensity * Rational(1000)).half_up() * 100));
  if (base.empty()) return "";
  if (sets.base == Base::row) {
    if (sets.points != 0)
      return fmt::format("top {}{} points", sets.points < 0 ? "-" : "+",
                         decimal(std::int64_t{std::abs(sets.points)} * 10));
    if (sets.percent.basis_points == 10000) return "as top";
    const std::int32_t change = sets.percent.basis_points - 10000;
    return fmt::format("top {}{}", change < 0 ? "-" : "+", to_text(Percent{std::abs(change)}));
  }
  std::string text = fmt::format("{} of {}", to_text(sets.percent), base);
  if (sets.add != 0)
    text += fmt::format(" {} {}", sets.add < 0 ? "-" : "+", decimal(std::abs(sets.add)));
  return text;
}

std::string rpe_words(const PlannedRow& row) {
  if (!row.rpe) return "";
  const auto shown = [&](Rpe value) { return row.rpe_predicted ? to_halves(value) : value; };
  const Rpe low = shown(row.rpe->min);
  const Rpe high = shown(row.rpe->max);
  const auto words = [](Rpe value) {
    return value.tenths > 100 ? std::string("10+") : to_text(value);
  };
  const std::string text =
      words(low) == words(high) ? words(low) : fmt::format("{}-{}", words(low), words(high));
  return fmt::format("RPE {}{}", row.rpe_predicted ? "~" : "", text);
}

std::string plates_words(const PlannedRow& row) {
  if (!row.plating) return "";
  if (row.plating->plates.empty()) return row.plating->bar > 0 ? "empty bar" : "";
  std::vector<std::string> plates;
  for (const std::int64_t plate : row.plating->plates) plates.push_back(decimal(plate));
  return fmt::format("{}", fmt::join(plates, "+"));
}

std::string clock_words(const Range<std::int32_t>& seconds) {
  const auto clock = [](std::int32_t value) {
    return fmt::format("{}:{:02}", value / 60, value % 60);
  };
  return seconds.min == seconds.max ? clock(seconds.max)
                                    : fmt::format("{}-{}", clock(seconds.min), clock(seconds.max));
}

std::string kind_words(SetKind kind) {
  switch (kind) {
    case SetKind::warm_up: return "warm-up";
    case SetKind::ramp: return "ramp";
    case SetKind::top: return "top";
    case SetKind::back_off: return "back-off";
    case SetKind::straight: return "sets";
    case SetKind::drop: return "drop";
    case SetKind::test: return "test";
  }
  return "sets";
}

std::string box_words(const PlannedRow& row, Implement implement) {
  const bool loaded = is_loaded(row, implement) || implement == Implement::bodyweight;
  switch (row.written.amount_unit) {
    case AmountUnit::reps: return loaded ? "[____ x __ @ __]" : "[__ @ __]";
    case AmountUnit::seconds:
      return row.loadable || !row.blank.empty() ? "[____ x ___ s]" : "[___ s]";
    case AmountUnit::metres: return loaded ? "[____ x ___ m]" : "[___ m]";
  }
  return "[____ x __ @ __]";
}

std::string plain_words(std::string_view id) {
  std::string words(id);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

}  // namespace topset::output
