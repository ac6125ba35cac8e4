// For the tests of set notation: prescriptions made by hand, and mistakes as a coach sees them.
#pragma once

#include <fmt/format.h>
#include <string>
#include <string_view>

#include "catch.hpp"
#include "reading/set_notation.hpp"

namespace topset::reading::testing {

inline Prescription sets(std::string_view text) {
  const auto parsed = parse_sets(text);
  INFO(text << ": " << (parsed ? "" : parsed.error().message));
  REQUIRE(parsed);
  return *parsed;
}

inline Prescription work(std::int32_t count, std::int32_t reps) {
  Prescription row;
  row.sets = {count, count};
  row.amount = {reps, reps};
  return row;
}

inline Prescription percent_work(std::int32_t count, std::int32_t reps, std::int32_t basis_points) {
  Prescription row = work(count, reps);
  row.base = Base::one_rep_max;
  row.percent = {basis_points};
  return row;
}

// The mistake with a caret under its place:
//   error[PROG102]: `75` has no unit
//   | 5x5 @ 75
//   |       ^^
//   = write `75 %` or `75 kg`
inline std::string mistake(std::string_view text) {
  const auto parsed = parse_sets(text);
  if (parsed) return "none: " + print_sets(*parsed);
  const NotationError& error = parsed.error();
  return fmt::format("{}: {}\n| {}\n| {}{}\n= {}", info(error.rule).id, error.message, text,
                     std::string(error.offset, ' '), std::string(error.length, '^'), error.help);
}

}  // namespace topset::reading::testing
