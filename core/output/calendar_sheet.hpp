// The block as a calendar (iCalendar, RFC 5545): an event a session, all its sets in the
// description. Times are local wherever the athlete is; without one an event takes the whole day.
#pragma once

#include <string>

#include "output/book.hpp"

namespace topset::output {

// Of a block with dates.
std::string calendar_sheet(const Block& block, const SheetOptions& options);

BookPtr open_calendar(const SheetOptions& options);

}  // namespace topset::output
