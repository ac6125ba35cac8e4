#include "checking/row_words.hpp"

#include <fmt/format.h>

namespace topset::checking {
std::string range_words(const Range<std::int32_t>& range) {
  return range.min == range.max ? fmt::format("{}", range.min)
                                : fmt::format("{}-{}", range.min, range.max);
}

std::string row_words(const PlannedRow& row) {
  return fmt::format("{}x{}{}", range_words(row.written.sets), range_words(row.written.amount),
                     row.written.amrap ? "+" : "");
}

std::string fraction_words(const Rational& fraction) {
  return fmt::format("{} %", decimal((fraction * Rational(1000)).half_up() * 100));
}

}  // namespace topset::checking
