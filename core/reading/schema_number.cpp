#include "reading/schema_number.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

#include "base/rational.hpp"

namespace topset::reading {
namespace {

// digits x 10^exponent, without zeros at either end; no digits: 0.
struct Decimal {
  bool negative = false;
  std::string digits;
  std::int64_t exponent = 0;

  // The power of ten just above the number.
  std::int64_t magnitude() const { return exponent + static_cast<std::int64_t>(digits.size()); }
};

// Exponents past this are all alike: nothing that is written out reaches them.
constexpr std::int64_t kMaxExponent = 1'000'000'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The exponent after `e`; nothing when no digits stand there.
std::optional<std::int64_t> read_exponent(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.empty()) return std::nullopt;
  std::int64_t exponent = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    exponent = std::min(kMaxExponent, exponent * 10 + (c - '0'));
  }
  return negative ? -exponent : exponent;
}

std::optional<Decimal> read_decimal(std::string_view text) {
  Decimal number;
  number.negative = text.starts_with('-');
  if (number.negative || text.starts_with('+')) text.remove_prefix(1);
  bool after_point = false;
  bool any_digit = false;
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    if (text[at] == '.' && !after_point) {
      after_point = true;
      continue;
    }
    if (!is_digit(text[at])) break;
    any_digit = true;
    if (after_point) --number.exponent;
    if (!number.digits.empty() || text[at] != '0') number.digits.push_back(text[at]);
  }
  if (!any_digit) return std::nullopt;
  if (at < text.size()) {
    if (text[at] != 'e' && text[at] != 'E') return std::nullopt;
    const auto exponent = read_exponent(text.substr(at + 1));
    if (!exponent) return std::nullopt;
    number.exponent += *exponent;
  }
  while (number.digits.ends_with('0')) {
    number.digits.pop_back();
    ++number.exponent;
  }
  if (number.digits.empty()) return Decimal{};
  return number;
}

Decimal decimal(std::string_view text) { return read_decimal(text).value_or(Decimal{}); }

std::strong_ordering compare_sizes(const Decimal& a, const Decimal& b) {
  if (a.digits.empty() || b.digits.empty()) return a.digits.size() <=> b.digits.size();
  if (const auto order = a.magnitude() <=> b.magnitude(); order != 0) return order;
  return a.digits.compare(b.digits) <=> 0;  // no zeros at the end, so a longer one is larger
}

std::uint64_t times(std::uint64_t a, std::uint64_t b, std::uint64_t modulus) {
  return static_cast<std::uint64_t>(static_cast<Int128>(a) * static_cast<Int128>(b) %
                                    static_cast<Int128>(modulus));
}

}  // namespace

bool is_number(std::string_view text) { return read_decimal(text).has_value(); }

std::strong_ordering compare_numbers(std::string_view a, std::string_view b) {
  const Decimal left = decimal(a);
  const Decimal right = decimal(b);
  if (left.negative != right.negative)
    return left.negative ? std::strong_ordering::less : std::strong_ordering::greater;
  return left.negative ? compare_sizes(right, left) : compare_sizes(left, right);
}

bool is_whole(std::string_view text) { return decimal(text).exponent >= 0; }

bool is_multiple(std::string_view text, std::string_view divisor) {
  const Decimal number = decimal(text);
  const Decimal by = decimal(divisor);
  if (number.digits.empty()) return true;
  // Its last digit is not 0, so it can't be ten times anything whole.
  if (number.exponent < by.exponent) return false;

  std::uint64_t modulus = 0;
  for (const char c : by.digits) modulus = modulus * 10 + static_cast<std::uint64_t>(c - '0');
  std::uint64_t rest = 0;
  for (const char c : number.digits)
    rest = (times(rest, 10, modulus) + static_cast<std::uint64_t>(c - '0')) % modulus;
  std::uint64_t power = 10 % modulus;  // 10^1, 10^2, 10^4, ...
  for (std::int64_t left = number.exponent - by.exponent; left > 0; left /= 2) {
    if (left % 2 == 1) rest = times(rest, power, modulus);
    power = times(power, power, modulus);
  }
  return rest % modulus == 0;
}

}  // namespace topset::reading
