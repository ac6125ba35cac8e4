#include "checking/row_words.hpp"

#include <fmt/format.h>

#include "planning/joined.hpp"

namespace topset::checking {

std::string row_words(const PlannedRow& row) {
  return fmt::format("{}x{}{}", planning::range_words(row.written.sets),
                     planning::range_words(row.written.amount), row.written.amrap ? "+" : "");
}

std::string fraction_words(const Rational& fraction) {
  return fmt::format("{} %", decimal((fraction * Rational(1000)).half_up() * 100));
}

std::string muscle_words(Muscle muscle) {
  std::string text(name(muscle));
  for (char& letter : text)
    if (letter == '_') letter = ' ';
  return text;
}

}  // namespace topset::checking
