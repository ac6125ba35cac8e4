// What a coach may choose about a sheet, whatever its format: for whom, on which paper, in which
// language. A format ignores what it has no use for.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "output/words.hpp"

namespace topset::output {

enum class Reader : std::uint8_t {
  athlete,  // lean: what is needed to train and write on
  coach     // with what a block is judged by
};

enum class Layout : std::uint8_t {
  session,  // a page a session
  week,     // a page a week
  matrix,   // exercises down, weeks across
  rack,     // one session, all athletes of a group, for the wall
  card      // an athlete's whole block on one folded sheet
};

enum class Paper : std::uint8_t {
  a4,
  letter
};

// What a row of sets may show beside its sets and load.
enum class Column : std::uint8_t {
  basis,  // `80 % of 1RM`
  rpe,
  plates,
  rest,
  tempo,
  last,  // what was done last time
  boxes  // where the athlete writes
};

struct SheetOptions {
  Reader reader = Reader::athlete;
  Layout layout = Layout::week;
  Paper paper = Paper::a4;
  bool landscape = false;
  std::set<Column> columns = {Column::basis, Column::rpe,  Column::plates, Column::rest,
                              Column::tempo, Column::last, Column::boxes};
  Words words = Words();
  std::string logo;                // bytes of a PNG or SVG; empty: none
  std::string css;                 // added to an HTML sheet's own
  std::string version;             // topset's
  std::string date;                // `2026-12-07T00:00:00Z` for metadata; empty: none is written
  std::optional<std::int32_t> at;  // when sessions begin, minutes after midnight; nothing: unsaid
};

// As chosen, for what they are set in.
inline SheetOptions set_in(Setting setting, SheetOptions options) {
  options.words = options.words.set_in(setting);
  return options;
}

}  // namespace topset::output
