#include <fmt/format.h>

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

std::string load(std::int64_t thousandths, const Prescription& sets) {
  return to_text(Load{thousandths, sets.load_unit.value_or(Unit::kg)});
}

// With its sign: ` +5 kg`, ` -10 points`.
std::string change(std::int64_t value, const std::string& size) {
  return value == 0 ? "" : fmt::format(" {}{}", value < 0 ? "-" : "+", size);
}

std::string percent(std::int32_t basis_points) { return to_text(Percent{basis_points}); }

std::string bare_percent(std::int32_t basis_points) {
  std::string text = percent(basis_points);
  text.erase(text.size() - 2);
  return text;
}

std::string base(const Prescription& sets) {
  const bool plain = sets.base == Base::one_rep_max;
  std::string text;
  if (sets.base == Base::rep_max) {
    text = fmt::format(" of {}rm", sets.base_reps);
  } else if (!plain || (sets.keeps_base && sets.base_exercise.empty())) {
    text = fmt::format(" of {}", name(sets.base));
  }
  return sets.base_exercise.empty() ? text : text + " of " + sets.base_exercise;
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
        const char* const plus = sets.relative_to_body && sets.load >= 0 ? "+" : "";
        text = plus + load(sets.load, sets);
      }
      break;
    case Base::row: {
      const std::int32_t drop = sets.percent.basis_points - 10'000;
      text = sets.base_slot.empty() ? "top" : "top of " + sets.base_slot;
      text += change(drop, percent(std::abs(drop)));
      break;
    }
    default: text = percent(sets.percent.basis_points) + base(sets);
  }
  text += change(sets.points, bare_percent(std::abs(sets.points)) + " points");
  text += change(sets.add, load(std::abs(sets.add), sets));
  if (sets.add != 0 && sets.add_after_rounding) text += " after rounding";
  return text;
}

std::string rounding(const Prescription& sets) {
  std::string text;
  if (sets.rounding || sets.rounding_step > 0) text = " round";
  if (sets.rounding) text += fmt::format(" {}", name(*sets.rounding));
  if (sets.rounding_step > 0) text += " to " + load(sets.rounding_step, sets);
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
  if (!sets.note.empty()) text += " + " + sets.note;
  return text;
}

Diagnostic to_diagnostic(const NotationError& error, const Origin& origin, std::size_t shift) {
  Origin place = origin;
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
    if (!escaped && error.offset + error.length <= inner.size())
      place = origin.part(shift + error.offset, error.length);
  }
  return Diagnostic(error.rule, std::move(place), error.message).with_help(error.help);
}

}  // namespace topset::reading
