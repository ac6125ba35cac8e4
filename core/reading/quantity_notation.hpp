// The small notations: `90 %`, `+1 point`, `2.5 kg / 5 lb`, `+0.5 rpe`, `3:00`, `2-5 reps`, `1-3`.
// A bare number where a unit is needed is an error that shows what could be meant.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "base/quantities.hpp"
#include "reading/set_notation.hpp"
#include "training/card.hpp"
#include "training/program.hpp"

namespace topset::reading {

// A number with its unit, or a range of them.
struct Quantity {
  ValueKind kind = ValueKind::integer;  // integer, percent, points, weight, rpe, reps, time
  std::int64_t number = 0;              // in the unit of the kind; weights in thousandths of `unit`
  std::int64_t number_max = 0;
  bool is_range = false;
  bool has_sign = false;
  Unit unit = Unit::kg;               // of a weight
  std::optional<std::int64_t> other;  // of a weight in both units: the other one; never in a range
};

// A percent past `most_percent` (basis points) is an error: 300 % where nothing says otherwise.
inline constexpr std::int64_t kMostPercent = 30'000;
std::expected<Quantity, NotationError> parse_quantity(std::string_view text,
                                                      std::int64_t most_percent = kMostPercent);
std::string print_quantity(const Quantity& quantity);

// `90 %` for the `0.9` of a spreadsheet: a number with a point, up to 1.5. Nothing for any other.
std::optional<std::string> percent_of_share(std::string_view number);

// `142.5` -> 142500; at most three places. Nothing for anything else.
std::optional<std::int64_t> parse_thousandths(std::string_view text);

// `1-3`, `2`, `odd`, `even`, `every 4`, `all`, `1-3, 5`: weeks of a program that has `weeks`.
// `list` is what a list of weeks has around it where it is written, for help lines: in a file
// brackets, since a comma ends a value in braces.
struct WeekList {
  std::string_view before, after;
};
inline constexpr WeekList kBareWeeks = {"", ""};
inline constexpr WeekList kWeeksInFile = {"[", "]"};
std::expected<WeekSet, NotationError> parse_weeks(std::string_view text, std::int32_t weeks,
                                                  const WeekList& list = kBareWeeks);

}  // namespace topset::reading
