// Numbers as they are written, compared exactly: 1.0 is a whole number, 0.1 has a tenth in it, and
// no digit past the fifteenth is lost.
#pragma once

#include <compare>
#include <string_view>

namespace topset::reading {

// Digits with an optional sign, point and exponent: `142.5`, `-2`, `1e3`, `.5`.
bool is_number(std::string_view text);

// Of texts that are numbers.
std::strong_ordering compare_numbers(std::string_view a, std::string_view b);
bool is_whole(std::string_view text);

// Whether `text` is a whole number of times `divisor`, which is above 0 and has at most eighteen
// digits (the schema compiler sees to it).
bool is_multiple(std::string_view text, std::string_view divisor);

}  // namespace topset::reading
