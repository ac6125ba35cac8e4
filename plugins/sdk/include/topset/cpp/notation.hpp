// Quantities and prescriptions as a coach writes them, so that the defaults of members become the
// words of the card. Only writing: reading is the host's.
#ifndef TOPSET_CPP_NOTATION_HPP
#define TOPSET_CPP_NOTATION_HPP

#include <string>

#include <topset/cpp/prescription.hpp>
#include <topset/cpp/quantities.hpp>

namespace topset {
inline namespace sdk {
namespace detail {

// number / 10^places, shortest form: 8250 with two places is 82.5.
inline std::string decimal(std::int64_t number, int places) {
  const bool negative = number < 0;
  std::string digits = std::to_string(negative ? -number : number);
  while (digits.size() <= static_cast<std::size_t>(places)) digits.insert(digits.begin(), '0');
  if (places > 0) {
    digits.insert(digits.size() - static_cast<std::size_t>(places), 1, '.');
    while (digits.back() == '0') digits.pop_back();
    if (digits.back() == '.') digits.pop_back();
  }
  return (negative ? "-" : "") + digits;
}

inline std::string from_to(std::int64_t min, std::int64_t max, int places) {
  return min == max ? decimal(min, places) : decimal(min, places) + "-" + decimal(max, places);
}

inline const char* word(Unit unit) { return unit == Unit::kg ? "kg" : "lb"; }

}  // namespace detail

inline std::string text(Percent share) { return detail::decimal(share.units(), 2) + " %"; }
inline std::string text(Points difference) {
  const std::string number = detail::decimal(difference.units(), 2);
  return number + (number == "1" || number == "-1" ? " point" : " points");
}
inline std::string text(Rpe effort) { return detail::decimal(effort.units(), 1) + " rpe"; }
inline std::string text(Seconds time) { return detail::decimal(time.units(), 0) + " s"; }
inline std::string text(Load weight, Unit unit) {
  return detail::decimal(weight.units(), 3) + " " + detail::word(unit);
}

namespace detail {

inline std::string with_sign(std::int64_t number, int places) {
  return (number < 0 ? "" : "+") + decimal(number, places);
}

// `[+1 point, +2 points]` of `[1 point, 2 points]`.
inline std::string with_signs(const std::string& list) {
  std::string out;
  for (const char letter : list) {
    const bool begins = out.empty() || out.back() == '[' || out.back() == ' ';
    const bool item = out.size() < 2 || out.back() == '[' || out[out.size() - 2] == ',';
    if (begins && item && letter >= '0' && letter <= '9') out += '+';
    out += letter;
  }
  return out;
}

inline std::string of(const char* name) {
  return name[0] == '\0' ? "" : std::string(" of ") + name;
}

// The max that a percent is of; nothing for the exercise's own 1RM.
inline std::string max_text(const topset_row& row) {
  switch (row.base) {
    case TOPSET_OF_TRAINING_MAX: return " of training_max" + of(row.base_exercise);
    case TOPSET_OF_REP_MAX:
      return " of " + decimal(row.base_reps, 0) + "rm" + of(row.base_exercise);
    case TOPSET_OF_GOAL: return " of goal" + of(row.base_exercise);
    case TOPSET_OF_E1RM: return " of e1rm" + of(row.base_slot);
    default: return row.base_exercise[0] == '\0' ? "" : " of one_rep_max" + of(row.base_exercise);
  }
}

// `top`, `last row 2 of main`: a row that is not known by its day's place among the days.
inline std::string row_text(const topset_row& row) {
  const bool last = row.base_occurrence == TOPSET_LAST_TIME;
  const bool counted =
      (last || row.base_occurrence == TOPSET_SAME_WEEK) && row.base_row != TOPSET_TOP_ROW;
  return (last ? "last " : "") +
         (counted ? "row " + decimal(std::int64_t{row.base_row} + 1, 0) : "top") +
         of(row.base_slot);
}

inline std::string load_text(const topset_row& row, Unit unit) {
  const bool on_body = (row.flags & TOPSET_ROW_ON_BODY) != 0;
  if (on_body && row.load == 0) return "bodyweight";
  return (on_body ? with_sign(row.load, 3) : decimal(row.load, 3)) + " " + word(unit);
}

// What stands after `@`, and the changes to it.
inline std::string target_text(const topset_row& row, Unit unit) {
  std::string out;
  switch (row.base) {
    case TOPSET_OF_NOTHING: return "";
    case TOPSET_OF_ROW:
      out = row_text(row);
      if (row.percent != 10000) out += " " + with_sign(row.percent - 10000, 2) + " %";
      break;
    case TOPSET_OF_LOAD:
    case TOPSET_OF_LOADABLE: out = load_text(row, unit); break;
    default:
      out = from_to(row.percent, row.percent_max == 0 ? row.percent : row.percent_max, 2) + " %" +
            max_text(row);
      break;
  }
  if (row.points != 0) out += " " + with_sign(row.points, 2) + " points";
  if (row.add != 0) out += " " + with_sign(row.add, 3) + " " + word(unit);
  if (row.add != 0 && (row.flags & TOPSET_ROW_ADD_AFTER) != 0) out += " after rounding";
  return " @ " + out;
}

inline std::string rounding_text(const topset_row& row, Unit unit) {
  std::string out;
  if (row.rounding == TOPSET_ROUND_NEAREST) out = " nearest";
  if (row.rounding == TOPSET_ROUND_DOWN) out = " down";
  if (row.rounding == TOPSET_ROUND_UP) out = " up";
  if (row.rounding_step != 0) out += " to " + decimal(row.rounding_step, 3) + " " + word(unit);
  return out.empty() ? out : " round" + out;
}

inline std::string stop_text(const topset_row& row) {
  if (row.stop == TOPSET_STOP_RPE) return " stop at rpe " + decimal(row.stop_value, 1);
  if (row.stop == TOPSET_STOP_E1RM) return " stop at -" + decimal(row.stop_value, 2) + " %";
  return "";
}

}  // namespace detail

// `4x5 @ 80 %`. Loads are in `unit`.
inline std::string text(const Prescription& work, Unit unit = Unit::kg) {
  const topset_row& row = work.data();
  const bool amrap = (row.flags & TOPSET_ROW_AMRAP) != 0;
  std::string out =
      detail::from_to(row.sets_min, row.sets_max, 0) + "x" +
      detail::from_to(row.amount_min, amrap && row.amrap_cap != 0 ? row.amrap_cap : row.amount_max,
                      0);
  if (amrap) out += "+";
  if (row.amount_unit == TOPSET_SECONDS) out += " s";
  if (row.amount_unit == TOPSET_METRES) out += " m";
  if ((row.flags & TOPSET_ROW_EACH_SIDE) != 0) out += " each side";
  out += detail::target_text(row, unit);
  if ((row.flags & TOPSET_ROW_HAS_RPE) != 0) {
    out += (row.base == TOPSET_OF_NOTHING ? " @ rpe " : " rpe ") +
           detail::from_to(row.rpe_min, row.rpe_max, 1);
  }
  if (row.rest_max != 0) out += " rest " + detail::from_to(row.rest_min, row.rest_max, 0) + " s";
  if (row.tempo[0] != '\0') out += std::string(" tempo ") + row.tempo;
  if (row.pause != 0) out += " pause " + detail::decimal(row.pause, 0) + " s";
  out += detail::rounding_text(row, unit) + detail::stop_text(row);
  if ((row.flags & TOPSET_ROW_OPTIONAL) != 0) out += " optional";
  if (row.note[0] != '\0') out += std::string(" + ") + row.note;
  return out;
}

}  // namespace sdk
}  // namespace topset

#endif
