#include "reading/date_help.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <optional>
#include <vector>

#include "base/quantities.hpp"
#include "base/utf8.hpp"

namespace topset::reading {
namespace {

constexpr std::array<std::string_view, 12> kMonths = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

struct Part {
  int number = 0;
  std::size_t digits = 0;  // 0: the name of a month
};

struct Day {
  int year = 0;
  int month = 0;
  int day = 0;

  std::string text() const { return fmt::format("{:04}-{:02}-{:02}", year, month, day); }
  bool exists() const {
    Date date;
    return parse_date(text(), date);
  }
};

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_letter(char byte) { return byte >= 'a' && byte <= 'z'; }

// `nov`, `november`: the month, from three letters on; 0: none.
int month_called(std::string_view word) {
  for (std::size_t month = 0; month < kMonths.size(); ++month)
    if (word.size() >= 3 && ascii_lower(kMonths[month]).starts_with(word))
      return static_cast<int>(month) + 1;
  return word == "sept" ? 9 : 0;
}

// `1`, `nov` and `2026` of `Nov 1st, 2026`; empty when there is more in it than a date.
std::vector<Part> parts_of(std::string_view text) {
  std::vector<Part> parts;
  for (std::size_t at = 0; at < text.size() && parts.size() < 4;) {
    const std::size_t begin = at;
    if (is_digit(text[at])) {
      Part part;
      while (at < text.size() && is_digit(text[at]) && at - begin < 5)
        part.number = part.number * 10 + (text[at++] - '0');
      part.digits = at - begin;
      parts.push_back(part);
    } else if (is_letter(text[at])) {
      while (at < text.size() && is_letter(text[at])) ++at;
      const std::string_view word = text.substr(begin, at - begin);
      const bool ending = word == "st" || word == "nd" || word == "rd" || word == "th";
      if (ending) continue;
      const int month = month_called(word);
      if (month == 0) return {};
      parts.push_back({month, 0});
    } else if (std::string_view(" ./-,").find(text[at]) != std::string_view::npos) {
      ++at;
    } else {
      return {};
    }
  }
  return parts;
}

// `26` is 2026: no one plans for another century.
std::optional<int> year_of(const Part& part) {
  if (part.digits == 4) return part.number;
  if (part.digits == 2 && part.number >= 20) return 2000 + part.number;
  return std::nullopt;
}

bool is_day(const Part& part) { return part.digits == 1 || part.digits == 2; }

// A day that its month lacks: `November has 30 days`.
std::string no_such_day(const Day& date) {
  if (date.month < 1 || date.month > 12) return "write year-month-day, with a month from 01 to 12";
  int last = 31;
  while (last > 28 && !Day{date.year, date.month, last}.exists()) --last;
  const auto month = static_cast<std::size_t>(date.month) - 1;
  const std::string when = date.month == 2 ? fmt::format("{} {}", kMonths[month], date.year)
                                           : std::string(kMonths[month]);
  return fmt::format("{} has {} days", when, last);
}

// The days that a text may mean, of those that there are. The month stands first in the first.
std::vector<Day> days_meant(std::string_view text) {
  if (text.size() == 8 && text.starts_with("20") && std::ranges::all_of(text, is_digit))
    return days_meant(
        fmt::format("{}-{}-{}", text.substr(0, 4), text.substr(4, 2), text.substr(6)));
  const std::vector<Part> parts = parts_of(text);
  if (parts.size() != 3) return {};
  std::vector<Day> days;
  const auto named = std::ranges::find(parts, std::size_t{0}, &Part::digits);
  if (named != parts.end()) {
    std::vector<Part> others;
    for (const Part& part : parts)
      if (&part != &*named) others.push_back(part);
    if (!is_day(others[0])) std::swap(others[0], others[1]);
    const auto year = year_of(others[1]);
    if (year && is_day(others[0])) days.push_back({*year, named->number, others[0].number});
  } else if (parts[0].digits == 4) {
    if (!is_day(parts[1]) || !is_day(parts[2])) return {};
    days.push_back({parts[0].number, parts[1].number, parts[2].number});
    const Day turned{parts[0].number, parts[2].number, parts[1].number};
    if (parts[1].number > 12 && turned.exists()) days = {turned};
  } else if (const auto year = year_of(parts[2]); year && is_day(parts[0]) && is_day(parts[1])) {
    // Where points stand between, the day stands first.
    const bool day_first = text.find('.') != text.npos;
    if (!day_first) days.push_back({*year, parts[0].number, parts[1].number});
    if (day_first || parts[0].number != parts[1].number)
      days.push_back({*year, parts[1].number, parts[0].number});
  }
  return days;
}

}  // namespace

std::string help_for_date(std::string_view written, std::string_view example) {
  const std::string text = ascii_lower(written);
  std::vector<Day> meant = days_meant(text);
  if (std::ranges::none_of(meant, &Day::exists) && !meant.empty())
    return no_such_day(meant.back().month > 12 ? meant.front() : meant.back());
  std::erase_if(meant, [](const Day& day) { return !day.exists(); });
  if (meant.empty()) return fmt::format("write the date as year-month-day, such as `{}`", example);
  if (meant.size() == 1) return fmt::format("write it as year-month-day: `{}`", meant[0].text());
  return fmt::format(
      "write it as year-month-day: `{}` if the month stands first, `{}` if the day "
      "does",
      meant[0].text(), meant[1].text());
}

}  // namespace topset::reading
