#include "output/xlsx/sheet_names.hpp"

#include <fmt/format.h>

#include "base/utf8.hpp"
#include "output/xlsx/cell_text.hpp"

namespace topset::output::xlsx {
namespace {

constexpr std::size_t kLongest = 31;  // UTF-16 units
constexpr std::string_view kForbidden = "[]:*?/\\\n'\"";
constexpr std::string_view kReserved = "history";  // Excel's own

std::size_t units(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const DecodedCharacter letter = decode_at(text, at);
    count += letter.code_point > 0xFFFF ? 2 : 1;
    at += letter.length;
  }
  return count;
}

std::string cleaned(std::string_view wanted) {
  std::string name;
  for (const char letter : cell_text(wanted))
    name += kForbidden.find(letter) == std::string_view::npos ? letter : ' ';
  const auto first = name.find_first_not_of(' ');
  if (first == std::string::npos) return "-";
  return name.substr(first, name.find_last_not_of(' ') - first + 1);
}

// Only ASCII is folded, as a program's names are compared by it here: what Excel folds beyond, it
// is told apart by a number that does no harm.
std::string folded(std::string_view name) { return ascii_lower(std::string(name)); }

}  // namespace

std::string SheetNames::take(std::string_view wanted) {
  const std::string whole = cleaned(wanted);
  for (std::size_t number = 1;; ++number) {
    const std::string suffix = number == 1 ? "" : fmt::format(" {}", number);
    std::string name = cell_text(whole, kLongest - units(suffix)) + suffix;
    const std::string key = folded(name);
    if (key == kReserved || !taken_.insert(key).second) continue;
    return name;
  }
}

}  // namespace topset::output::xlsx
