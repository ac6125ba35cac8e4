// What to write for a date that isn't one: as other countries and spreadsheets write it, or a day
// that no calendar has. Dates are read as year-month-day only (base/quantities.hpp).
#pragma once

#include <string>
#include <string_view>

namespace topset::reading {

// A help line for a text that `parse_date` refuses; `example` stands in it where the text shows no
// date: `write the date as year-month-day, such as `2026-10-12``.
std::string help_for_date(std::string_view written, std::string_view example = "2026-12-07");

}  // namespace topset::reading
