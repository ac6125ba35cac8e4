// What stands at the head of a sheet, of its weeks and sessions, and what a coach reads below them,
// in words. Nothing here is escaped: each format does that for its own place.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "output/words.hpp"
#include "training/block.hpp"

namespace topset::output {

// `Mon 2026-12-07`
std::string date_words(Date date, Words words = Words());
// `Mon 2026-12-07 to Sat 2026-12-12`; empty: undated
std::string dates_words(const Block& block, Words words = Words());
// The maxes that the block uses, one a line: `Squat 142.5 kg (tested 2026-10-12)`.
std::vector<std::string> max_words(const Block& block, Words words = Words());
// `bar 20 kg; collars 5 kg the pair`, of the bars that the block takes; empty: none
std::string bars_words(const Block& block, Words words = Words());
// `gym hall; bar 20 kg; plates are for one side`; empty: nothing to tell
std::string equipment_words(const Block& block, Words words = Words());
// Whether any load rests on results that are not in yet, so that the sheet explains its mark.
bool is_projected(const Block& block);
// `Week 1, build`, `Cycle 2, week 1`
std::string week_words(const BlockWeek& week, Words words = Words());
// `Mon 2026-12-07  Squat day`; the date alone where the session is called after its day
std::string session_words(const BlockSession& session, Words words = Words());

// The same numbers apart, for tables.
struct TotalsCells {
  std::string volume;
  std::string without_back_offs;
  std::string lifts;
  std::string heavy_lifts;
  std::string intensity;  // in percent, without the sign; empty: unknown
  std::string inol;
  std::array<std::string, 4> zones;  // lifts by Prilepin zone
};
TotalsCells totals_cells(const Totals& totals, Words words = Words());

// For the coach: load volume, lifts, intensity, INOL and zones of `what`, in one sentence.
std::string totals_words(std::string_view what, const Totals& totals, Unit unit,
                         Words words = Words());
std::string_view muscle_words(Muscle muscle, Words words = Words());
// One of prilepin_zones(): `under 70 %`
std::string_view zone_words(std::size_t zone, Words words = Words());
// `hard sets: quads 5, glutes 3`; empty: none
std::string muscles_words(const BlockWeek& week, Words words = Words());
// What the block was made from, one a line, so that it can be made again.
std::vector<std::string> provenance_words(const Block& block, Words words = Words());

}  // namespace topset::output
