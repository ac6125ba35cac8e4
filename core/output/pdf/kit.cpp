#include "output/pdf/kit.hpp"

#include <algorithm>

namespace topset::output::pdf {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

// Of 2026-12-07, at either hyphen.
bool is_in_date(std::string_view words, std::size_t hyphen) {
  constexpr std::string_view kShape = "0000-00-00";
  for (const std::size_t before : {std::size_t{4}, std::size_t{7}}) {
    if (hyphen < before || hyphen - before + kShape.size() > words.size()) continue;
    const std::string_view date = words.substr(hyphen - before, kShape.size());
    if (std::ranges::equal(date, kShape, [](char word, char shape) {
          return shape == '-' ? word == '-' : is_digit(word);
        }))
      return true;
  }
  return false;
}

}  // namespace

std::string with_signs(std::string_view words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool after_digit = i > 0 && is_digit(words[i - 1]);
    const bool before_digit = i + 1 < words.size() && is_digit(words[i + 1]);
    const bool spaced = i > 0 && i + 1 < words.size() && words[i - 1] == ' ' && words[i + 1] == ' ';
    if (words[i] == 'x' && ((after_digit && before_digit) || spaced))
      text += "×";
    else if (words[i] == '-' && after_digit && before_digit)
      text += is_in_date(words, i) ? "-" : "–";
    else if (words[i] == '-' && before_digit && (i == 0 || words[i - 1] == ' '))
      text += "−";
    else
      text += words[i];
  }
  return text;
}

}  // namespace topset::output::pdf
