#include "output/pdf/kit.hpp"

namespace topset::output::pdf {
namespace {

bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

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
      text += "–";
    else if (words[i] == '-' && before_digit && (i == 0 || words[i - 1] == ' '))
      text += "−";
    else
      text += words[i];
  }
  return text;
}

}  // namespace topset::output::pdf
