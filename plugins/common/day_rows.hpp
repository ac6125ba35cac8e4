// The rows of a day as a coach wrote them, in order. Each may rest on another slot's rows, on last
// time's, or on rows of its own day; of these only on rows before it.
#pragma once

#include <string>
#include <vector>

#include <topset/strategy.hpp>

namespace topset::day_rows {

using Works = std::vector<Prescription>;

inline bool rests_on_own_day(const Prescription& work, const Slot& slot) {
  const topset_row& row = work.data();
  const bool own = row.base_slot[0] == '\0' || std::string(row.base_slot) == slot.id();
  return (work.base() == Base::row || work.base() == Base::e1rm) && own &&
         row.base_occurrence == TOPSET_SAME_WEEK;
}

// Why these rows can't be a day's; empty: they can.
inline std::string unfit(const Works& rows, const Slot& slot) {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rests_on_own_day(rows[i], slot)) continue;
    const std::uint32_t wanted = rows[i].data().base_row;
    if (wanted == TOPSET_TOP_ROW && i == 0)
      return "the first sets of a day can't be written from a top set: there is none before them";
    if (wanted != TOPSET_TOP_ROW && wanted >= i) {
      const std::string place = std::to_string(i + 1);
      return "row " + place + " of a day can't rest on its row " + std::to_string(wanted + 1) +
             (i == 0 ? ": there is none before it"
                     : ": write one of the rows before it, 1 to " + std::to_string(i));
    }
  }
  return "";
}

// Words before those that the coach wrote beside the sets (`+ band red`).
inline void add_note(Row row, const std::string& words) {
  const std::string own = row.data().note;
  row.note(own.empty() ? words : words + ", " + own);
}

}  // namespace topset::day_rows
