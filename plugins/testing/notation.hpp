// As much notation as cards and these tests use, both ways: `3x6-8 @ top -10 %` to a row, and a row
// to one line that a test can compare. The host's own reader is not used: a plugin's tests need
// nothing but the contract.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <topset/strategy.h>

namespace topset_testing {

struct Quantity {
  std::uint32_t kind = 0;  // TOPSET_INTEGER ...
  std::int64_t number = 0;
  std::int64_t number_max = 0;
};

// Nothing for what is no quantity: `90 %`, `-15 points`, `1000 kg`, `rpe 8.5`, `+0.5 rpe`, `180 s`,
// `2-5`.
std::optional<Quantity> read_quantity(std::string_view text);

// Nothing for what is no set notation.
std::optional<topset_row> read_sets(std::string_view text);

// `1x2 @ 90 % rest 180 s`, then flags in brackets.
std::string write_sets(const topset_row& row);

}  // namespace topset_testing
