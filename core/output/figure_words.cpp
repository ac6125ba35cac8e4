#include "output/figure_words.hpp"

#include <algorithm>
#include <utility>

namespace topset::output {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

bool is_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

std::string with_mark(std::string number, Words words) {
  std::ranges::replace(number, '.', words.decimal_mark());
  return number;
}

// A unit that stands at the beginning of a text, as a word of its own; its length is 0 where there
// is none.
std::pair<std::size_t, std::string_view> unit_at(std::string_view text, Words words) {
  if (text.starts_with('%')) return {1, "%"};
  for (const Unit unit : {Unit::kg, Unit::lb})
    if (text.starts_with(name(unit)) && (text.size() == 2 || !is_letter(text[2])))
      return {2, unit_words(unit, words)};
  return {0, {}};
}

}  // namespace

std::string figure(std::int64_t thousandths, Words words) {
  return with_mark(decimal(thousandths), words);
}

std::string figure(Rpe rpe, Words words) { return with_mark(to_text(rpe), words); }

std::string percent_words(Percent percent, Words words) {
  return counted_in(figure(std::int64_t{percent.basis_points} * 10, words), "%", words);
}

std::string_view unit_words(Unit unit, Words words) {
  return words[unit == Unit::kg ? Word::unit_kg : Word::unit_lb];
}

std::string counted_in(std::string_view number, std::string_view unit, Words words) {
  std::string text(number);
  text += words.gap();
  return text += unit;
}

std::string figures_in(std::string_view english, Words words) {
  std::string text;
  for (std::size_t at = 0; at < english.size(); ++at) {
    const bool after_digit = at > 0 && is_digit(english[at - 1]);
    const std::string_view rest = english.substr(at + 1);
    if (after_digit && english[at] == '.' && !rest.empty() && is_digit(rest.front())) {
      text += words.decimal_mark();
      continue;
    }
    const auto [length, unit] = after_digit && english[at] == ' '
                                    ? unit_at(rest, words)
                                    : std::pair<std::size_t, std::string_view>();
    if (length == 0) {
      text += english[at];
      continue;
    }
    text += words.gap();
    text += unit;
    at += length;
  }
  return text;
}

}  // namespace topset::output
