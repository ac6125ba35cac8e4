#include "reading/node_values.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

#include "reading/date_help.hpp"
#include "reading/excerpt.hpp"
#include "reading/quantity_notation.hpp"
#include "reading/set_notation.hpp"

namespace topset::reading {

std::optional<std::int64_t> scaled_number(std::string_view text, std::int32_t places) {
  constexpr std::size_t kMostDigits = 15;
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  std::string digits;
  int power = places;  // of ten that the digits are still to be multiplied by
  bool past_point = false;
  bool any_digit = false;
  std::size_t at = 0;
  for (; at < text.size() && text[at] != 'e' && text[at] != 'E'; ++at) {
    if (text[at] == '.' && !past_point) {
      past_point = true;
    } else if (text[at] >= '0' && text[at] <= '9') {
      any_digit = true;
      if (!digits.empty() || text[at] != '0') digits += text[at];
      if (past_point) --power;
    } else {
      return std::nullopt;
    }
    if (digits.size() > 64) return std::nullopt;
  }
  if (!any_digit) return std::nullopt;
  if (at < text.size()) {
    std::string_view exponent = text.substr(at + 1);
    if (exponent.starts_with('+')) exponent.remove_prefix(1);
    int value = 0;
    const auto [end, error] =
        std::from_chars(exponent.data(), exponent.data() + exponent.size(), value);
    if (error != std::errc{} || end != exponent.data() + exponent.size()) return std::nullopt;
    if (value > 99 || value < -99) return std::nullopt;
    power += value;
  }
  for (; power < 0 && digits.ends_with('0'); ++power) digits.pop_back();
  if (digits.empty()) return 0;
  if (power < 0) return std::nullopt;
  digits.append(static_cast<std::size_t>(power), '0');
  if (digits.size() > kMostDigits) return std::nullopt;
  std::int64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return negative ? -number : number;
}

void NodeValues::report(Rule rule, Origin origin, std::string message, std::string help) {
  findings_.push_back(
      Diagnostic(rule, std::move(origin), std::move(message)).with_help(std::move(help)));
}

std::optional<Date> NodeValues::date(const Node& node) {
  Date date;
  if (parse_date(node.text, date)) return date;
  report(Rule::LIBR013, document_.origin(node),
         fmt::format("no calendar has the day {}", in_ticks(node.text)), help_for_date(node.text));
  return std::nullopt;
}

std::optional<Percent> NodeValues::percent(const Node& node) {
  const auto quantity = parse_quantity(node.text);
  if (!quantity) {
    findings_.push_back(to_diagnostic(quantity.error(), document_.origin(node), node.quoted));
    return std::nullopt;
  }
  if (quantity->kind != ValueKind::percent || quantity->is_range || quantity->has_sign) {
    report(Rule::LIBR010, document_.origin(node),
           fmt::format("{} is not one percent", in_ticks(node.text)),
           "write a number with its sign, such as `80 %`");
    return std::nullopt;
  }
  return Percent{static_cast<std::int32_t>(quantity->number)};
}

}  // namespace topset::reading
