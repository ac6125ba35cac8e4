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

// `4x5 @ 80 %`. Absolute loads are in `unit`.
inline std::string text(const Prescription& work, Unit unit = Unit::kg) {
  const topset_row& row = work.data();
  std::string out = detail::from_to(row.sets_min, row.sets_max, 0) + "x" +
                    detail::from_to(row.amount_min, row.amount_max, 0);
  if ((row.flags & TOPSET_ROW_AMRAP) != 0) out += "+";
  if (row.amount_unit == TOPSET_SECONDS) out += " s";
  if (row.amount_unit == TOPSET_METRES) out += " m";
  if ((row.flags & TOPSET_ROW_EACH_SIDE) != 0) out += " each side";

  const Percent share(row.percent);
  switch (row.base) {
    case TOPSET_OF_NOTHING: break;
    case TOPSET_OF_ROW:
      out += " @ top";
      if (row.percent != 10000) out += " " + text(share - percent(100));
      break;
    case TOPSET_OF_LOAD:
    case TOPSET_OF_LOADABLE:
      out += std::string(" @ ") + ((row.flags & TOPSET_ROW_ON_BODY) != 0 ? "+" : "") +
             text(Load(row.load), unit);
      break;
    case TOPSET_OF_TRAINING_MAX: out += " @ " + text(share) + " of training_max"; break;
    case TOPSET_OF_REP_MAX:
      out += " @ " + text(share) + " of " + detail::decimal(row.base_reps, 0) + "rm";
      break;
    case TOPSET_OF_GOAL: out += " @ " + text(share) + " of goal"; break;
    default: out += " @ " + text(share); break;
  }
  if (row.points != 0) {
    out += std::string(row.points > 0 && row.base != TOPSET_OF_ROW ? " + " : " ") +
           text(Points(row.points));
  }
  if (row.add > 0) out += " + " + text(Load(row.add), unit);
  if (row.add < 0) out += " - " + text(Load(-row.add), unit);
  if ((row.flags & TOPSET_ROW_HAS_RPE) != 0) {
    out += (row.base == TOPSET_OF_NOTHING ? " @ rpe " : " rpe ") +
           detail::from_to(row.rpe_min, row.rpe_max, 1);
  }
  if (row.rest_max != 0) out += " rest " + detail::from_to(row.rest_min, row.rest_max, 0) + " s";
  if (row.tempo[0] != '\0') out += std::string(" tempo ") + row.tempo;
  if (row.pause != 0) out += " pause " + detail::decimal(row.pause, 0) + " s";
  return out;
}

}  // namespace sdk
}  // namespace topset

#endif
