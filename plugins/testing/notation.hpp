// As much notation as cards and these tests use, both ways: `3x6-8 @ top -10 %` to a row, and a row
// to one line that a test can compare. The host's own reader is not used: a plugin's tests need
// nothing but the contract.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <topset/strategy.h>

namespace topset_testing {

// The words for set kinds, by TOPSET_WARM_UP ...
extern const char* const kKinds[7];

struct Quantity {
  std::uint32_t kind = 0;  // TOPSET_INTEGER ...
  std::int64_t number = 0;
  std::int64_t number_max = 0;
};

// Nothing for what is no quantity: `90 %`, `-15 points`, `1000 kg`, `rpe 8.5`, `+0.5 rpe`, `180 s`,
// `2-5`. Of `2.5 kg / 5 lb` it is the part in `unit`.
std::optional<Quantity> read_quantity(std::string_view text, std::uint32_t unit = TOPSET_KG);

// Nothing for what is no set notation. Rows of other slots name them in `texts`.
std::optional<topset_row> read_sets(std::string_view text, std::deque<std::string>& texts);

// What was done: `100x5`, `3x100x5`, `test 100x5 rpe 9.5`; how many sets alike, and one of them.
struct Done {
  std::uint32_t sets = 1;
  topset_result result = TOPSET_ZERO;
};
std::optional<Done> read_done(std::string_view text);

// `1x2 @ 90 % rest 180 s`, then flags in brackets. A row that the rest is on: `row 2.0` is row 0 of
// occurrence 2, `row day.top` and `row last.1` are left open for the host.
std::string write_sets(const topset_row& row);

}  // namespace topset_testing
