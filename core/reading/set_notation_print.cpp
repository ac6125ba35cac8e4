#include <cstdlib>
#include <fmt/format.h>

#include "reading/intensity_notation.hpp"
#include "reading/set_notation.hpp"

namespace topset::reading {
namespace {

template <class T>
std::string range(const Range<T>& values, const auto& print) {
  std::string text = print(values.min);
  if (values.max != values.min) text += "-" + print(values.max);
  return text;
}

std::string whole(std::int32_t value) { return fmt::to_string(value); }
std::string clock(std::int32_t seconds) {
  return fmt::format("{}:{:02}", seconds / 60, seconds % 60);
}

// `45 s` under a minute, `3:00` from there on.
std::string time(const Range<std::int32_t>& seconds) {
  return seconds.max < 60 ? range(seconds, whole) + " s" : range(seconds, clock);
}

std::string amount(const Prescription& sets) {
  std::string text = range(sets.amount, whole);
  if (sets.amrap) {
    if (sets.amrap_cap > sets.amount.max) text += "-" + whole(sets.amrap_cap);
    text += "+";
  }
  if (sets.amount_unit == AmountUnit::seconds) text += " s";
  if (sets.amount_unit == AmountUnit::metres) text += " m";
  return sets.each_side ? text + " each side" : text;
}

// `5 kg`, `5 kg / 10 lb`, without a sign.
std::string load(std::int64_t thousandths, const std::optional<std::int64_t>& other,
                 const Prescription& sets) {
  const Unit unit = sets.load_unit.value_or(Unit::kg);
  std::string text = to_text(Load{std::abs(thousandths), unit});
  if (other)
    text += " / " + to_text(Load{std::abs(*other), unit == Unit::kg ? Unit::lb : Unit::kg});
  return text;
}

// The sign holds for both units.
bool is_negative(std::int64_t thousandths, const std::optional<std::int64_t>& other) {
  return thousandths < 0 || other.value_or(0) < 0;
}

// With its sign: ` +5 kg`, ` -10 points`.
std::string change(std::int64_t value, const std::string& size) {
  return value == 0 ? "" : fmt::format(" {}{}", value < 0 ? "-" : "+", size);
}

std::string added(const Prescription& sets) {
  if (sets.add == 0 && !sets.add_other) return "";
  return fmt::format(" {}{}{}", is_negative(sets.add, sets.add_other) ? "-" : "+",
                     load(sets.add, sets.add_other, sets),
                     sets.add_after_rounding ? " after rounding" : "");
}

std::string percent(std::int32_t basis_points) { return to_text(Percent{basis_points}); }

std::string bare_percent(std::int32_t basis_points) {
  std::string text = percent(basis_points);
  text.erase(text.size() - 2);
  return text;
}

std::string base(const Prescription& sets) {
  const bool plain = sets.base == Base::one_rep_max && !is_base_word(sets.base_exercise);
  std::string text;
  if (sets.base == Base::rep_max) {
    text = fmt::format(" of {}rm", sets.base_reps);
  } else if (!plain || (sets.keeps_base && sets.base_exercise.empty())) {
    text = fmt::format(" of {}", name(sets.base));
  }
  const std::string& whose = sets.base == Base::e1rm ? sets.base_slot : sets.base_exercise;
  return whose.empty() ? text : text + " of " + whose;
}

// `top`, `row 2 of main`, `last friday_squat`
std::string row(const Prescription& sets) {
  const std::string& slot = sets.base_slot;
  const bool last = sets.base_time == RowTime::last_time;
  if (last && sets.base_row == 0 && !slot.empty() && !is_word_after_last(slot))
    return "last " + slot;
  std::string text = last ? "last " : "";
  text += sets.base_row == 0 ? "top" : fmt::format("row {}", sets.base_row);
  return slot.empty() ? text : text + " of " + slot;
}

std::string percents(const Prescription& sets) {
  const std::int32_t most = sets.percent_max.basis_points;
  return most == 0 ? percent(sets.percent.basis_points)
                   : bare_percent(sets.percent.basis_points) + "-" + percent(most);
}

std::string intensity(const Prescription& sets) {
  std::string text;
  switch (sets.base) {
    case Base::nothing: return "";
    case Base::load:
    case Base::loadable:
      if (sets.relative_to_body && !sets.load_unit) {
        text = "bodyweight";
      } else {
        const bool minus = is_negative(sets.load, sets.load_other);
        text = minus ? "-" : sets.relative_to_body ? "+" : "";
        text += load(sets.load, sets.load_other, sets);
      }
      break;
    case Base::row: {
      const std::int32_t drop = sets.percent.basis_points - 10'000;
      text = row(sets) + change(drop, percent(std::abs(drop)));
      break;
    }
    default: text = percents(sets) + base(sets);
  }
  text += change(sets.points, bare_percent(std::abs(sets.points)) + " points");
  return text + added(sets);
}

std::string rounding(const Prescription& sets) {
  std::string text;
  if (sets.rounding || sets.rounding_step > 0) text = " round";
  if (sets.rounding) text += fmt::format(" {}", name(*sets.rounding));
  if (sets.rounding_step > 0)
    text += " to " + load(sets.rounding_step, sets.rounding_step_other, sets);
  return text;
}

std::string stop(const Prescription& sets) {
  switch (sets.stop) {
    case StopRule::none: return "";
    case StopRule::rpe: return " stop at rpe " + to_text(Rpe{sets.stop_value});
    case StopRule::e1rm_drop: return " stop at -" + percent(sets.stop_value);
  }
  return "";
}

}  // namespace

std::string print_sets(const Prescription& sets) {
  std::string text = range(sets.sets, whole) + "x" + amount(sets);
  const std::string target = intensity(sets);
  if (!target.empty() || sets.rpe) text += " @";
  if (!target.empty()) text += " " + target;
  if (sets.rpe) text += " rpe " + range(*sets.rpe, [](Rpe rpe) { return to_text(rpe); });
  if (sets.rest.max > 0) text += " rest " + time(sets.rest);
  if (!sets.tempo.empty()) text += " tempo " + sets.tempo;
  if (sets.pause > 0) text += fmt::format(" pause {} s", sets.pause);
  text += rounding(sets) + stop(sets);
  if (sets.optional) text += " optional";
  if (!sets.note.empty()) text += " + " + sets.note;
  return text;
}

Diagnostic to_diagnostic(const NotationError& error, const Origin& origin, std::size_t shift) {
  Origin place = origin;
  Fix fix;
  const bool one_line = origin.source && origin.span.begin.line == origin.span.end.line;
  if (one_line) {
    const std::string_view line = origin.source->line(origin.span.begin.line);
    const std::size_t begin = std::min<std::size_t>(origin.span.begin.column - 1, line.size());
    const std::string_view written =
        line.substr(begin, origin.span.end.column - origin.span.begin.column);
    const std::string_view inner = written.substr(
        std::min(shift, written.size()), written.size() - std::min(2 * shift, written.size()));
    // An escape makes the text shorter than what stands in the file.
    const bool escaped = shift > 0 && (written.starts_with('"') ? inner.find('\\') != inner.npos
                                                                : inner.find('\'') != inner.npos);
    if (!escaped && error.offset + error.length <= inner.size()) {
      place = origin.part(shift + error.offset, error.length);
      if (!error.meant.empty()) fix = {replaced(place, error.meant)};
    }
  }
  Diagnostic finding =
      Diagnostic(error.rule, std::move(place), error.message).with_help(error.help);
  if (!fix.empty()) finding.fixes.push_back(std::move(fix));
  return finding;
}

}  // namespace topset::reading
